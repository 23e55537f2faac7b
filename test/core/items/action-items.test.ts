import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { filesIn } from '../../../src/cli/files';
import { openLibrary } from '../../../src/host/loaded-library';
import { actionItemsIn, type ActionItem } from '../../../src/core/items/action-items';
import { readMinutes } from '../../../src/core/minutes/minutes';
import { parse } from '../../../src/core/markdown/parse';
import { profileOf } from '../../../src/core/series/repository-profile';
import { minutesAt, team } from '../harbour';

const CORPUS = process.env.MINUTES_CORPUS;

const itemsAt = (path: string, text: string) => actionItemsIn(minutesAt(path, text));
const items = (text: string) => itemsAt('berth/20240307.md', text);
/** Draws an item: whether it is done, who was asked, what for. */
const drawn = ({ isDone, people, text }: ActionItem) =>
  `${isDone ? 'x ' : ''}${people.length > 0 ? `${people.join('+')}: ` : ''}${text}`;
const drawnIn = (text: string) => items(text).map(drawn);

describe('an action item', () => {
  for (const [text, ...expected] of [
    // Marks with a handle.
    ['AI @ada: paint the crane', 'ada: paint the crane'],
    ['- AI @ada: paint the crane', 'ada: paint the crane'],
    ['- AI: @ada paint the crane', 'ada: paint the crane'],
    ['- AI: @ada: paint the crane.', 'ada: paint the crane'],
    ['- AI @ada to paint the crane', 'ada: paint the crane'],
    ['- AI @ada will paint the crane', 'ada: will paint the crane'],
    ['- AI @ada - paint the crane', 'ada: paint the crane'],
    ['- AI: @ada-b, @bob and @cleo: paint', 'ada-b+bob+cleo: paint'],
    ['- AI @ada/@bob & @cleo: paint', 'ada+bob+cleo: paint'],
    ['- AI @ada and others: paint', 'ada: paint'],
    ['- AI for @ada: paint', 'ada: paint'],
    ['- AI: @ada paint with @bob', 'ada: paint with @bob'],
    ['- **AI** @ada: paint the **red** crane', 'ada: paint the red crane'],
    ['- *AI @ada: paint the crane*', 'ada: paint the crane'],
    ['- _AI @ada: paint the crane_', 'ada: paint the crane'],
    ['- AI _@ada: paint the crane_', 'ada: paint the crane'],
    [
      '- AI [@ada](https://forge.example/ada): paint `crane_2` and crane__3',
      'ada: paint crane_2 and crane__3',
    ],
    ['- AI @ada: paint [the crane](https://forge.example/1)', 'ada: paint the crane'],
    ['- AI @ada: see https://forge.example/1.', 'ada: see https://forge.example/1'],
    ['Action Item: @ada paint', 'ada: paint'],
    ['Action Item *@ada:** paint', 'ada: paint'],
    ['Action Item to @ada: paint', 'ada: paint'],
    ['* -> action item for @ada: paint', 'ada: paint'],
    ['- Action Item: paint', 'paint'],
    // Behind other words.
    ['- Who paints? AI @ada: make a list', 'ada: make a list'],
    ['- Mussels: AI @ada to bring a scraper', 'ada: Mussels: bring a scraper'],
    ['- It is rusty, AI @ada paint it', 'ada: paint it'],
    ['- Ask Piotr. AI: @ada', 'ada: Ask Piotr'],
    ['- Paint the crane -> AI @ada', 'ada: Paint the crane'],
    ['- Paint the crane: AI @ada', 'ada: Paint the crane'],
    ['- Paint the crane (AI @ada)', 'ada: Paint the crane'],
    ['- Paint (the crane) (AI @ada).', 'ada: Paint (the crane)'],
    ['- Paint the crane (AI: @ada via @bob)', 'ada: Paint the crane'],
    ['- Paint the crane, AI: @ada via @bob', 'ada: Paint the crane'],
    ['- Paint the crane (AI @ada, w/ @bob)', 'ada: Paint the crane'],
    ['- Paint the crane (AI @ada) (again)', 'ada: Paint the crane (again)'],
    ['- Paint the crane (AI @ada), then rest', 'ada: Paint the crane, then rest'],
    ['- Rusty (AI test: @ada)', 'ada: Rusty (test)'],
    ['- The crane is rusty (AI @ada: paint it)', 'ada: paint it'],
    ['- (AI @ada: paint it)', 'ada: paint it'],
    ['- One (AI @ada), two (AI @bob)', 'ada: One', 'bob: two'],
    ['- AI @ada: paint; AI @bob: rest', 'ada: paint', 'bob: rest'],
    // What the line does not say.
    ['- Paint the crane\n  - AI @ada', 'ada: Paint the crane'],
    ['- AI @ada:\n  - paint the crane', 'ada: paint the crane'],
    ['- The crane: rusty?\n  - Yes, AI @ada', 'ada: The crane: rusty?'],
    ['- AI @ada'],
    ['- Action Items\n  - AI @ada'],
    ['- TODO:\n\n  paint'],
    ['AI @ada'],
    // Without a handle.
    ['- AI: Piotr paints', 'Piotr paints'],
    ['- Rusty -> AI: Piotr paints', 'Piotr paints'],
    ['TODO: paint', 'paint'],
    ['- ToDo: @ada to paint', 'ada: paint'],
    ['- TODO @ada: paint', 'ada: paint'],
    ['- ToDo (@ada): paint', 'ada: paint'],
    ['- ToDo: paint the crane (@ada)', 'ada: paint the crane'],
    ['- ToDo: paint the crane -> @ada, @bob', 'ada+bob: paint the crane'],
    ['- TODO: paint the crane (AI @ada)', 'ada: paint the crane'],
    ['- To Do: paint', 'paint'],
    ['- To-do: paint', 'paint'],
    ['- To Do 2: paint', 'paint'],
    ['- To Do (later): paint', 'paint'],
    ['- Rusty (todo: paint)', 'paint'],
    ['- Rusty, TODO: paint', 'paint'],
    // Check boxes.
    ['- [ ] @ada to paint', 'ada: paint'],
    ['- [ ] @ada paints the crane', 'ada: paints the crane'],
    ['- [x] @ada: paint', 'x ada: paint'],
    ['- [X] paint', 'x paint'],
    ['- [ ] AI @ada: paint', 'ada: paint'],
    ['1. [ ] paint', 'paint'],
    // Lists.
    ['## Action Items\n\n- paint\n- @ada to rest\n  - on the pier', 'paint', 'ada: rest'],
    ['## Action items from last week:\n\n- @ada, @bob: paint\n\nThen\n\n- we ate', 'ada+bob: paint'],
    ['- Action Items from last week:\n  - paint\n- rest', 'paint'],
    ['AIs from last time:\n\n- paint -> @ada', 'ada: paint'],
    ['## Action Items\n\n- [x] paint\n- AI @ada: rest', 'x paint', 'ada: rest'],
    ['## Action Items\n\n- none\n- (nothing new)'],
    // Done.
    ['- AI @ada: paint - ✅', 'x ada: paint'],
    ['- AI @ada: paint - DONE :white_check_mark:', 'x ada: paint'],
    ['- AI @ada: paint (done)', 'x ada: paint'],
    ['- DONE: AI @ada: paint', 'x ada: paint'],
    ['- AI @ada: DONE paint', 'x ada: paint'],
    ['- ~~AI @ada: paint~~', 'x ada: paint'],
    ['- AI @ada: ~~paint~~', 'x ada: paint'],
    ['- Paint it (AI @ada) DONE', 'x ada: Paint it'],
    ['- AI @ada: paint\n  - DONE: it is red', 'x ada: paint'],
    ['- AI @ada: paint\n  - done; it is red', 'x ada: paint'],
    ['- TODO: paint (AI @ada) ✅', 'x ada: paint'],
    ['- AI @ada: paint\n  - OPEN', 'ada: paint'],
    ['- AI @ada: paint what is done', 'ada: paint what is done'],
    // None.
    ['- The field of AI: it grows'],
    ['- AI cards, GenAI and harbour.ai'],
    ['- Talk on AI by @ada'],
    ['- Call to action'],
    ['- The mast (still todo)'],
    ['- There is much to do: paint'],
    ['- What @ada has to do'],
    ['## Pending action items\n\n- paint'],
    ['- Action Items (AIs): 6 in total'],
    ['- Action items: 6'],
    ['- See https://forge.example/AI/@ada and `AI @ada: paint`'],
    ['```\nAI @ada: paint\n```'],
    ['<!-- AI @ada: paint -->'],
    ['> AI @ada: paint'],
    ['Report by <a href="https://forge.example/todo">@ada</a>'],
    ['- AI @ada’s idea'],
    ['- What do they share?\n  - [ ] cranes\n  - [x] boats'],
    ['- AI:'],
    ['- TODO'],
    ['paint [ ] now'],
  ] as const)
    it(`actionItemsIn finds ${expected.join(' | ') || 'nothing'} in ${JSON.stringify(text)}`, () =>
      deepEqual(drawnIn(`# 2024-03-07\n\n${text}\n`), expected));

  it('actionItemsIn finds the line and the team of the section', () => {
    const text =
      '# Harbour Weekly\n\n## Team updates\n\n### Team Crane\n\n#### Rust\n\n- x\n- AI @ada: paint\n\n## AOB\n\n- TODO: rest\n';
    deepEqual(itemsAt('call/20240307.md', text), [
      {
        text: 'paint',
        line: 9,
        endLine: 9,
        section: 'Rust',
        people: ['ada'],
        team: team('Team Crane'),
        isDone: false,
      },
      { text: 'rest', line: 13, endLine: 13, section: 'AOB', people: [], isDone: false },
    ]);
  });

  for (const [text, ...expected] of [
    ['ACTION: Ada to mend the roof', 'Ada: mend the roof'],
    ['- **Action:** Ada Quay will mend the roof', 'Ada Quay: mend the roof'],
    ['- ACTION (Ada): mend the roof', 'Ada: mend the roof'],
    ['- Action for Bo: mend the roof', 'Bo: mend the roof'],
    ['- ACTION: @ada mend the roof', '@ada: mend the roof'],
    ['- Aufgabe: Ada: Dach reparieren', 'Ada: Dach reparieren'],
    ['- Action: mend the roof', 'mend the roof'],
    ['## Actions\n\n* Bo: mend the roof\n* Ada and Cy: sing', 'Bo: mend the roof', 'Ada + Cy: sing'],
    ['## Aufgaben\n\n* Bo: Dach reparieren\n* keine', 'Bo: Dach reparieren'],
    [
      '| Who | What |\n| --- | --- |\n| Ada | mend the roof |\n| @bo | sing |',
      'Ada: mend the roof',
      '@bo: sing',
    ],
    ['| Task | Owner | Status |\n| --- | --- | --- |\n| mend | Ada | done |\n| TBD | | |', 'x Ada: mend'],
    ['| What | Colour |\n| --- | --- |\n| roof | red |'],
    ['- Action taken: none'],
    ['- The action: we sing'],
    ['## Attendees\n\n- [x] Ada\n- [ ] @bo: guest'],
    ['## Attendees\n\n### Harbour\n\n- [x] Ada\n- [ ] @bo\n\n## Topics\n\n- [ ] @cy: sing', '@cy: sing'],
    ['```\nACTION: Ada to mend the roof\n```'],
  ] as const)
    it(`actionItemsIn finds ${expected.join(' | ') || 'nothing'} by a plain name in ${JSON.stringify(text)}`, () => {
      const drawnPlain = ({ isDone, people, names = [], undertaken, text }: ActionItem) => {
        const asked = [...people.map(one => `@${one}`), ...names, ...(undertaken?.names ?? [])].join(' + ');
        return `${isDone ? 'x ' : ''}${asked ? `${asked}: ` : ''}${undertaken?.text ?? text}`;
      };
      deepEqual(items(text).map(drawnPlain), expected);
    });

  it('actionItemsIn finds the team in its own minutes, in each of its folders', () => {
    for (const folder of ['crane', 'crane-hoist'])
      equal(itemsAt(`${folder}/20240307.md`, 'TODO: paint')[0]?.team, team('Team Crane'));
  });

  it('actionItemsIn takes bounded time', () => {
    const start = performance.now();
    for (const part of [
      ' ',
      '(',
      'AI ',
      'AI @a ',
      '@a, ',
      '- ',
      '`',
      '*',
      'To ',
      '[',
      '~',
      'DONE ',
      'TODO: (',
      '-',
    ])
      items(`AI @ada: x${part.repeat(6_000)}AI @ada\n`);
    ok(performance.now() - start < 5_000);
  });
});

