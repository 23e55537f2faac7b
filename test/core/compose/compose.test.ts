import { deepEqual, equal, ok } from 'node:assert/strict';
import { check } from '../../../src/core/check/check';
import { draftMinutes } from '../../../src/core/compose/draft-minutes';
import { minutesLineOf } from '../../../src/core/minutes/minutes-line';
import { textIn } from '../../../src/core/markdown/place';
import type { NewMinutes } from '../../../src/core/compose/write-minutes';
import { english } from '../../../src/core/text/message';
import { parse } from '../../../src/core/markdown/parse';
import { CALL, minutesAt, day, HARBOUR, WEB } from '../harbour';
import { libraryOf, type Files } from '../library-of';

const DATE = day('2024-03-07');
const NOTE = '**NB:** Only what the slides do not say.\nThis goes on.';

function weekly(files: Files, taker?: string): NewMinutes {
  const request = { series: CALL, date: DATE, ...(taker !== undefined && { taker }) };
  return draftMinutes(request, HARBOUR, libraryOf(files));
}

/** Lists the headings of composed minutes, each with its minutes line if it has one. */
function shape({ text }: Pick<NewMinutes, 'text'>): readonly string[] {
  const minutes = minutesAt('call/20240307.md', text);
  const { sections, document } = minutes;
  return sections.map(section => {
    const { heading, segment } = section;
    const span = minutesLineOf(minutes, section)?.valueSpan;
    const said = span && textIn(document, { segment, span });
    return `${'#'.repeat(heading.level)} ${heading.name}${said === undefined ? '' : ` |${said.replace(WEB, '')}`}`;
  });
}

/** A new file may be shown as it is: nothing is wrong with it but what a person has to fill in, such as who takes the minutes. */
function assertClean(path: string, text: string, files: Files): void {
  deepEqual(
    check(minutesAt(path, text, files), { 'minute-taker-missing': 'off' }).map(
      problem => `${problem.rule} ${english(problem.message)}`,
    ),
    [],
  );
}

const LAST = `# Harbour Weekly 2024-02-01

## Meta

- Minutes: Ada

Please be on time.

- Bring cake.

## Crane under repair

It stands still.

## Team Updates

### SIG Signals

Minutes: None yet

- Flags were washed.

### Team Crane (Bob)

Minutes: ${WEB}/crane/20240131.md

- The hook is back.

### Harbour Tour

- Sunday at ten.

### Lighthouse

## Project Updates

${NOTE}

### Fair

- We have a stand.

## AOB

- Nothing.
`;

