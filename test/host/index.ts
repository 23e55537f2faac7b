// Runs the tests in VS Code's Node.js extension host.
import Mocha from 'mocha';
import { reportTests } from '../report';

export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'base',
    timeout: 20_000,
    forbidOnly: Boolean(process.env.CI),
  });
  // The tests are in this bundle, not in files that mocha would load: it has to define `describe` and the like now.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./tests-everywhere');
  await import('./tests-in-node');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run(failures => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
    reportTests(runner);
  });
}
