import { WEB } from '../harbour';
import type { Files } from '../library-of';

/** Draws a number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** Where untidy minutes of the harbour lie, and the files beside them. */
export const PATH = 'call/20240307.md';
export const FILES: Files = {
  'berth/20240306.md': '',
  'berth/20240228.md': '',
  'crane/20240305.md': '',
  'sig-signals/20240301.md': '',
  'call/20240229.md': `Participants: ${'@grace-tide '.repeat(9)}`,
};

const TREE = 'https://forge.example/harbour/minutes/tree/main';
const TITLES = [
  '# Harbour Weekly 2024-03-07', '# Harbour Weekly 2024-03-07', '# Harbour Weekly 2024-02-29', '# Harbour Weekly 2024-03-06 (moved)', 'Harbour Weekly 2024-03-07\n===',
  '#Harbour Weekly 2024-03-07', '## Harbour Weekly 2024-03-07', 'Harbour Weekly 2024-03-07', 'Welcome to the Harbour Weekly, Rowan', '<h1>Harbour Weekly 2024-03-07</h1>',
  '# Harbour Weekly, 7 March 2024', '# News from the quay', '# Harbour Weekly 2024-02-30', '- Harbour Weekly moved to Dover', '| Harbour Weekly | Room |\n|---|---|\n| a | b |',
  '# Harbour Weekly 2024-02-29 <!-- copied from 2024-02-22 -->', '',
]; // prettier-ignore
const HEADS = [
  '---\ntags: quay\n---',
  '+++\ntitle = "quay"\n+++',
  '---\ntags: quay\n...',
  '---',
  '<!-- quay -->',
];
const METAS = [
  '## Meta\n\n- Minutes: Wren', '## Meta\n\n- Minutes: Wren', '## Meta\n\n- Minutes:', '## Meta\n\n- Minutes: TBD', '## Meta', '## Meta\n\n* Attending: twelve', '## Meta\n  Attending: twelve',
  '## Meta\n\n    door code', '## Meta\n1. Present\n    - Minutes: Wren', '### Meta\n- Scribe: Quill', '## 1. Meta\n\nWren writes the minutes', 'Meta\n----\n- Present: Wren', '**Room\nMinutes: Wren**', '  Attending: Rowan', '',
]; // prettier-ignore
const UPDATES = [
  '## Team updates',
  '## Team updates',
  '# Team updates',
  '### Team updates',
  'Team updates\n---',
  '## Updates of the teams',
  '## Welcome of the crews',
  '## AOB',
  '',
];
const TEAMS = [
  'Team Berth', 'Team Berth', 'Team Crane', 'Team Crane & Hoist', 'SIG Signals', 'Lighthouse', 'Lihgthouse', 'Harbour Tour', 'Team Lock', 'Team Berth (Wren)', '[Team Crane](https://crew.example)',
]; // prettier-ignore
const SECTIONS = [
  'AOB',
  'Project Updates',
  'Guests from Dover',
  'Buoys',
  'Action items',
  'Channel #',
  '#guests',
  '**Ropes**',
  'AOB',
];
const LABELS = [
  'Minutes: ',
  'Minutes: ',
  'Minutes: ',
  'Minutes:',
  '- Minutes: ',
  '* **Minutes:** ',
  '**Minutes**: ',
  'minutes : ',
  'Minutes (quorum twelve): ',
  'Minutes (none yet): ',
  '_Minutes_: ',
  '> Minutes: ',
  'Notes: ',
  '  - Minutes: ',
  '1. Minutes: ',
];
const VALUES = [
  'None yet', '(none yet)', 'None yet. Wren resigned', 'none yet, ask Quill', 'will follow', 'TBD', 'n/a', '-', '???', '', '', 'None present yet', 'Not merged yet', 'None', '**none yet**', '~~none yet~~', '`none yet`',
  'not there (yet?)', 'not yet; see the pad', 'Wren is ill', 'draft', 'none yet - three votes', 'pending – Rowan asks', 'cancelled', 'nobody met', '[none yet]', '*none yet*, Wren',
  `${WEB}/berth/20240306.md`, `${WEB}/berth/20240228.md`, `${WEB}/berth/20240101.md`, `<${WEB}/berth/20240101.md>`, `[here](${WEB}/berth/20240101.md#ropes "The tide")`, `[budget](../berth/20240101.md#budget)`,
  `[the **signed** notes][m]`, `[m]`, '[![board](board.png)][m]', `${TREE}/berth`, 'https://forge.example/harbour/minutes/pull/7', `${TREE}/crane and https://forge.example/harbour/minutes/pull/9`, 'https://pad.example/berth',
  `not merged: https://forge.example/harbour/minutes/pull/8`, `[not yet](${TREE}/berth)`, `[x](${WEB}/berth/2024(02)28.md)`, `[berth/20240228.md](${WEB}/berth/20240228.md)`, `${WEB}/crane/20240305.md`,
  `[will follow](https://pad.example/quay)`, `[photo, ask Quill]()`, `${WEB}/berth/20240228.md + ${WEB}/crane/20240305.md`,
]; // prettier-ignore
const TAILS = [
  '', '', '', '', ' <!-- Wren: keep the pad -->', ' ![whiteboard](board.jpg)', '<br>Decision: buoys', ' <!-- minutes-disable-line -->', ' `code`', '\\\nThe crane broke', '  \nThe crane broke', '\nThe crane broke', ' @wren',
  ' <!-- Wren:\nthe password is in shed -->', ' .', '.', ' &amp; more', ' **bold**', ' |', ' (quorum)', '**', ' 🚢', '\t',
]; // prettier-ignore
const BODIES = [
  '- Dry.', '- Dry.\n- Low.\n  - Deep', '-', '- What mattered?', '- What mattered?\n  - Paint', '* Ropes\n*\n* Nets', '1. Buoys\n2.\n3. Paint', '> quoted\n> more', '| a | b |\n|---|---|\n| c | d |', '```\n# shown\nMinutes: None yet\n```', '~~~',
  '<div>\nMinutes: None yet\n</div>', '<!--\n## Hidden\n-->', '<!-- minutes-disable-next-line -->', '<!-- minutes-disable empty-section -->', '    indented code', '[log]: https://pad.example/log', `[m]: ${WEB}/berth/20240101.md`,
  'The next call is on 2023-03-14.', 'AI @garce-tide: paint', '***', '---', 'EOF', `- see ${WEB}/crane/20240229.md`, `![map](map.png "Map")`, 'Minutes: None yet', 'Quill asks:\\\nwhere?', '- [ ] Rowan: ropes', '\tTabbed', '-\t', '+ Plus\n\n  Second',
  '## AOB', '## Team Berth', '#### Topic', '######', 'Setext\n===', 'Two\nlines\n---', '# Another title', '###### Deep', '# Team Crane', '<!-- minutes-disable-next-line team-wrong-level -->\n# Team Crane',
]; // prettier-ignore
const BLANKS = ['\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n'];
const ENDINGS = ['\n', '\n', '\n', '\r\n', '\r', '\r\r\n'];