describe('new weekly minutes', () => {
  const files: Files = {
    'call/20240201.md': LAST,
    'crane/20240305.md': '',
    'crane/20240229.md': '',
    'sig-signals/20240304.md': '',
    'lighthouse/20240308.md': '',
  };

  it('draftMinutes keeps the sections and teams of the last minutes in order, however old', () =>
    deepEqual(shape(weekly(files)), [
      '# Harbour Weekly 2024-03-07',
      '## Meta',
      '## Team Updates',
      '### SIG Signals | /sig-signals/20240304.md',
      '### Team Crane | /crane/20240305.md',
      '## Project Updates',
      '## AOB',
    ]));

  it('draftMinutes lists a group only if it has minutes of the week', () => {
    const { text } = weekly({ 'call/20240201.md': LAST, 'lighthouse/20240307.md': '' });
    deepEqual(shape({ text }).slice(3, 5), [
      '### Team Crane | None yet',
      '### Lighthouse | /lighthouse/20240307.md',
    ]);
  });

  it('draftMinutes keeps a note for every week as written, and no other words', () => {
    const { text } = weekly(files);
    ok(text.includes(`## Project Updates\n\n${NOTE}\n`));
    for (const said of [
      'Ada',
      'cake',
      'on time',
      'hook',
      'Flags',
      'Sunday',
      'Fair',
      'stand',
      'Nothing',
      '2024-02',
    ])
      ok(!text.includes(said), `it still says "${said}"`);
  });

  it('draftMinutes keeps a paragraph that earlier minutes have too', () => {
    const before = LAST.replace('2024-02-01', '2024-01-25').replace('It stands still.', 'It is broken.');
    const { text } = weekly({ ...files, 'call/20240125.md': before });
    ok(text.includes('- Minutes:\n\nPlease be on time.\n'));
  });

  it('draftMinutes does not keep "no meeting", even if repeated', () => {
    const aob = (iso: string) => LAST.replace('2024-02-01', iso).replace('- Nothing.', 'Nothing new.');
    const { text } = weekly({ 'call/20240125.md': aob('2024-01-25'), 'call/20240201.md': aob('2024-02-01') });
    ok(!text.includes('Nothing new.'));
  });

  it('draftMinutes ends its lines as the last minutes do', () => {
    const { text } = weekly({ 'call/20240201.md': LAST.replaceAll('\n', '\r\n') });
    ok(text.includes(NOTE.replace('\n', '\r\n')));
    ok(!/(?<!\r)\n/.test(text));
  });

  it('draftMinutes drops notes about the last meeting from team headings', () => {
    for (const said of [' (Bob)', ' [Bob]', ' - planning', ' – planning', ': planning', ' -- planning'])
      equal(
        shape(weekly({ 'call/20240201.md': LAST.replace(' (Bob)', said) }))[3],
        '### Team Crane | None yet',
        said,
      );
  });

  it('draftMinutes keeps the spelling of a team’s name, but not typos', () => {
    equal(
      shape(weekly({ 'call/20240201.md': LAST.replace('Team Crane (Bob)', 'Team Crane & Hoist') }))[3],
      '### Team Crane & Hoist | None yet',
    );
    equal(
      shape(weekly({ 'call/20240301.md': LAST.replace('SIG Signals', 'SIG Signal'), ...files }))[3],
      '### SIG Signals | /sig-signals/20240304.md',
    );
  });

  it('draftMinutes starts from the newest earlier minutes, not from slides, later ones or the file itself', () => {
    const other = LAST.replace('Team Updates', 'Team reports');
    const composed = weekly({
      'call/20240201.md': LAST,
      'call/20240215.md': '',
      'call/20240222.md': 'Cancelled.\n',
      'call/20240229.md': `---\ntype: slide\n---\n${other}`,
      'call/20240307.md': other,
      'call/20240314.md': other,
    });
    equal(shape(composed)[2], '## Team Updates');
  });

  it('draftMinutes follows the template in an empty repository', () => {
    const composed = weekly({});
    equal(composed.path, 'call/20240307.md');
    equal(
      composed.text,
      [
        '# Harbour Weekly 2024-03-07',
        '## Meta',
        '- Minutes:',
        '## Team updates',
        '### Team Berth',
        'Minutes: None yet',
        '### Team Crane',
        'Minutes: None yet',
        '## AOB',
        '## Project Updates\n',
      ].join('\n\n'),
    );
  });

  for (const [name, there] of [
    ['from the last ones', files],
    ['from nothing', {}],
    [
      'from ones that are all wrong',
      { 'call/20240201.md': 'Low tide\n\n#### Team Crane\n\n# AOB\n\n## Team Crane\n' },
    ],
    ['from ones without teams', { 'call/20240201.md': '# Harbour Weekly 2024-02-01\n\nNo call.\n' }],
  ] as const)
    it(`draftMinutes makes minutes without problems ${name}`, () => {
      for (const taker of [undefined, 'Ada']) {
        const { path, text } = weekly(there, taker);
        assertClean(path, text, there);
        ok(text.endsWith('\n') && !text.includes('\n\n\n'));
      }
    });

  it('draftMinutes names the minute taker literally', () => {
    for (const taker of ['Ada', '@ada_lovelace', 'Ada & Bob', '[Ada](https://ada.example)'])
      ok(weekly(files, taker).text.includes(`- Minutes: ${taker}\n`), taker);
  });

  it('draftMinutes puts the cursor at a missing minute taker, else below the first minutes line', () => {
    const nobody = weekly(files);
    ok(nobody.text.slice(0, nobody.cursor).endsWith('## Meta\n\n- Minutes:'));
    const ada = weekly(files, 'Ada');
    ok(
      ada.text
        .slice(0, ada.cursor)
        .endsWith('### SIG Signals\n\nMinutes: ' + WEB + '/sig-signals/20240304.md\n'),
    );
    equal(
      weekly({ 'call/20240201.md': '# Harbour Weekly\n' }, 'Ada').cursor <= weekly(files, 'Ada').text.length,
      true,
    );
  });

  it('draftMinutes makes minutes that are not too complex to be parsed', () =>
    equal(parse(weekly(files).text).isTooComplex, false));
});
