import { deepEqual, equal } from 'node:assert/strict';
import { treeOf } from '../../../src/core/markdown/read-markdown';
import { cleanPad } from '../../../src/core/pads/clean-pad';
import { withoutNeedlessEscapes } from '../../../src/core/pads/google-docs';
import { NO_HABITS } from '../../../src/core/pads/habits';
import { randomNumbers, randomText } from '../random';
import { rounds } from '../rounds';

const clean = (text: string) => cleanPad(text, NO_HABITS, () => false);

/** What a text is as Markdown, wherever it stands in it. */
function meaningOf(text: string): string {
  return JSON.stringify(treeOf(text), (key, value: unknown) => (key === 'position' ? undefined : value));
}

/** What Google Docs writes, and what stands around it. */
const PIECES = [
  '\\-', '\\+', '\\.', '\\#', '\\!', '\\&', '\\<', '\\>', '\\=', '\\_', '\\*', '\\~', '\\[', '\\]', '\\\\', '\\|', '-', '1', '2026', 'Ada', ' ', ' ',
  '\n', '\n\n', '- ', '# ', '(x)', '[y](z)', '`', '*', '_', ':', 'amp;', '<b>', '[ ]', '> ',
]; // prettier-ignore

describe('a backslash that Google Docs writes', () => {
  for (const [escaped, plain] of [
    ['a 2026\\-11\\-26 b', 'a 2026-11-26 b'],
    ['snake\\_case \\- and \\_this\\_', 'snake_case - and \\_this\\_'],
    ['a \\- 1\\. b', 'a - 1. b'],
    ['1\\. a \\- b', '1\\. a - b'],
    ['\\- a \\- b', '\\- a - b'],
    ['a \\- \\[v4\\] \\[x\\](y)', 'a - [v4] \\[x\\](y)'],
    ['- \\[ \\] a \\- b', '- \\[ \\] a - b'],
    ['a \\- \\&amp; \\& b \\<b\\> \\< 3', 'a - \\&amp; & b \\<b\\> < 3'],
    ['a \\- `b\\-c`', 'a - `b\\-c`'],
  ] as const)
    it(`goes where nothing needs it: ${escaped}`, () => {
      equal(clean(escaped), `${plain}\n`);
    });

  it('is removed without a change in meaning', () => {
    const random = randomNumbers(20261130);
    for (let round = 0; round < rounds(3_000); round++) {
      const text = randomText(random, PIECES, 1 + random(12));
      deepEqual([text, meaningOf(withoutNeedlessEscapes(text))], [text, meaningOf(text)]);
    }
  });
});
