import { doesNotMatch, equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOf, PROFILE, PROGRAM, run, textAt, withRepository } from './command';

const WEB = 'https://forge.example/harbour/minutes/blob/main';
const STALE = minutesOf('Harbour Weekly 2024-02-29', 'Minutes: None yet');
const FIXED = minutesOf('Harbour Weekly 2024-03-07', `Minutes: ${WEB}/berth/20240306.md`);
const FILES = { '.minutes.jsonc': PROFILE, 'berth/20240306.md': '', 'call/20240307.md': STALE };

describe('check --fix', () => {
  for (const [name, written] of [
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ] as const)
    it(`fixes a file with ${name} and keeps the rest of its bytes`, () =>
      withRepository({ ...FILES, 'call/20240307.md': written(STALE) }, root => {
        equal(run(root, 'check', '--fix').code, 0);
        equal(textAt(root, 'call/20240307.md'), written(FIXED));
      }));

  it('leaves alone what needs a look', () => {
    const junk = `Decisions of the pad are binding for all.\n\n${FIXED}\n### Team Berth\n\n-\n`;
    withRepository({ ...FILES, 'call/20240307.md': junk }, root => {
      equal(run(root, 'check', '--fix').code, 1);
      equal(textAt(root, 'call/20240307.md'), junk);
    });
  });

  it('writes nothing outside the repository, and keeps on with the others', () =>
    withRepository({ ...FILES, '../outside.md': STALE, 'call/20240314.md': STALE }, root => {
      symlinkSync('../../outside.md', join(root, 'call/20240229.md'));
      const stale = minutesOf('Harbour Weekly 2024-02-22', 'Minutes: None yet');
      writeFileSync(join(root, '../outside.md'), stale);
      const { code, out, error } = run(root, 'check', '--fix');
      equal(code, 2);
      equal(error, 'weekly-minutes: call/20240229.md is a link that leads out or nowhere\n');
      doesNotMatch(out, /call\/20240229\.md/);
      equal(textAt(root, '../outside.md'), stale);
      equal(textAt(root, 'call/20240307.md'), FIXED);
    }));

  it('replaces a file as a whole, keeps its mode, and leaves the temporary files of others alone', () =>
    withRepository(FILES, root => {
      const other = minutesOf('Harbour Weekly 2024-03-14', 'Minutes: None yet');
      const script = `echo kept > call/20240307.md.$$.tmp; exec "${process.execPath}" "${PROGRAM}" check --fix`;
      chmodSync(join(root, 'call/20240307.md'), 0o640);
      writeFileSync(join(root, 'call/20240314.md'), other);
      linkSync(join(root, 'call/20240307.md'), join(root, 'before.md'));
      spawnSync('sh', ['-c', script], { cwd: root });
      equal(textAt(root, 'call/20240307.md'), FIXED);
      equal(textAt(root, 'before.md'), STALE);
      equal(statSync(join(root, 'call/20240307.md')).mode & 0o777, 0o640);
      const names = readdirSync(join(root, 'call'));
      equal(names.length, 3);
      const temporary = names.find(name => name.endsWith('.tmp')) ?? '';
      equal(textAt(root, `call/${temporary}`), 'kept\n');
    }));

  it('leaves a file alone that may not be written, and says so', function () {
    if (process.getuid?.() === 0) this.skip();
    withRepository(FILES, root => {
      chmodSync(join(root, 'call/20240307.md'), 0o444);
      const { code, error } = run(root, 'check', '--fix');
      equal(code, 2);
      match(error, /^weekly-minutes: call\/20240307\.md was not fixed: /);
      equal(textAt(root, 'call/20240307.md'), STALE);
    });
  });
});

describe('check --rule', () => {
  it('silences a rule, or makes it matter more', () =>
    withRepository(FILES, root => {
      const off = ['--rule', 'title-date-mismatch=off', '--rule', 'minutes-pending-but-exists=off'];
      equal(run(root, 'check', ...off).code, 0);
      match(run(root, 'check', '--rule', 'minutes-pending-but-exists=error').out, / error The minutes of /);
    }));

  for (const option of ['tide=off', 'link-dead', 'link-dead=loud', 'link-dead=off=x', '=off', ''])
    it(`ends with 2 for --rule "${option}"`, () =>
      equal(run('.', 'check', 'samples/little-harbours', '--rule', option).code, 2));
});