describe('the action items of a real repository (skipped without MINUTES_CORPUS, the path of a clone)', () => {
  it('actionItemsIn finds hundreds of items with people and words, and none where "AI" is a word', function () {
    if (CORPUS === undefined) this.skip();
    this.timeout(60_000);
    const library = openLibrary(filesIn(CORPUS));
    const { profile } = profileOf(library);
    const found = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .map(name => name.split(sep).join('/'))
      .filter(name => name.endsWith('.md'))
      .flatMap(path => {
        const text = library.read(path) ?? '';
        const minutes = readMinutes({ profile, library }, path, parse(text));
        const lines = text.split(/\r\n|\r|\n/);
        const all = minutes ? actionItemsIn(minutes) : [];
        return all.map(item => ({ ...item, written: lines[item.line] ?? '' }));
      });
    ok(found.length > 300 && found.length < 1_500, `${found.length} were found`);
    ok(found.filter(({ people }) => people.length > 0).length > found.length / 2);
    const NEGATIVE =
      /^[-#* ]*(?:Pending|Check .*) action items|Items \(|call to action|github\.com\/todo|GenAI|GPU\/AI|^[^@:]*\bAI\b[^@:]*$/i;
    deepEqual(found.filter(({ written, people }) => people.length === 0 && NEGATIVE.test(written)).length, 0);
    deepEqual(
      found.filter(({ text }) => text.trim() !== text || text === '' || text.includes('~~')).length,
      0,
    );
  });
});
