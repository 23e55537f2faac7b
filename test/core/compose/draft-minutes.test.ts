import { equal, ok } from 'node:assert/strict';
import { draftMinutes } from '../../../src/core/compose/draft-minutes';
import type { Series } from '../../../src/core/repository/profile';
import { day, HARBOUR } from '../harbour';
import { libraryOf } from '../library-of';

const TIDE: Series = {
  name: 'Tide',
  files: 'tide/{YYYY-MM-DD}.md',
  titles: ['Tide {YYYY-MM-DD}'],
  skip: [],
  hasTeamReports: false,
  source: 'profile',
};
const DAYS = ['2024-03-04', '2024-03-11', '2024-03-18'];
const NEXT = '2024-03-25';

/** Drafts the minutes after three meetings; `text` is asked for each, with its day and its number from 1. */
function draft(text: (iso: string, number: number) => string, taker?: string): string {
  const files = Object.fromEntries(DAYS.map((iso, index) => [`tide/${iso}.md`, text(iso, index + 1)]));
  const request = { series: TIDE, date: day(NEXT), ...(taker !== undefined && { taker }) };
  return draftMinutes(request, HARBOUR, libraryOf(files)).text;
}

const titled = (body: (number: number) => string) => (iso: string, number: number) =>
  `# Tide ${iso}\n\n${body(number)}`;

interface Case {
  readonly name: string;
  readonly minutes: (iso: string, number: number) => string;
  readonly draft: string;
  readonly taker?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'leaves out who was there, and what was said',
    minutes: titled(n => `## Present\n\n- Ada\n- Bo ${n}\n\n## Agenda\n\n- Ropes ${n}, again\n`),
    draft: '# Tide 2024-03-25\n\n## Present\n\n## Agenda\n',
  },
  {
    name: 'opens the boxes of people',
    minutes: titled(n => `## Attendees\n\nTick your box, please!\n\n- [x] Ada\n- [ ] Bo\n\n## Log\n\n- ${n} boats\n`),
    draft: '# Tide 2024-03-25\n\n## Attendees\n\nTick your box, please!\n\n- [ ] Ada\n- [ ] Bo\n\n## Log\n',
  },
  {
    name: 'empties the marks of people in a table, not what else stands in their rows',
    minutes: titled(n => `## Anwesend\n\n| Name | Pier | Da |\n| --- | --- | --- |\n| Ada | West | ${n % 2 ? 'ja' : 'nein'} |\n| Bo | Ost | ja |\n`),
    draft: '# Tide 2024-03-25\n\n## Anwesend\n\n| Name | Pier | Da |\n| --- | --- | --- |\n| Ada | West |    |\n| Bo | Ost |    |\n',
  },
  {
    name: 'empties roles and names the minute taker',
    minutes: titled(n => `- Chair: Ada\n- Scribe: Bo\n- Recording: https://film.example/${n}\n\n## Log\n`),
    taker: 'Cleo',
    draft: '# Tide 2024-03-25\n\n- Chair:\n- Scribe: Cleo\n- Recording:\n\n## Log\n',
  },
  {
    name: 'says nothing of a quorum',
    minutes: titled(n => `## Log\n\nQuorum was met again.\n\n- ${n} boats\n`),
    draft: '# Tide 2024-03-25\n\n## Log\n',
  },
  {
    name: 'moves dates in their own form, and the link to the minutes before',
    minutes: (iso, n) =>
      `# Tide ${iso}\n\n**Date:** Monday ${4 + 7 * (n - 1)} March 2024\n\n[Last time](2024-${n === 1 ? '02-26' : `03-${n === 2 ? '04' : '11'}`}.md)\n\n## Log\n`,
    draft: '# Tide 2024-03-25\n\n**Date:** Monday 25 March 2024\n\n[Last time](2024-03-18.md)\n\n## Log\n',
  },
  {
    name: 'moves dates that are encoded in links, with the code of what is between their parts',
    minutes: iso => {
      const before = { '2024-03-04': '2024-02-26', '2024-03-11': '2024-03-04' }[iso] ?? '2024-03-11';
      return `# Tide ${iso}\n\n[This pad](https://pad.example/${iso.replaceAll('-', '%2D')}) and [last](Tide%20${before}.md)\n\n[New](https://b.example/?q=a%20since%3A%3E%3D${before})\n`;
    },
    draft: '# Tide 2024-03-25\n\n[This pad](https://pad.example/2024%2D03%2D25) and [last](Tide%202024-03-18.md)\n\n[New](https://b.example/?q=a%20since%3A%3E%3D2024-03-18)\n',
  },
  {
    name: 'keeps front matter and moves its date',
    minutes: (iso, n) => `---\ndate: ${iso}\nlayout: call\npad: p${n * 7}x\nattendees:\n  - Ada\n---\n\n## Log\n\n- ${n} boats\n`,
    draft: '---\ndate: 2024-03-25\nlayout: call\npad:\nattendees:\n---\n\n## Log\n',
  },
  {
    name: 'keeps headings with their marks, comments and nesting as written',
    minutes: titled(n => `## **Log** _today_ \\_x\n\n<!-- one line\neach -->\n\n* We meet in the loft.\n    * Bring string.\n\n* ${n} boats\n`),
    draft: '# Tide 2024-03-25\n\n## **Log** _today_ \\_x\n\n<!-- one line\neach -->\n\n* We meet in the loft.\n    * Bring string.\n',
  },
  {
    name: 'carries open boxes that are left for the next time',
    minutes: titled(n => `## Log\n\n- [x] boat ${n}\n\n## For next time\n\n- [ ] paint boat ${n}\n  - in red\n- [x] sink boat ${n}\n`),
    draft: '# Tide 2024-03-25\n\n## Log\n\n## For next time\n\n- [ ] paint boat 3\n  - in red\n',
  },
  {
    name: 'leaves out an event that is over by then, and keeps one to come',
    minutes: titled(() => '## News\n\n- Regatta on 2024-03-20\n- Harbour feast on 2024-06-20\n'),
    draft: '# Tide 2024-03-25\n\n## News\n\n- Harbour feast on 2024-06-20\n',
  },
  {
    name: 'keeps an item without what it says of itself at its end, and what is in it',
    minutes: titled(n => `## Open\n\n- [Mend the west pier](w.md) (last seen: ${n * 7} days ago)\n  - needs oak\n- Paint it (votes: ${n})\n`),
    draft: '# Tide 2024-03-25\n\n## Open\n\n- [Mend the west pier](w.md)\n  - needs oak\n',
  },
  {
    name: 'counts on what is counted',
    minutes: (iso, n) => `# Tide ${iso}\n\n## Meeting no. ${40 + n}\n\n- boats\n- ${n} ropes\n`,
    draft: '# Tide 2024-03-25\n\n## Meeting no. 44\n\n- boats\n',
  },
]; // prettier-ignore

