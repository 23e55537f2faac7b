// Finds a Chromium for the workbench to run in: the machine's own, else the one that npm brought with VS Code.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const aptPackage = 'chromium';
const aptCommand = `apt-get install -y --no-install-recommends ${aptPackage}`;

/** How to start a Chromium: `executablePath` and `env` in the words of Playwright. */
export function provideBrowser({ folder }) {
  const browser = browserOnPath() ?? browserFromNpm(folder) ?? browserFromApt();
  if (!browser) throw new Error(`No Chromium that runs here. Install one, for example: ${aptCommand}`);
  return browser;
}

function browserOnPath() {
  const names = ['chromium-headless-shell', 'chromium', 'google-chrome'];
  const executablePath = names.map(onPath).find(found => found !== undefined);
  return executablePath && { executablePath, env: process.env };
}

/** The file that a shell would run for a command. */
export function onPath(command) {
  const candidates = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, command));
  return candidates.find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function browserFromNpm(folder) {
  if (process.arch !== 'x64') return undefined;
  const unpacked = path.join(folder, 'chromium');
  if (!existsSync(unpacked)) unpack(folder, unpacked);

  const executablePath = path.join(unpacked, 'chromium');
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib') };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = fontConfiguration(unpacked);
  return starts(executablePath, env) ? { executablePath, env } : undefined;
}

function unpack(folder, destination) {
  const unfinished = `${destination}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  // The package unpacks to the temporary folder; the libraries (NSS, NSPR) it unpacks only on one cloud's machines.
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium';
    await chromium.executablePath();
    await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    env: { ...process.env, TMPDIR: unfinished },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  renameSync(unfinished, destination);
}

/** The package's own configuration names folders that exist on one cloud's machines only. */
function fontConfiguration(unpacked) {
  const file = path.join(unpacked, 'fonts.conf');
  const folder = (kind, name) => `<${kind}>${path.join(unpacked, name)}</${kind}>`;
  writeFileSync(
    file,
    `<fontconfig>${folder('dir', 'fonts')}${folder('cachedir', 'font-cache')}</fontconfig>\n`,
  );
  return file;
}

function browserFromApt() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return undefined;
  console.log(`Installing a Chromium: ${aptCommand}`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync(aptCommand, { ...options, shell: true });
  return browserOnPath();
}

/** Whether all libraries are there: a missing one ends the process before it reads its arguments. */
function starts(executablePath, env) {
  return spawnSync(executablePath, ['--version'], { env, timeout: 20_000 }).status === 0;
}
