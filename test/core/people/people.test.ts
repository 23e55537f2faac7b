import { deepEqual, equal, ok } from 'node:assert/strict';
import { readMinutes } from '../../../src/core/minutes/minutes';
import { completeHandle } from '../../../src/core/completion/handle';
import { parse } from '../../../src/core/markdown/parse';
import { knownPeople, intendedHandle } from '../../../src/core/people/people';
import { addDays, isoDate } from '../../../src/core/text/date';
import { HARBOUR } from '../harbour';
import { libraryOf, type Files } from '../library-of';

const FIRST = { year: 2023, month: 1, day: 4 };
const pathOf = (week: number) => `berth/${isoDate(addDays(FIRST, 7 * week)).replaceAll('-', '')}.md`;
/** Minutes of several weeks, each with a list of those who took part. */
const weeks = (count: number, people: (week: number) => readonly string[]): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, week) => [
      pathOf(week),
      `## Participants\n\n${people(week)
        .map(name => `- @${name}\n`)
        .join('')}`,
    ]),
  );

function minutesAt(week: number, text: string, files: Files, asked: string[] = [], profile = HARBOUR) {
  const library = libraryOf(files);
  const noting = { ...library, read: (path: string) => (asked.push(path), library.read(path)) };
  const minutes = readMinutes({ profile, library: noting }, pathOf(week), parse(text));
  ok(minutes);
  return minutes;
}

const meant = (name: string, files: Files, week = 10) => intendedHandle(minutesAt(week, '', files), name);
const GRACE = weeks(12, () => ['Grace-Tide', 'ada']);
const also = (text: string, files = GRACE): Files => ({
  ...files,
  [pathOf(3)]: `${files[pathOf(3)] ?? ''}\n${text}`,
});

describe('people', () => {
  for (const [name, known] of [
    ['garce-tide', 'Grace-Tide'],
    ['gracetide', 'Grace-Tide'],
    ['grace-tid', 'Grace-Tide'],
    ['rgace-tide', 'Grace-Tide'],
    ['grase-tiede', 'Grace-Tide'],
    ['GRACE-TIDE', undefined],
    ['grace-tide2', undefined],
    ['grace-tideqq', undefined],
    ['grace-lock', undefined],
    ['adb', undefined],
  ] as const)
    it(`intendedHandle of @${name} is ${known ?? 'undefined'}`, () => equal(meant(name, GRACE), known));

  it('intendedHandle is undefined for somebody whom the profile names', () => {
    const profile = { ...HARBOUR, people: [{ name: 'Grace Lock', handle: 'Gracetide', aliases: [] }] };
    equal(intendedHandle(minutesAt(10, '', GRACE, [], profile), 'gracetide'), undefined);
  });
  it('intendedHandle must be known well enough', () =>
    equal(
      meant(
        'garce-tide',
        weeks(7, () => ['grace-tide']),
        7,
      ),
      undefined,
    ));
  it('intendedHandle must have been in a list of participants', () => {
    const mentioned = Object.fromEntries(Object.entries(GRACE).map(([path, text]) => [path, text.slice(2)]));
    equal(meant('garce-tide', also('The participants were glad.\n', mentioned)), 'Grace-Tide');
    const said = Object.entries(GRACE).map(([path]) => [path, 'AI @grace-tide\n']);
    equal(meant('garce-tide', Object.fromEntries(said) as Files), undefined);
  });
  it('intendedHandle is undefined for a handle close to two', () =>
    equal(
      meant(
        'grace-tida',
        weeks(12, () => ['grace-tide', 'grace-tidy']),
      ),
      undefined,
    ));
  it('intendedHandle is undefined for a frequent handle', () => {
    equal(meant('garce-tide', also('AI @garce-tide\n')), 'Grace-Tide');
    equal(meant('garce-tide', also('AI @garce-tide @garce-tide @garce-tide\n')), undefined);
  });
  it('intendedHandle recognises a missing end, but not a missing number or part', () => {
    const known = weeks(12, () => ['grace-tide7', 'linus-lock', 'adamant']);
    equal(meant('adaman', known), 'adamant');
    equal(meant('linus-lo', known), 'linus-lock');
    equal(meant('linus', known), undefined);
    equal(meant('grace-tide', known), undefined);
  });

  it('intendedHandle reads at most three groups of 32 files, and none if everybody is known', () => {
    const files = weeks(200, () => ['grace-tide']);
    const asked: string[] = [];
    const minutes = minutesAt(100, '', files, asked);
    intendedHandle(minutes, 'grace-tide');
    deepEqual(
      asked,
      Array.from({ length: 32 }, (_, index) => pathOf(96 + index)),
    );
    intendedHandle(minutes, 'garce-tide');
    intendedHandle(minutes, 'garce-tied');
    equal(new Set(asked).size, 96);
  });

  it('knownPeople lists recent and frequent participants first, and no typos', () => {
    const files = weeks(30, week => [
      'linus-lock',
      ...(week > 15 ? ['Grace'] : []),
      ...(week < 4 ? ['old-hand'] : []),
    ]);
    const said = also('AI @guest, @linus-lokc, @grace\n', files);
    deepEqual(
      knownPeople(minutesAt(29, '', said)).map(({ name, isListed, last }) => [name, isListed, isoDate(last)]),
      [
        ['linus-lock', true, isoDate(addDays(FIRST, 7 * 28))],
        ['Grace', true, isoDate(addDays(FIRST, 7 * 28))],
        ['old-hand', true, isoDate(addDays(FIRST, 7 * 3))],
        ['guest', false, isoDate(addDays(FIRST, 7 * 3))],
      ],
    );
  });
});

describe('completion of handles', () => {
  const complete = (text: string, profile = HARBOUR) => {
    const offset = text.indexOf('|');
    const written = text.replace('|', '');
    const found = completeHandle(minutesAt(12, written, GRACE, [], profile), offset);
    return (
      found && [written.slice(found.span.start, found.span.end), ...found.candidates.map(({ name }) => name)]
    );
  };
  it('completeHandle suggests known people and replaces the whole handle', () =>
    deepEqual(complete('- AI @gr|ac'), ['@grac', 'Grace-Tide', 'ada']));
  it('completeHandle suggests participants first, including guests', () =>
    deepEqual(complete('## Participants\n\n- @ada\n- @guest\n\n## Agenda\n\n- @|'), [
      '@',
      'ada',
      'guest',
      'Grace-Tide',
    ]));
  it('completeHandle suggests missing people first within the list', () =>
    deepEqual(complete('## Participants\n\n- @Grace-Tide\n- @|\n'), ['@', 'ada', 'Grace-Tide']));
  it('completeHandle suggests the people of the profile, too', () => {
    const people = [
      { name: 'Moira Quay', handle: 'moira-quay', aliases: [] },
      { handle: 'ADA', aliases: [] },
    ];
    deepEqual(complete('- AI @|', { ...HARBOUR, people }), ['@', 'Grace-Tide', 'ada', 'moira-quay']);
  });
  it('completeHandle is undefined elsewhere', () => deepEqual(complete('ada@|'), undefined));
});