/** Draws one of several. */
export function oneOf<T>(random: Random, all: readonly T[]): T | undefined {
  return all[random(all.length)];
}

function textOf(random: Random, all: readonly string[]): string {
  return oneOf(random, all) ?? '';
}

/** Writes a line of a team's section that may be a minutes line, with what people add to it. */
export function untidyLine(random: Random): string {
  return textOf(random, LABELS) + textOf(random, VALUES) + textOf(random, TAILS);
}

/** Writes some lines that may stand anywhere. */
export function untidyBody(random: Random): string {
  return textOf(random, BODIES);
}

/** Writes minutes of the harbour's weekly call in which most things are right and some are not. */
export function untidyMinutes(random: Random): string {
  const marks = () => '#'.repeat(random(5) === 0 ? 1 + random(6) : 3);
  const some = (few: number, make: () => string) => Array.from({ length: random(few + 1) }, make);
  const body = () => untidyBody(random);
  const team = () => [
    `${marks()} ${textOf(random, TEAMS)}`,
    ...(random(4) > 0 ? [untidyLine(random)] : []),
    ...some(2, body),
  ];
  const section = () => `${'#'.repeat(1 + random(4))} ${textOf(random, SECTIONS)}`;
  const parts = [
    ...(random(6) === 0 ? [textOf(random, HEADS)] : []),
    textOf(random, TITLES),
    ...(random(4) === 0 ? [body()] : []),
    textOf(random, METAS),
    ...(random(4) === 0 ? [body()] : []),
    textOf(random, UPDATES),
    ...Array.from({ length: random(4) }, team).flat(),
    ...Array.from({ length: random(3) }, () => [section(), ...some(2, body)]).flat(),
  ].filter(part => part !== '');
  const text = parts.map(part => part + textOf(random, BLANKS)).join('');
  const ending = textOf(random, ENDINGS);
  return (random(3) === 0 ? text.trimEnd() : text).replaceAll('\n', ending);
}

/** Changes lines of a text as hurried people do: some go, come twice, change places, or get something untidy below them. */
export function mutated(random: Random, text: string): string {
  const lines = text.split(/(?<=\n)/);
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  for (let count = 1 + random(5); count > 0; count--) {
    const at = random(lines.length);
    const line = lines[at] ?? '';
    const changes = [
      () => '',
      () => line + line,
      () => line + untidyLine(random).replaceAll('\n', ending) + ending,
      () => line + untidyBody(random).replaceAll('\n', ending) + ending,
      () => line.replace(/^#+/, marks => '#'.repeat(1 + ((marks.length + random(3)) % 6))),
      () => line.replace(/\bhttps?:\S+/, 'None yet'),
      () => line.replace(/(\r?\n)$/, ` <!-- Wren -->$1`),
      () => line.replace(/\d(?=\D*$)/, digit => String((Number(digit) + 1) % 10)),
      () => line.trimEnd() + ' ',
      () => `  ${line}`,
    ];
    lines[at] = oneOf(random, changes)?.() ?? line;
  }
  return lines.join('');
}
