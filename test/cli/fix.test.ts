import { equal, match } from 'node:assert/strict';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOf, PROFILE, run, textAt, withRepository } from './command';

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
      match(error, /call\/20240229\.md was not fixed: it is a link to /);
      match(out, /call\/20240229\.md:1:/);
      equal(textAt(root, '../outside.md'), stale);
      equal(textAt(root, 'call/20240307.md'), FIXED);
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

  for (const wish of ['tide=off', 'link-dead', 'link-dead=loud', '=off', ''])
    it(`exits with 2 for "${wish}"`, () => equal(run('.', 'check', 'samples', '--rule', wish).code, 2));
});
