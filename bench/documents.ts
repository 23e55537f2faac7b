import { addDays, dayNumber, isoDate, type PlainDate } from '../src/core/text/date';
import { fillPattern } from '../src/core/repository/pattern';
import { TEAM_FILE, type Team } from '../src/core/repository/profile';
import { HARBOUR, WEB } from '../test/core/harbour';
import { randomNumbers } from '../test/core/random';

type Random = (below: number) => number;

const THINGS = [
  'the tide gauge', 'the north quay', 'the fog horn', 'the berth plan', 'the old crane', 'the harbour lamp',
  'the ferry timetable', 'the net loft', 'the radio mast', 'the pilot boat', 'the slipway', 'the chart table',
]; // prettier-ignore
const DEEDS = [
  'needs a new cable', 'was painted on Friday', 'counts every boat twice', 'waits for spare parts',
  'can be tried out by everybody', 'has a handbook now', 'is slower than in winter', 'moves to the other pier',
]; // prettier-ignore
const PEOPLE = ['@omar-dock', '@shiori-umi', '@priya-bouy', 'Solveig', 'Kofi'];

/** A bullet in each of the forms that people write. */
const BULLETS: readonly ((thing: string, deed: string, person: string) => string)[] = [
  (thing, deed) => `- Seen today: ${thing} ${deed}`,
  (thing, deed, person) => `- **${capital(thing)}** ${deed}, ${person} has a look`,
  (thing, deed) => `- ${capital(thing)} ${deed}: [the sketch](https://boats.example/sketches/${deed.length})`,
  (thing, deed) => `- \`quay --dry-run\` says that ${thing} ${deed}\n  - nobody knows why`,
  (thing, deed, person) => `- AI ${person}: find out if ${thing}\n  ${deed}`,
];
const BULLETS_OF_A_SECTION = 6;

/** Mistakes of the kind that any section can have, one in every few sections. */
const MISTAKES = [`- Left over from last time: ${WEB}/berth/20200102.md`, '-'];
const SECTIONS_OF_A_MISTAKE = 5;

/**
 * Writes minutes of almost a number of bytes, always the same ones for a day. They have a section for each team;
 * longer ones have more topics below each team and each project, in sections of the same length.
 */
export function minutesOf(name: string, date: PlainDate, bytes: number): string {
  const random = randomNumbers(dayNumber(date));
  const head = `# ${name} ${isoDate(date)}\n\n## Meta\n\n- Minutes: Solveig\n\n## Team updates\n\n`;
  const tail = '## AOB\n\n- The summer party is at the lighthouse\n\n## Project updates\n\n';
  const teams: string[][] = HARBOUR.teams.map(() => []);
  const projects: string[] = [];
  const places = [...teams, projects];
  let length = head.length + tail.length;
  for (let count = 0; ; count++) {
    const place = count % places.length;
    const team = HARBOUR.teams[place];
    const level = team && count >= places.length ? '####' : '###';
    const opening =
      team && count < places.length
        ? `${level} ${team.name}\n\n${minutesLine(team, date)}`
        : `${level} Topic ${count}: ${one(random, THINGS)}\n\n`;
    const section = opening + bullets(random, count);
    length += section.length;
    if (length > bytes) return head + teams.flat().join('') + tail + projects.join('');
    places[place]?.push(section);
  }
}

/** Makes the path of a team's minutes of the week of a meeting. */
export function teamFile(folder: string, meeting: PlainDate): string {
  return `${folder}/${fillPattern(TEAM_FILE, { date: addDays(meeting, -1) })}`;
}

function minutesLine({ folders: [folder] }: Team, meeting: PlainDate): string {
  return folder ? `Minutes: ${WEB}/${teamFile(folder, meeting)}\n\n` : '';
}

function bullets(random: Random, section: number): string {
  const lines = Array.from({ length: BULLETS_OF_A_SECTION }, () =>
    one(random, BULLETS)(one(random, THINGS), one(random, DEEDS), one(random, PEOPLE)),
  );
  const turn = section / SECTIONS_OF_A_MISTAKE;
  if (Number.isInteger(turn)) lines.push(MISTAKES[turn % MISTAKES.length] ?? '');
  return `${lines.join('\n')}\n\n`;
}

function one<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)] as T;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
