import { spawnSync } from 'node:child_process';
import { equal, ok } from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FRESH = 'out/action/cli.js';

describe('the bundle of the action', () => {
  it('is the one that the source makes: npm run generate', () => {
    const script = `import(${JSON.stringify(pathToFileURL('scripts/build.mjs').href)}).then(({ bundleForAction }) => bundleForAction('${FRESH}'))`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    equal(status, 0, stderr);
    ok(
      readFileSync('action/cli.js').equals(readFileSync(FRESH)),
      'action/cli.js is out of date: npm run generate',
    );
  });

  it('can be run by pre-commit as it is', () => {
    ok((statSync('action/cli.js').mode & 0o111) !== 0);
    ok(readFileSync('action/cli.js', 'utf8').startsWith('#!/usr/bin/env node\n'));
  });
});
