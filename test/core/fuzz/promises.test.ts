import { ok } from 'node:assert/strict';
import type { fixAll } from '../../../src/core/check/fix-all';
import { parse } from '../../../src/core/markdown/parse';
import { fixReport } from './fix-properties';
import { HARBOUR_REPOSITORY } from './run-fuzz';
import { PATH } from './untidy-minutes';

const MINUTES = `# Harbour Weekly 2024-03-07

## Meta

- Minutes: Wren

## Team updates

### Team Crane

- Oiled the small crane

#### Ropes

- None

## AOB

### Lantern walk

- At dusk
`;

/** Makes a *Fix all* that writes a text of its own; it fixes nothing that it finds. */
function writing(edited: (text: string) => string): typeof fixAll {
  return ({ text }) => {
    const now = edited(text);
    let start = 0;
    while (start < text.length && text[start] === now[start]) start++;
    let same = 0;
    while (same < Math.min(text.length, now.length) - start && text.at(-1 - same) === now.at(-1 - same))
      same++;
    const edit = { span: { start, end: text.length - same }, text: now.slice(start, now.length - same) };
    return { document: parse(now), edits: now === text ? [] : [edit], problems: [] };
  };
}

describe('each promise of the fixes', () => {
  for (const [promise, fix, text = MINUTES] of [
    ['no word is lost', writing(text => text.replace('- Oiled the small crane\n', ''))],
    ['line endings stay', writing(text => text.replace('- None\n', '- None\r\n'))],
    ['the last line stays ended or open', writing(text => text.trimEnd())],
    [
      'the edits make the fixed text',
      document => ({ document: parse(`${document.text}\n`), edits: [], problems: [] }),
    ],
    ['minutes stay minutes', writing(text => `---\ntype: slide\n---\n${text}`)],
    [
      'incremental equals whole',
      ({ text }) => ({ document: { ...parse(`${text}\n## AOB\n`), text }, edits: [], problems: [] }),
    ],
    ['a second time changes nothing', writing(text => text), MINUTES.replace('2024-03-07', '2024-02-29')],
    ['there is no new problem', writing(text => `${text}\n## AOB\n`)],
    [
      'headings stay in their section',
      writing(text => text.replace('### Lantern walk', 'Notes\n---\n\n### Lantern walk')),
    ],
    [
      'nothing throws',
      () => {
        throw new RangeError('Invalid array length');
      },
    ],
  ] as readonly (readonly [string, typeof fixAll, string?])[])
    // prettier-ignore
    it(`is seen to be broken: ${promise}`, () => {
      const broken = fixReport(HARBOUR_REPOSITORY, PATH, text, fix).violations.map(one => one.promise);
      ok(broken.includes(promise), `only ${broken.join(', ') || 'nothing'}`);
    });
});