describe('draft minutes', () => {
  for (const { name, minutes, taker, draft: expected } of CASES)
    it(`draftMinutes ${name}`, () => equal(draft(minutes, taker), expected));

  it('draftMinutes keeps a group of items that come back, also where they were in another one lately', () => {
    const works = (group: string, weeks: number) =>
      `## Works\n\n- ${group}\n  - Mend the west pier\n  - Paint the east pier (since: ${weeks} weeks)\n    - in red\n- Boat ${weeks}\n  - came late\n`;
    const groups = ['Open works', 'Old', 'Old', 'Open works'];
    const files = Object.fromEntries(
      ['2024-02-26', ...DAYS].map((iso, index) => [
        `tide/${iso}.md`,
        `# Tide ${iso}\n\n${works(groups[index] ?? '', index)}`,
      ]),
    );
    equal(
      draftMinutes({ series: TIDE, date: day(NEXT) }, HARBOUR, libraryOf(files)).text,
      '# Tide 2024-03-25\n\n## Works\n\n- Open works\n  - Mend the west pier\n  - Paint the east pier\n    - in red\n',
    );
  });

  it('draftMinutes follows the form of the two last meetings where it is new', () => {
    const old = '## Log\n\n## Wind\n\n- west\n\n## Present\n';
    const recent = (topic: string) =>
      `## Reports\n\n### Crane\n\n- ${topic} hook\n\n### Nets\n\n### Pier\n\n## ${topic}\n\n### Why\n\n## Present\n`;
    const forms = [old, old, old, recent('Gulls'), recent('Fog')];
    const files = Object.fromEntries(
      ['2024-02-19', '2024-02-26', ...DAYS].map((iso, index) => [
        `tide/${iso}.md`,
        `# Tide ${iso}\n\n${forms[index] ?? ''}`,
      ]),
    );
    equal(
      draftMinutes({ series: TIDE, date: day(NEXT) }, HARBOUR, libraryOf(files)).text,
      '# Tide 2024-03-25\n\n## Reports\n\n### Crane\n\n### Nets\n\n### Pier\n\n## Present\n',
    );
  });

  for (const [title, titleFor, next] of [
    [
      'Crew #{N}, {YYYY-MM-DD}',
      (iso: string, number: number) => `Crew #${104 + number}, ${iso}`,
      'Crew #108, 2025-01-06',
    ],
    [
      'Sitzung {N/YYYY}, {YYYY-MM-DD}',
      (iso: string, number: number) => `Sitzung ${number}/2024, ${iso}`,
      'Sitzung 1/2025, 2025-01-06',
    ],
  ] as const)
    // prettier-ignore
    it(`draftMinutes counts on a number that only titles have: ${next}`, () => {
      const series = { ...TIDE, titles: [title] };
      const files = Object.fromEntries(
        DAYS.map((iso, index) => [`tide/${iso}.md`, `# ${titleFor(iso, index + 1)}\n\n## Agenda\n\n- Ropes\n`]),
      );
      const profile = { ...HARBOUR, series: [series] };
      const { text } = draftMinutes({ series, date: day('2025-01-06') }, profile, libraryOf(files));
      equal(text.split('\n')[0], `# ${next}`);
    });

  it('draftMinutes takes no cancelled meeting and no workshop for a model', () => {
    const usual = titled(n => `## Present\n\n## Log\n\n- ${n} boats\n\n## Any other business\n`);
    for (const last of [
      '# Tide 2024-03-18\n\nCancelled.\n',
      '# Workshop 2024-03-18\n\n## Morning\n\n- Knots\n\n## Evening\n',
    ])
      equal(
        draft((iso, n) => (n === 3 ? last : usual(iso, n))),
        '# Tide 2024-03-25\n\n## Present\n\n## Log\n\n## Any other business\n',
      );
  });

  it('draftMinutes begins with the template that the newest minutes follow', () => {
    const log = (iso: string) => `# Tide ${iso}\n\n## Present\n\n- Ada\n\n## Log\n\n- boats\n`;
    const files = {
      'tide/template.md': '# Tide YYYY-MM-DD\n\n## Present\n\n- Ada\n\n## Log\n\n<!-- What moved? -->\n',
      ...Object.fromEntries(DAYS.map(iso => [`tide/${iso}.md`, log(iso)])),
    };
    const { text } = draftMinutes({ series: TIDE, date: day(NEXT) }, HARBOUR, libraryOf(files));
    ok(text.startsWith('# Tide 2024-03-25\n\n## Present\n\n## Log\n\n<!-- What moved? -->\n'), text);
  });

  describe('where the series must have sections', () => {
    const sections = ['Present', 'Tides', 'Log', 'Any other business'];

    it('draftMinutes writes each of them, as it was where it was', () => {
      const minutes = titled(
        n => `## Present:\n\n- Ada\n\n## Wind ${n}\n\n## Log\n\n${n === 3 ? '## Tides ##\n' : ''}`,
      );
      const files = Object.fromEntries(DAYS.map((iso, index) => [`tide/${iso}.md`, minutes(iso, index + 1)]));
      const { text } = draftMinutes(
        { series: { ...TIDE, sections }, date: day(NEXT) },
        HARBOUR,
        libraryOf(files),
      );
      equal(text, '# Tide 2024-03-25\n\n## Present:\n\n## Log\n\n## Tides ##\n\n## Any other business\n');
    });

    it('draftMinutes writes those that are in no minutes before the next of them', () => {
      const files = { 'tide/2024-03-18.md': '# Tide 2024-03-18\n\n## Log\n\n- boats\n' };
      const { text } = draftMinutes(
        { series: { ...TIDE, sections }, date: day(NEXT) },
        HARBOUR,
        libraryOf(files),
      );
      equal(text, '# Tide 2024-03-25\n\n## Present\n\n## Tides\n\n## Log\n\n## Any other business\n');
    });

    it('draftMinutes begins the first minutes with them', () => {
      const { text } = draftMinutes(
        { series: { ...TIDE, sections }, date: day(NEXT) },
        HARBOUR,
        libraryOf({}),
      );
      equal(text, '# Tide 2024-03-25\n\n## Present\n\n## Tides\n\n## Log\n\n## Any other business\n');
    });
  });

  describe('where open actions are carried', () => {
    const drafted = (minutes: (n: number) => string, template?: string) => {
      const files = {
        ...Object.fromEntries(DAYS.map((iso, index) => [`tide/${iso}.md`, titled(minutes)(iso, index + 1)])),
        ...(template !== undefined && { 'tide/form.md': `# Tide YYYY-MM-DD\n\n${template}` }),
      };
      const series = {
        ...TIDE,
        carriesOpenActions: true,
        ...(template !== undefined && { template: 'tide/form.md' }),
      };
      return draftMinutes({ series, date: day(NEXT) }, HARBOUR, libraryOf(files)).text;
    };

    it('draftMinutes carries them as they are written, with all that is open in them', () =>
      equal(
        drafted(
          n =>
            `## Log\n\n- boat ${n}\n\n## Action items\n\n* [ ] @ada: mend net ${n} \\_now_\n    * [x] buy rope\n    * by 2024-03-${19 + n}\n* [x] sink boat ${n}\n* Bo: paint pier ${n}\n* ~~@bo: sell pier ${n}~~\n* Tell the press ${n} - done\n`,
        ),
        '# Tide 2024-03-25\n\n## Log\n\n## Action items\n\n* [ ] @ada: mend net 3 \\_now_\n    * by 2024-03-22\n* Bo: paint pier 3\n',
      ));

    it('draftMinutes keeps their heading with them, and none for nothing', () => {
      const minutes = (n: number) =>
        `## Log\n\n- boat ${n}\n${n === 3 ? '\n## Aufgaben\n\n- [ ] Netz flicken\n\n## To do\n\n- None\n' : ''}`;
      equal(drafted(minutes), '# Tide 2024-03-25\n\n## Log\n\n## Aufgaben\n\n- [ ] Netz flicken\n');
    });

    it('draftMinutes writes them below the heading that a template has for them', () =>
      equal(
        drafted(
          n => `## Log\n\n## Tasks\n\n- [ ] mend net ${n}\n- [ ] paint ${n}\n`,
          '## Action items\n\n## Log\n',
        ),
        '# Tide 2024-03-25\n\n## Action items\n\n- [ ] mend net 3\n- [ ] paint 3\n\n## Log\n',
      ));
  });

  describe('with a template', () => {
    const drafted = (template: string, minutes: string, named = false) => {
      const files = {
        [`tide/${named ? 'form' : 'template'}.md`]: `# Tide YYYY-MM-DD\n\n${template}`,
        ...Object.fromEntries(
          [...DAYS, '2024-03-19'].map(iso => [`tide/${iso}.md`, `# Tide ${iso}\n\n${minutes}`]),
        ),
      };
      const series = named ? { ...TIDE, template: 'tide/form.md' } : TIDE;
      return draftMinutes({ series, date: day(NEXT) }, HARBOUR, libraryOf(files)).text;
    };
    const log = '## Log\n\n## Wind\n\n## Tools\n\n## Crew\n\n## Next\n';

    it('draftMinutes keeps its prompts, and leaves out what nobody writes any more', () =>
      equal(
        drafted(`Old pier, gate 2.\n\n${log}\n_What comes next?_\n`, log),
        `# Tide 2024-03-25\n\n${log}\n_What comes next?_\n`,
      ));

    it('draftMinutes follows it no more where the minutes say other things every time', () => {
      const minutes = `${log}\nBring your own rope.\n\n## Rules\n\nBe kind to gulls.\n`;
      equal(drafted(`${log}\n_What comes next?_\n`, minutes), `# Tide 2024-03-25\n\n${minutes}`);
    });

    it('draftMinutes takes for a place to fill in what the minutes have there', () =>
      equal(
        drafted(
          `${log}\n[All news](https://b.example/?since={day}-{month})\n`,
          `${log}\n[All news](https://b.example/?since=1)\n`,
        ),
        `# Tide 2024-03-25\n\n${log}\n[All news](https://b.example/?since=1)\n`,
      ));

    it('draftMinutes fills in its labels where the minutes say the same every time, or the day', () => {
      const files = {
        'tide/template.md': `# Tide YYYY-MM-DD\n\nDay: _DAY_\n\nTime: _TIME_\n\nMood: _MOOD_\n\n${log}`,
        ...Object.fromEntries(
          DAYS.map((iso, n) => [
            `tide/${iso}.md`,
            `# Tide ${iso}\n\nDay: ${iso}\n\nTime: noon\n\nMood: ${n}\n\n${log}`,
          ]),
        ),
      };
      const { text } = draftMinutes({ series: TIDE, date: day(NEXT) }, HARBOUR, libraryOf(files));
      equal(text, `# Tide 2024-03-25\n\nDay: 2024-03-25\n\nTime: noon\n\nMood:\n\n${log}`);
    });

    it('draftMinutes always follows one that the profile names', () =>
      equal(
        drafted('## Wind\n\nFrom where?\n', '## Log\n\n- boats\n', true),
        '# Tide 2024-03-25\n\n## Wind\n\nFrom where?\n',
      ));
  });

  it('draftMinutes says how much it kept, and where the gaps are', () => {
    const files = Object.fromEntries(
      DAYS.map(iso => [
        `tide/${iso}.md`,
        `# Tide ${iso}\n\n- Scribe: Bo\n- Chair: Ada\n\n## Log\n\n[Board](https://b.example)\n`,
      ]),
    );
    const { text, gaps, cursor, sections, links, names } = draftMinutes(
      { series: TIDE, date: day(NEXT) },
      HARBOUR,
      libraryOf(files),
    );
    equal(gaps.map(gap => text.slice(0, gap).split('\n').at(-1)).join(), '- Scribe:,- Chair:');
    equal(cursor, gaps[0]);
    equal([sections, links, names].join(), '2,1,0');
  });
});
