// `npm start`: VS Code with this extension on the Little Harbours, or on the community of samples/ that is named (`npm start kelp-tsc`).
// The desktop's own if there is one, else one in the browser.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { onPath } from './provide-browser.mjs';
import { root } from './root.mjs';
import { sampleFolder } from './samples.mjs';
import { remote, startServer, workbenchUrl } from './vscode-server.mjs';

const folder = sampleFolder(process.argv[2]);
await build();

const code = onPath('code');
if (code) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
  spawn(code, args, { stdio: 'inherit' }).once('exit', status => process.exit(status ?? 1));
} else {
  const { port } = await startServer();
  const opened = remote(port, path.join(folder, 'README.md'));
  console.log(`
VS Code with Weekly Minutes runs at

  ${workbenchUrl(port, folder, [['openFile', opened]])}

Open this address in a browser on this machine. Changes go to ${folder}. Ctrl+C ends it.
`);
}
