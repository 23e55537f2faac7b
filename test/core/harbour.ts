import { ok } from 'node:assert/strict';
import { readMinutes, type Minutes } from '../../src/core/minutes/minutes';
import { parseIsoDate, type PlainDate } from '../../src/core/text/date';
import { parse } from '../../src/core/markdown/parse';
import { BUILT_IN_WORDS } from '../../src/core/repository/merge-words';
import type { Profile, Series, Team } from '../../src/core/repository/profile';
import { readSections, type Section } from '../../src/core/minutes/sections';
import { libraryOf, type Files } from './library-of';

/** The weekly call of the made-up community that the tests of the core are about. */
export const CALL: Series = {
  name: 'Harbour call',
  files: 'call/{YYYYMMDD}.md',
  titles: ['Harbour Weekly {YYYY-MM-DD}'],
  cadence: { days: 7, weekday: 4 },
  skip: [],
  hasTeamReports: true,
  source: 'profile',
};

/** The made-up community. */
export const HARBOUR: Profile = {
  repository: 'https://forge.example/harbour/minutes',
  branch: 'main',
  series: [CALL],
  teams: [
    { name: 'Team Berth', kind: 'team', aliases: [], folders: ['berth'] },
    { name: 'Team Crane', kind: 'team', aliases: ['Team Crane & Hoist'], folders: ['crane', 'crane-hoist'] },
    { name: 'SIG Signals', kind: 'sig', aliases: [], folders: ['sig-signals'] },
    { name: 'Lighthouse', kind: 'wg', aliases: [], folders: ['lighthouse'] },
    { name: 'Harbour Tour', kind: 'slot', aliases: [], folders: [] },
  ],
  rules: {},
  words: BUILT_IN_WORDS,
};

/** Where the files of the made-up community are on the web. */
export const WEB = 'https://forge.example/harbour/minutes/blob/main';

/** Reads a day that a test is about. */
export function day(iso: string): PlainDate {
  const date = parseIsoDate(iso);
  ok(date, `${iso} is no day`);
  return date;
}

/** Finds the team of the made-up community with a name. */
export function team(name: string): Team {
  const found = HARBOUR.teams.find(one => one.name === name);
  ok(found, `there is no ${name}`);
  return found;
}

/** Reads a text as the minutes at a path among other files. */
export function minutesAt(
  path: string,
  text: string,
  files: Files = {},
  profile: Profile = HARBOUR,
): Minutes {
  const minutes = readMinutes({ profile, library: libraryOf({ ...files, [path]: text }) }, path, parse(text));
  ok(minutes, `${path} is not read as minutes`);
  return minutes;
}

/** Reads the sections of a text. */
export function sectionsOf(text: string): readonly Section[] {
  return readSections(parse(text), HARBOUR);
}
