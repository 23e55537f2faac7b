// Puts a real VS Code into .vscode-test/host-<version>, from the npm registry alone. test/vscode/README.md says how and why.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const pins = path.join(root, 'test/vscode');
const recipe = path.join(root, 'scripts/provide-vscode.mjs');
const platform = `${process.platform}-${process.arch}`;

// Starting all of the 94 built-in extensions costs two seconds and some of them fail without native modules.
const builtInExtensions = [
  'configuration-editing',
  'git',
  'git-base',
  'json',
  'json-language-features',
  'markdown-basics',
  'markdown-language-features',
  'theme-defaults',
  'theme-modern-icons',
  'yaml',
];

/** The folders of a VS Code that is ready to start; the first call on a machine installs it. */
export function provideVSCode() {
  if (!['linux-x64', 'linux-arm64'].includes(platform))
    throw new Error(`VS Code from npm is pinned for Linux, not ${platform}. Try: npm run test:desktop`);

  const { dependencies } = JSON.parse(readFileSync(path.join(pins, 'package.json'), 'utf8'));
  const folder = path.join(root, '.vscode-test', `host-${dependencies['code-server']}`);
  const stamp = fingerprint();
  if (stampOf(folder) !== stamp) {
    console.log('Installing VS Code from npm, once…');
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    install(unfinished);
    writeFileSync(path.join(unfinished, '.stamp'), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
  return {
    folder,
    vscode: path.join(folder, 'node_modules/code-server/lib/vscode'),
    node: path.join(folder, `node_modules/node-${platform}/bin/node`),
    builtInExtensions: path.join(folder, 'built-in-extensions'),
  };
}

function fingerprint() {
  const hash = createHash('sha256').update(platform);
  const inputs = readdirSync(pins, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
  for (const file of [recipe, ...inputs.sort()]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function stampOf(folder) {
  const file = path.join(folder, '.stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function install(folder) {
  cpSync(pins, folder, { recursive: true });
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const modules = path.join(folder, 'node_modules');
  const vscode = path.join(modules, 'code-server/lib/vscode');
  // The workbench in the browser fetches two modules from below the server's own folder.
  symlinkSync('../../..', path.join(vscode, 'node_modules'), 'dir');

  const chosen = path.join(folder, 'built-in-extensions');
  mkdirSync(chosen);
  for (const name of builtInExtensions) {
    const extension = path.relative(chosen, path.join(vscode, 'extensions', name));
    symlinkSync(extension, path.join(chosen, name), 'dir');
  }
  discardUnused(modules, vscode);
}

/** Halves the size of the folder. */
function discardUnused(modules, vscode) {
  const ripgrep = path.join(modules, '@vscode/ripgrep-universal/bin');
  const unused = [
    path.join(vscode, 'extensions/copilot'),
    path.join(modules, `node-${platform}/include`),
    ...readdirSync(ripgrep)
      .filter(name => name !== platform)
      .map(name => path.join(ripgrep, name)),
  ];
  for (const folder of unused) rmSync(folder, { recursive: true, force: true });
}

if (process.argv[1] === recipe) console.log(provideVSCode().vscode);
