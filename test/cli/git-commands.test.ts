import { deepEqual, equal, ok } from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOf, PROFILE, run } from './command';
import { commitAll, withCommitted, write } from './git';

const OLD = minutesOf('Harbour Weekly 2024-03-07', 'Minutes: None yet');
const FILES = { '.minutes.jsonc': PROFILE, 'call/20240307.md': OLD };

describe('commands that the configuration of a repository names', () => {
  /** Every way in which git would run something when it compares files, each with a file that shows that it did. */
  const settings: readonly (readonly [key: string, attribute?: string])[] = [
    ['core.fsmonitor'],
    ['core.pager'],
    ['diff.external'],
    ['diff.minutes.command', 'diff=minutes'],
    ['diff.minutes.textconv', 'diff=minutes'],
    ['filter.minutes.clean', 'filter=minutes'],
    ['filter.minutes.process', 'filter=minutes'],
    ['filter.a=b.c.clean', 'filter=a=b.c'],
    ['alias.diff-index'],
    ['core.sshCommand'],
  ];
  for (const [key, attribute] of settings)
    it(`are not run: ${key}`, () =>
      withCommitted(FILES, (root, git) => {
        const shown = join(root, '../shown');
        const script = join(root, '../script');
        write(root, '../script', `#!/bin/sh\ntouch ${shown}\ncat\n`);
        chmodSync(script, 0o755);
        if (attribute) write(root, '.gitattributes', `*.md ${attribute}\n`);
        commitAll(root);
        git('config', key, script);
        write(root, 'call/20240307.md', OLD.replace('03-07', '03-08'));
        write(root, 'call/20240314.md', OLD);
        const { code, out } = run(root, 'check', '--changed-since', 'HEAD');
        equal(code, 1);
        ok(out.includes('call/20240307.md:1:18 error'), out);
        deepEqual(existsSync(shown), false);
      }));

  it('are not run: hooks', () =>
    withCommitted(FILES, (root, git) => {
      const shown = join(root, '../shown');
      const hooks = join(root, '.git/hooks');
      mkdirSync(hooks, { recursive: true });
      for (const hook of ['post-index-change', 'fsmonitor-watchman', 'pre-auto-gc']) {
        write(root, `.git/hooks/${hook}`, `#!/bin/sh\ntouch ${shown}\n`);
        chmodSync(join(hooks, hook), 0o755);
      }
      write(root, 'call/20240307.md', OLD);
      run(root, 'check', '--changed-since', 'HEAD');
      equal(existsSync(shown), false);
      git('status');
      equal(existsSync(shown), true, 'git would have run one');
    }));

  it('are not run where a submodule names them', () =>
    withCommitted(FILES, root => {
      withCommitted(FILES, (outer, git) => {
        git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', root, 'inner');
        commitAll(outer);
        const shown = join(outer, '../shown');
        write(outer, '../script', `#!/bin/sh\ntouch ${shown}\n`);
        chmodSync(join(outer, '../script'), 0o755);
        git('-C', 'inner', 'config', 'core.fsmonitor', join(outer, '../script'));
        write(outer, 'inner/call/20240307.md', '# Other\n');
        write(outer, 'call/20240307.md', OLD.replace('03-07', '03-08'));
        equal(run(outer, 'check', '--changed-since', 'HEAD').code, 1);
        equal(existsSync(shown), false);
      });
    }));
});
