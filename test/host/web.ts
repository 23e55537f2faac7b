// Runs the tests in VS Code's web worker extension host, the one of vscode.dev.
import 'mocha/mocha';
import { reportTests } from '../report';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'base', timeout: 20_000 });
  await import('./tests-everywhere');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(failures => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
    reportTests(runner);
  });
}
