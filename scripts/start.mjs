// `npm start`: VS Code with this extension and its walkthrough on the Little Harbours, or on the community of samples/ that is named
// (`npm start kelp-tsc`). The desktop's own if there is one, else one in the browser.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { onPath } from './provide-browser.mjs';
import { root } from './root.mjs';
import { sampleFolder } from './samples.mjs';
import { startServer, workbenchUrl } from './vscode-server.mjs';

const walkthrough = path.join(root, 'scripts/open-walkthrough');
const folder = sampleFolder(process.argv[2]);
await build();

const code = onPath('code');
if (code) {
  const developed = [root, walkthrough].map(extension => `--extensionDevelopmentPath=${extension}`);
  spawn(code, ['--new-window', ...developed, folder], { stdio: 'inherit' }).once('exit', status =>
    process.exit(status ?? 1),
  );
} else {
  const { port } = await startServer({ extensions: [root, walkthrough] });
  console.log(`
VS Code with Weekly Minutes runs at

  ${workbenchUrl(port, folder)}

Open this address in a browser on this machine. Changes go to ${folder}. Ctrl+C ends it.
`);
}
