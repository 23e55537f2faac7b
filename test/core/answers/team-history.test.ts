import { deepEqual, equal } from 'node:assert/strict';
import { digestOf } from '../../../src/core/answers/digest';
import { teamAt, teamHistory } from '../../../src/core/answers/team-history';
import { minutesAt } from '../harbour';

const FIRST = `# Harbour Weekly 2024-02-29

## Team updates

### Team Crane & Hoist

Minutes: None yet

- Oiled the hook

### Team Berth

- The quay is wet
`;
const SECOND = `# Harbour Weekly 2024-03-07

## Meta

- Minutes: Ada

## Team updates

### Team Berth

### Team Crane (Grace)

Minutes: https://forge.example/harbour/minutes/blob/main/crane/20240306.md

#### The hook

- Painted it

## AOB
`;

const digests = [
  digestOf(minutesAt('call/20240229.md', FIRST)),
  digestOf(minutesAt('call/20240307.md', SECOND, { 'crane/20240306.md': '' })),
  digestOf(minutesAt('crane/20240306.md', '# 2024-03-06\n\n## Team Crane\n')),
];

describe('the history of a team', () => {
  it('teamHistory finds a team’s sections under all its names, newest first', () =>
    deepEqual(
      teamHistory(digests, 'Team Crane').map(
        ({ file, heading, first, last, state }) =>
          `${file.path}:${first + 1}-${last + 1} ${heading}: ${state}`,
      ),
      [
        'call/20240307.md:11-17 Team Crane (Grace): linked',
        'call/20240229.md:5-9 Team Crane & Hoist: pending',
      ],
    ));

  it('teamHistory has the first words of each report, without marks and the minutes line', () => {
    const excerpts = (said: string) =>
      teamHistory(
        [digestOf(minutesAt('call/20240307.md', `# Call\n\n## Team updates\n\n### Team Crane\n\n${said}\n`))],
        'Team Crane',
      ).map(({ excerpt }) => excerpt);
    deepEqual(excerpts('Minutes: None yet\n\n- [x] **Painted** the [hook](https://a.example/7)\n  red'), [
      'Painted the hook',
    ]);
    deepEqual(excerpts('1. _Rust_, again\n\nMinutes:'), ['_Rust_, again']);
    deepEqual(excerpts('Minutes: None yet'), [undefined]);
    deepEqual(
      excerpts(`- ${'rust '.repeat(60)}`).map(words => words?.length),
      [120],
    );
  });

  it('teamHistory is empty for a team that never reported', () => {
    deepEqual(teamHistory(digests, 'SIG Signals'), []);
  });

  const LINES: readonly (readonly [line: number, team: string | undefined])[] = [
    [1, undefined],
    [7, undefined],
    [9, 'Team Berth on 9'],
    [10, 'Team Berth on 9'],
    [11, 'Team Crane on 11'],
    [17, 'Team Crane on 11'],
    [19, undefined],
  ];
  for (const [line, expected] of LINES)
    it(`teamAt finds ${expected ?? 'no team'} on line ${line}`, () => {
      const offset = SECOND.split('\n').slice(0, line).join('\n').length;
      const at = teamAt(minutesAt('call/20240307.md', SECOND), offset);
      equal(at && `${at.team.name} on ${at.heading + 1}`, expected);
    });

  it('teamAt finds no team in team minutes', () => {
    equal(teamAt(minutesAt('crane/20240306.md', SECOND), SECOND.indexOf('### Team Crane') + 3), undefined);
  });
});
