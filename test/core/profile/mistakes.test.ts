import { equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withCarets, withoutCarets } from './carets';

const page = readFileSync('test/profile/mistakes.md', 'utf8');
const files = Object.fromEntries([...page.matchAll(/^- (\S+)$/gm)].map(([, path = '']) => [path, '']));
const groups = [...page.matchAll(/^## (.+)\n\n```text\n([^]*?)\n```$/gm)];

describe('mistakes in a profile', () => {
  for (const [, group = '', cases = ''] of groups)
    describe(group, () => {
      for (const expected of cases.split('\n\n')) {
        const text = withoutCarets(expected);
        it(`marks what is wrong in ${text.replace(/\s+/g, ' ')}`, () => {
          ok(expected !== text, 'nothing is marked');
          equal(withCarets(text, files), expected);
        });
      }
    });

  it('marks nothing in a profile with every key', () => {
    const text = readFileSync('test/profile/every-key.jsonc', 'utf8');
    equal(withCarets(text, files), text);
  });
});
