import { deepEqual, equal, ok } from 'node:assert/strict';
import { namesTaker, takerLinesIn, takerOf } from '../../../src/core/minutes/taker-line';
import { ownPlace } from '../../../src/core/minutes/sections';
import { minutesAt } from '../harbour';

/** Weekly minutes whose Meta says something. */
const saying = (meta: string) =>
  minutesAt('call/20240307.md', `# Harbour Weekly 2024-03-07\n\n## Meta\n\n${meta}\n\n## Team updates\n`);

function named(meta: string): boolean {
  const minutes = saying(meta);
  const section = minutes.sections.find(({ kind }) => kind === 'meta');
  ok(section);
  return namesTaker(minutes, ownPlace(minutes.document, section));
}

describe('the minute taker', () => {
  for (const [meta, taker] of [
    ['- Minutes: Wren', 'Wren'],
    ['Minutes: Wren', 'Wren'],
    ['* **Minutes:** Wren', 'Wren'],
    ['- **Minutes: Wren**', 'Wren'],
    ['- Minutes: Wren and @quill', 'Wren and @quill'],
    ['- Minutes: [Wren](https://people.example/wren)', '[Wren](https://people.example/wren)'],
    ['- Minutes – Wren', 'Wren'],
    ['- Notes: Wren', 'Wren'],
    ['- Minutes taken by: Wren', 'Wren'],
    ['- Secretary: Wren', 'Wren'],
    ['- Scribe (this week): Wren', 'Wren'],
    ['- Minutes: Wren <!-- Quill next week -->', 'Wren'],
    ['- Present: 12\n- Minutes: Wren', 'Wren'],
    ['- Minutes: TBD\n- Scribe: Wren', 'Wren'],
    ['- Minutes: `wren`', '`wren`'],
  ] as const)
    it(`is ${taker} by ${JSON.stringify(meta)}`, () => {
      equal(takerOf(saying(meta)), taker);
      ok(named(meta));
    });

  for (const meta of [
    '- Minutes:',
    '- Minutes: TBD',
    '- Minutes: none yet',
    '- Minutes: <!-- who? -->',
    '- Present: Wren',
    '- Minutes of the last call: approved',
    '> ```\n> Minutes: Wren\n> ```',
    '<!-- Minutes: Wren -->',
    '',
  ])
    it(`is nobody by ${JSON.stringify(meta)}`, () => {
      equal(takerOf(saying(meta)), undefined);
      equal(named(meta), false);
    });

  for (const meta of [
    '- Wren writes the minutes',
    'Minutes were taken by Wren',
    '- Minutes:\n  - Wren\n  - Quill',
  ])
    it(`is named by ${JSON.stringify(meta)}`, () => ok(named(meta)));

  it('is not looked for in other sections', () =>
    equal(takerOf(minutesAt('call/20240307.md', '## Meta\n\n## AOB\n\n- Minutes: Wren\n')), undefined));

  it('has lines that say where they begin, with the mark of their list', () => {
    const minutes = saying('- Present: 12\n- Minutes: Wren\n- Scribe: Quill');
    const { document, sections } = minutes;
    const section = sections.find(({ kind }) => kind === 'meta');
    ok(section);
    const { text } = document.segments[section.segment] ?? { text: '' };
    deepEqual(
      takerLinesIn(minutes, ownPlace(document, section)).map(({ place, lineStart, taker }) => [
        text.slice(lineStart.span.start, place.span.end),
        taker,
      ]),
      [
        ['- Minutes: Wren', 'Wren'],
        ['- Scribe: Quill', 'Quill'],
      ],
    );
  });
});
