// `npm run test:desktop`: the tests of test/host in a desktop VS Code, where one can be downloaded and shown.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { build } from './build.mjs';
import { spawnChild, temporaryFolder } from './leave-nothing.mjs';
import { collectTests, describeCounts, forgetResults, saveResults, countResults } from './results.mjs';
import { root } from './root.mjs';
import { copySamples } from './samples.mjs';

const stage = 'host-desktop';

async function download() {
  try {
    const cachePath = path.join(root, '.vscode-test');
    return await downloadAndUnzipVSCode({
      version: process.argv[2] ?? 'stable',
      cachePath,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    console.error(
      `The desktop VS Code cannot be downloaded: ${error.message ?? error}\n` +
        'The same tests run in a VS Code from npm: npm run test:host',
    );
    process.exit(1);
  }
}

async function runInDesktop(executable) {
  const profile = temporaryFolder('profile').folder;
  const args = [
    copySamples().workspace,
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${path.join(root, 'out/test/host/node.js')}`,
    `--extensions-dir=${path.join(profile, 'extensions')}`,
    `--user-data-dir=${path.join(profile, 'user')}`,
    '--disable-updates',
    '--disable-workspace-trust',
    '--no-sandbox',
    '--skip-release-notes',
    '--skip-welcome',
  ];
  const tests = collectTests();
  const child = spawnChild(executable, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!tests.accept(line)) console.log(line);
  }
  return tests.finish();
}

const executable = await download();
await build();
forgetResults();
saveResults(stage, await runInDesktop(executable));
const counts = countResults(stage);
console.log(describeCounts(counts));
process.exit(counts.failed > 0 ? 1 : 0);
