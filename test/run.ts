// Runs compiled test files in Node.js: `node out/test/run.js FILE…`
import Mocha from 'mocha';
import { reportTests } from './report';

async function run(files: string[]): Promise<void> {
  // Longer than the patience of Playwright, whose messages say what was missing.
  const timeout = 60_000;
  const mocha = new Mocha({ reporter: 'base', timeout, forbidOnly: Boolean(process.env.CI) });
  files.forEach(file => mocha.addFile(file));
  await mocha.loadFilesAsync();
  // What a test left open must not keep the process alive, so the end of the run ends the process.
  const runner = mocha.run(failures => process.exit(failures ? 1 : 0));
  reportTests(runner);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
