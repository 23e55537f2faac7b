// Starts a real VS Code as a server and opens its workbench in a headless browser: for tests and for `npm start`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { endChild, spawnChild, temporaryFolder } from './leave-nothing.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { provideVSCode } from './provide-vscode.mjs';

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * A server on a free port, with a settings file and a data folder of its own.
 *
 * `automated` obeys the workbench URL's extensionDevelopmentPath and extensionTestsPath, but never shows a notification
 * toast. Otherwise the workbench is what a person sees, with the extension of a `.vsix` installed, or those in folders.
 */
export async function startServer({ settings = {}, automated = false, vsix, extensions = [] } = {}) {
  const { vscode, node, builtInExtensions } = provideVSCode();
  const data = temporaryFolder('vscode');
  const user = path.join(data.folder, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const program = [node, path.join(vscode, 'out/server-main.js'), '--accept-server-license-terms'];
  if (vsix) installPackage(program, data.folder, vsix);
  if (extensions.length > 0) installFolders(data.folder, extensions);

  const options = {
    '--builtin-extensions-dir': builtInExtensions,
    '--host': '127.0.0.1',
    '--port': '0',
    '--reconnection-grace-time': '5',
    '--server-data-dir': data.folder,
    '--telemetry-level': 'off',
  };
  const flags = ['--force-disable-user-env', '--without-connection-token'];
  if (automated) flags.push('--enable-smoke-test-driver');
  const [command, ...args] = program;
  const server = spawnChild(
    command,
    [...args, ...flags, ...Object.entries(options).flat()],
    // An empty gallery: nothing asks a marketplace. The temporary folder is where the server leaves its sockets.
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: data.folder },
    },
  );
  const output = [];
  const port = await listeningPort(server, output);
  return {
    port,
    log: () => output.join(''),
    async stop() {
      await endChild(server);
      data.remove();
    },
  };
}

function installFolders(dataFolder, folders) {
  const extensions = path.join(dataFolder, 'extensions');
  mkdirSync(extensions);
  for (const folder of folders) symlinkSync(folder, path.join(extensions, path.basename(folder)), 'dir');
}

function installPackage([command, ...args], dataFolder, vsix) {
  const install = ['--server-data-dir', dataFolder, '--install-extension', vsix, '--force'];
  execFileSync(command, [...args, ...install], { env: { ...process.env, EXTENSIONS_GALLERY: '{}' } });
}

function listeningPort(server, output) {
  return new Promise((resolve, reject) => {
    const fail = why => reject(new Error(`VS Code's server ${why}\n${output.join('').slice(-2000)}`));
    const giveUp = setTimeout(() => fail('does not start'), 60_000);
    const read = chunk => {
      output.push(String(chunk));
      const listening = /Extension host agent listening on (\d+)/.exec(output.join(''));
      if (!listening) return;
      clearTimeout(giveUp);
      server.stdout.off('data', read).on('data', keep);
      resolve(Number(listening[1]));
    };
    const keep = chunk => output.push(String(chunk));
    server.stdout.on('data', read);
    server.stderr.on('data', keep);
    server.once('exit', code => fail(`ended with exit code ${code}`));
  });
}

/** A headless browser. */
export function openBrowser() {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  return chromium.launch({ ...provideBrowser(provideVSCode()), args });
}

/** An empty page with storage of its own, which reaches nothing but this machine. */
export async function openPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.route(
    url => url.hostname !== '127.0.0.1',
    route => route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  page.setDefaultNavigationTimeout(60_000);
  return page;
}

/** The address of a workbench on a folder or a workspace file; `payload` holds pairs that VS Code's web client understands. */
export function workbenchUrl(port, folder, payload = []) {
  const query = new URLSearchParams({
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
    payload: JSON.stringify([['skipWelcome', 'true'], ...payload]),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}

/** How a workbench in the browser names a file of the server. */
export const remote = (port, file) => `vscode-remote://127.0.0.1:${port}${file}`;
