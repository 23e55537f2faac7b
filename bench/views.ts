// Measures what the views cost in a repository of 10,000 minutes: `node views.js` prints the results.
import { manyMinutes } from '../scripts/many-minutes.mjs';
import { groupItems, writtenItems } from '../src/core/answers/action-item-groups';
import { readMinutes } from '../src/core/minutes/minutes';
import { coverageOf } from '../src/core/answers/coverage';
import { coverageHtml } from '../src/core/coverage/coverage-html';
import { digestOf, type Digest } from '../src/core/answers/digest';
import { filesOfSeries } from '../src/core/repository/library';
import { meetingsOf } from '../src/core/answers/meetings';
import { english } from '../src/core/text/message';
import { parse } from '../src/core/markdown/parse';
import { allSeries } from '../src/core/repository/profile';
import { PROFILE_FILE, readProfile } from '../src/core/profile/profile-file';
import { teamHistory } from '../src/core/answers/team-history';
import { libraryOf } from '../test/core/library-of';
import { figureOf, repeat } from './figure';
import type { ViewResult } from './results';

const REPEATS = 9;
const BUDGET = 5_000;

const files = manyMinutes();
const { profile } = readProfile(files[PROFILE_FILE] ?? '');
const library = libraryOf(files);

function readAll(): readonly Digest[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const minutes = readMinutes({ profile, library }, path, parse(text));
    return minutes ? [digestOf(minutes)] : [];
  });
}

function measure(name: string, work: () => unknown): ViewResult {
  const times = repeat(REPEATS, BUDGET, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { name, ...figureOf(times) };
}

const digests = readAll();
const weekly = digests.filter(({ file }) => file.series.hasTeamReports);
const team = profile.teams.at(-1)?.name ?? '';

const VIEWS: readonly (readonly [name: string, work: () => unknown])[] = [
  ['reading all files for the first time, a few at a time', readAll],
  [
    '_Meetings_: all series',
    () => allSeries(profile).map(series => meetingsOf(series, filesOfSeries(library, series) ?? [])),
  ],
  ['_Team History_: one team', () => teamHistory(digests, team)],
  ['_Action Items_: all, by person', () => groupItems(writtenItems(digests), 'person')],
  ['coverage board: all meetings, as a page', () => coverageHtml(coverageOf(weekly, profile), 0, english)],
];

process.stdout.write(JSON.stringify(VIEWS.map(([name, work]) => measure(name, work))));
