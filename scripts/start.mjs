// `npm start`: VS Code with this extension on samples/. The desktop's own if there is one, else one in the browser.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { onPath } from './provide-browser.mjs';
import { root } from './root.mjs';
import { samples } from './samples.mjs';
import { remote, startServer, workbenchUrl } from './vscode-server.mjs';

await build();

const code = onPath('code');
if (code) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, samples];
  spawn(code, args, { stdio: 'inherit' }).once('exit', status => process.exit(status ?? 1));
} else {
  const { port } = await startServer();
  const opened = remote(port, path.join(samples, 'README.md'));
  console.log(`
VS Code with Weekly Minutes runs at

  ${workbenchUrl(port, samples, [['openFile', opened]])}

Open this address in a browser on this machine. Changes go to samples/. Ctrl+C ends it.
`);
}
