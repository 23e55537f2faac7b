// Runs compiled tests in an extension host of a real VS Code: its Node.js one or its web worker.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { collectTests, resultFile } from './results.mjs';
import { root } from './root.mjs';
import { copySamples } from './samples.mjs';
import { openBrowser, openPage, remote, startServer, workbenchUrl } from './vscode-server.mjs';

const longestSilence = 90_000;

/** The results of all tests for a host, `node` or `web`. */
export async function runInVSCode(host) {
  const inWorker = { 'remote.extensionKind': { 'weekly-minutes.weekly-minutes': ['web'] } };
  const samples = copySamples();
  const tests = collectTests();
  let results = [];
  try {
    await runBundle(`out/test/host/${host}.js`, samples.workspace, {
      name: `host-${host}`,
      settings: host === 'web' ? inWorker : {},
      accept: tests.accept,
      // The exit code says nothing: VS Code reports 0 for a host that crashed. What counts is that every test reported.
      isGood() {
        results = tests.finish();
        return results.every(test => test.state !== 'failed');
      },
    });
    return results;
  } finally {
    samples.remove();
  }
}

/** Runs a bundle in an extension host of a VS Code on a folder or a workspace; what `accept` does not take is its log. */
export async function runBundle(bundle, folder, { name, settings, accept, isGood }) {
  const server = await startServer({ automated: true, settings });
  const browser = await openBrowser();
  const log = [];
  try {
    const page = await openPage(browser);
    const ended = listen(page, line => {
      if (!accept(line)) log.push(line);
    });
    const payload = [
      ['extensionDevelopmentPath', remote(server.port, root)],
      ['extensionTestsPath', remote(server.port, path.join(root, bundle))],
    ];
    await page.goto(workbenchUrl(server.port, folder, payload));
    log.push(await ended);
    if (isGood()) return;
    await page.screenshot({ path: resultFile(`${name}.png`) });
    console.log(`  More is in out/results: ${name}.log and ${name}.png`);
  } finally {
    await browser.close();
    await server.stop();
    writeFileSync(resultFile(`${name}.log`), [...log, server.log()].join('\n'));
  }
}

/** Hands on every line that the extension host writes; resolves when it has ended or is silent for too long. */
function listen(page, accept) {
  return new Promise((resolve, reject) => {
    const fallSilent = () => resolve(`silent for ${longestSilence} ms`);
    let silence = setTimeout(fallSilent, longestSilence);
    const end = reason => {
      clearTimeout(silence);
      resolve(reason);
    };
    page.on('crash', () => end('the browser crashed'));
    const functions = {
      codeAutomationLog(_type, values) {
        clearTimeout(silence);
        silence = setTimeout(fallSilent, longestSilence);
        format(...values)
          .split('\n')
          .forEach(accept);
      },
      codeAutomationExit: code => end(`ended with exit code ${code}`),
    };
    for (const [name, callback] of Object.entries(functions))
      page.exposeFunction(name, callback).catch(reject);
  });
}
