import { deepEqual, equal } from 'node:assert/strict';
import { draftMinutes } from '../../../src/core/compose/draft-minutes';
import type { Series } from '../../../src/core/repository/profile';
import { addDays, isoDate } from '../../../src/core/text/date';
import { day, HARBOUR } from '../harbour';
import { libraryOf } from '../library-of';
import { randomNumbers } from '../random';
import { rounds } from '../rounds';
import { falsehoodsIn } from './falsehoods';

const ROUNDS = rounds(150);
const PEOPLE = ['Ada Brook', 'Bo Finch', 'Cy Marsh', 'Dee Holt', 'Eva Lind'];
const HEADS = [
  'Present',
  'Attendees',
  'Anwesend',
  'Présences',
  '참석자',
  'Asistentes',
  'Roll call',
  '出席者',
];
const SERIES: Series = {
  name: 'Tide',
  files: 'tide/{YYYY-MM-DD}.md',
  titles: ['Tide {YYYY-MM-DD}'],
  skip: [],
  hasTeamReports: false,
  source: 'profile',
};

type Random = (below: number) => number;
type Write = (iso: string, random: Random) => string;

const present = (random: Random) => PEOPLE.filter(() => random(3) > 0);
const rosters: readonly ((head: string) => Write)[] = [
  head => (_, random) => `## ${head}\n\n${present(random).map(name => `- ${name}\n`).join('')}`,
  head => (_, random) => `## ${head}\n\n${PEOPLE.map(name => `- [${random(2) ? 'x' : ' '}] ${name}\n`).join('')}`,
  head => (_, random) => `## ${head}\n\n| Name | ${head} |\n| --- | --- |\n${PEOPLE.map(name => `| ${name} | ${['yes', 'no', 'x'][random(3)] ?? ''} |\n`).join('')}`,
  head => (_, random) => `**${head}:** ${present(random).join(', ')}\n`,
  head => (_, random) => `- ${head}: ${present(random).join(', ')}\n- Regrets: ${PEOPLE[random(5)] ?? ''}\n`,
  head => (_, random) => `- ${head}:\n${present(random).map(name => `  - ${name}\n`).join('')}`,
]; // prettier-ignore
const parts: readonly Write[] = [
  (_, random) => `Chair: ${PEOPLE[random(5)] ?? ''}\n`,
  (_, random) => `- Scribe: ${PEOPLE[random(5)] ?? ''}\n`,
  (_, random) => `- **Recording:** https://film.example/${random(1000)}\n`,
  iso => `Date: ${iso}\n`,
  () => '## Rules\n\n> Be kind.\n',
  () => '## Links\n\n* [Board](https://board.example)\n    * for all\n\n---\n',
  () => '```\nring twice\n```\n',
  () => '<!-- say\nwhat moved -->\n',
  (_, random) => `## Votes\n\n- In favour: ${random(5)}\n- Against: ${random(3)}\n`,
  (_, random) =>
    `## Log\n\n${Array.from({ length: random(4) }, () => `- boat ${random(1000)} came\n`).join('')}`,
  () => '## Any other business\n',
];

/** Makes up a community's minutes: the same parts at every meeting, in one order. */
function madeUp(random: Random): { readonly write: Write; readonly hasFrontMatter: boolean } {
  const roster = rosters[random(rosters.length)]?.(HEADS[random(HEADS.length)] ?? '');
  const others = parts.filter(() => random(2) === 0);
  const all = [...others.slice(0, 2), ...(roster ? [roster] : []), ...others.slice(2)];
  const hasFrontMatter = random(3) === 0;
  const write: Write = (iso, some) => {
    const body = all.map(part => part(iso, some)).join('\n');
    const front = hasFrontMatter
      ? `---\ndate: ${iso}\nlayout: call\nattendees: [${present(some).join(', ')}]\n---\n\n`
      : '';
    return `${front}# Tide ${iso}\n\n${body}`;
  };
  return { write, hasFrontMatter };
}

describe('drafts of made-up communities', () => {
  it(`tell the truth, ${String(ROUNDS)} times`, () => {
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const random = randomNumbers(seed);
      const { write, hasFrontMatter } = madeUp(random);
      const start = addDays(day('2024-01-01'), random(300));
      const days = Array.from({ length: 2 + random(5) }, (_, index) => addDays(start, 7 * index));
      const files = Object.fromEntries(
        days.map(date => [`tide/${isoDate(date)}.md`, write(isoDate(date), random)]),
      );
      const date = addDays(start, 7 * days.length);
      const { text } = draftMinutes({ series: SERIES, date, taker: 'Quill' }, HARBOUR, libraryOf(files));
      const named = text
        .split('\n')
        .filter(line => PEOPLE.some(name => line.includes(name)))
        .filter(line => !line.includes('[ ]') && !/^\|[^|]*\|\s*\|?$/.test(line));
      deepEqual(named, [], `seed ${String(seed)}\n${text}`);
      equal(/\|\s*(?:yes|x)\s*\|/.test(text), false, text);
      equal(/In favour: \d/.test(text), false, text);
      equal(text.startsWith('---\ndate: '), hasFrontMatter, text);
      const texts = Object.values(files).toReversed();
      const isNew = (line: string) => line.includes('Quill');
      deepEqual(falsehoodsIn(text, { texts, isNew }), [], `seed ${String(seed)}\n${text}`);
    }
  });
});

describe('what is checked of drafts', () => {
  const last =
    '# Tide 2024-03-04\n\n## Present\n\n- Ada Brook\n\n## Log\n\n- 2 boats on 2024-03-04\n\n| Boat | Here |\n| --- | --- |\n| Elk | yes |\n\nIn favour: 3\n';
  for (const [name, draft, falsehood] of [
    ['days that moved', '# Tide 2024-03-11\n\n## Present\n\n- 2 boats on 2024-03-11\n', undefined],
    ['an emptied value', '## Log\n\nIn favour:\n', undefined],
    ['a number that changed', '- 3 boats on 2024-03-11\n', 'new: - 3 boats on 2024-03-11'],
    ['another mark of Markdown', '* 2 boats on 2024-03-11\n', 'new: * 2 boats on 2024-03-11'],
    ['somebody who is there', '## Present\n\n- Ada Brook\n', 'there: - Ada Brook'],
    ['an answer in a table', '| Elk | yes |\n', 'yes: | Elk | yes |'],
    ['a vote', 'In favour: 3\n', 'vote: In favour: 3'],
    ['a ticked box', '- [x] 2 boats on 2024-03-04\n', 'ticked: - [x] 2 boats on 2024-03-04'],
  ] as const)
    it(`falsehoodsIn ${falsehood === undefined ? 'allows' : 'reports'} ${name}`, () =>
      deepEqual(
        falsehoodsIn(draft, { texts: [last] }).filter(one => falsehood === undefined || one === falsehood),
        falsehood === undefined ? [] : [falsehood],
      ));
});
