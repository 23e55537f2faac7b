// `npm run package`: the extension as weekly-minutes-VERSION.vsix, and the command line for npm in dist/npm.
// With `--built`, dist/ is packed as it is; with `--to FOLDER`, the .vsix goes there.
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import vsce from '@vscode/vsce';
import { buildProduct } from './build.mjs';
import { addressesOf, sectionOf, withoutSection, withWholeLinks } from './readme-pages.mjs';
import { root } from './root.mjs';

/** What the extension's manifest says to developers only; `private` keeps npm from publishing the whole repository. */
const KEYS_FOR_DEVELOPERS = ['private', 'bin', 'scripts', 'dependencies', 'devDependencies'];
/** The sections of the README that are for some readers only. */
const FOR_DEVELOPERS = 'Developing';
const FOR_COMMAND_LINE = 'Command line';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const addresses = addressesOf(manifest.repository);

/** Packs what `files` in package.json lists, with a README whose links lead somewhere, into a folder; returns the file. */
export async function packExtension(to = root) {
  const folder = emptyFolder('out/vsix');
  const { None } = vsce.PackageManager;
  for (const file of await vsce.listFiles({ cwd: root, packageManager: None }))
    cpSync(path.join(root, file), path.join(folder, file));
  const forPeople = Object.entries(manifest).filter(([key]) => !KEYS_FOR_DEVELOPERS.includes(key));
  writeJson(path.join(folder, 'package.json'), Object.fromEntries(forPeople));
  writePage(folder, 'README.md', withoutSection(page('README.md'), FOR_DEVELOPERS));
  writePage(folder, 'CHANGELOG.md', page('CHANGELOG.md'));
  mkdirSync(to, { recursive: true });
  const packagePath = path.join(to, `${manifest.name}-${manifest.version}.vsix`);
  await vsce.createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    allowMissingRepository: manifest.repository === undefined,
    // A number such as "#12" in an example is no issue of ours.
    gitHubIssueLinking: false,
    gitLabIssueLinking: false,
  });
  return packagePath;
}

/** Puts the command line into dist/npm as a package that needs no other; returns the folder. */
export function stageCommandLine() {
  const folder = emptyFolder('dist/npm');
  const { name, version, license, engines, repository } = manifest;
  writeJson(path.join(folder, 'package.json'), {
    name,
    version,
    description:
      'Checks weekly meeting minutes that are Markdown in git, starts the next ones, and links what was not there yet.',
    keywords: manifest.keywords,
    license,
    ...(repository && { repository }),
    bin: { [name]: 'cli.js' },
    files: ['cli.js', 'THIRD-PARTY-NOTICES.md'],
    engines: { node: engines.node },
  });
  cpSync(path.join(root, 'dist/cli.js'), path.join(folder, 'cli.js'));
  chmodSync(path.join(folder, 'cli.js'), 0o755);
  for (const file of ['LICENSE', 'THIRD-PARTY-NOTICES.md'])
    cpSync(path.join(root, file), path.join(folder, file));
  const readme = page('README.md');
  const [title] = readme.split('\n\n');
  writePage(folder, 'README.md', `${title}\n\n${sectionOf(readme, FOR_COMMAND_LINE)}`);
  return folder;
}

function page(file) {
  return readFileSync(path.join(root, file), 'utf8');
}

function writePage(folder, file, markdown) {
  writeFileSync(path.join(folder, file), withWholeLinks(markdown, addresses));
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

function emptyFolder(name) {
  const folder = path.join(root, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { built: { type: 'boolean' }, to: { type: 'string' } } });
  if (!values.built) await buildProduct();
  console.log(`The command line is in ${path.relative(root, stageCommandLine())}: npm publish ./dist/npm`);
  await packExtension(values.to && path.resolve(values.to));
}
