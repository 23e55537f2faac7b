import type { AnswerFilter } from '../core/answers/answer';
import { teamSeries, allSeries, type Profile, type Series, type Team } from '../core/repository/profile';
import { filesOfSeries } from '../core/repository/library';
import { PROFILE_FILE } from '../core/profile/profile-file';
import { parseIsoDate, type PlainDate } from '../core/text/date';
import { teamNamed } from '../core/minutes/team-name';
import { wordsIn } from '../core/text/phrases';
import { ROOT, type Options, type Values } from './command';
import { fail } from './failure';
import { openRepository, type Repository } from './repository';

/** The options of all commands that ask many files. */
export const ANSWER_OPTIONS = {
  series: { value: 'NAME', summary: 'only the minutes of this series' },
  team: { value: 'NAME', summary: 'only what stands in the minutes or the sections of this team' },
  since: { value: 'DAY', summary: 'only minutes of this day, YYYY-MM-DD, or later' },
  until: { value: 'DAY', summary: 'only minutes of this day, YYYY-MM-DD, or earlier' },
  format: {
    value: 'FORMAT',
    summary: 'text, json or md, a register that can be committed; text when missing',
  },
  ...ROOT,
} as const satisfies Options;

/** What a question is asked of, and how its answer is written. */
export interface Question {
  readonly repository: Repository;
  /** The series whose minutes are asked. */
  readonly series: readonly Series[];
  readonly filter: AnswerFilter;
  readonly format: AnswerFormat;
}

/** How an answer is written. */
export type AnswerFormat = 'text' | 'json' | 'md';

const FORMATS: readonly AnswerFormat[] = ['text', 'json', 'md'];

/** Opens the repository that a question is asked of and reads its options; fails where there are no minutes to ask. */
export function readQuestion(values: Values<typeof ANSWER_OPTIONS>): Question {
  const { format = 'text' } = values;
  const known = FORMATS.find(one => one === format);
  if (!known) return fail(`--format is ${FORMATS.join(', ')}; not ${format}`);
  const [since, until] = [dayOf('since', values.since), dayOf('until', values.until)];
  if (values.since !== undefined && values.until !== undefined && values.since > values.until)
    fail(`--since ${values.since} is later than --until ${values.until}`);
  const repository = openRepository(values.root, '.');
  const all = seriesWithMinutes(repository);
  const { profile } = repository;
  const team = values.team === undefined ? undefined : findTeam(profile, values.team);
  const own = team && new Set(teamSeries(team).map(({ files }) => files));
  const asked = values.series === undefined ? all : [findSeries(all, values.series)];
  return {
    repository,
    series: own ? asked.filter(({ files, hasTeamReports }) => hasTeamReports || own.has(files)) : asked,
    filter: { ...(team && { team }), ...(since && { since }), ...(until && { until }) },
    format: known,
  };
}

/** Finds the team of a name or alias; fails with the names of those there are. */
export function findTeam(profile: Profile, name: string): Team {
  const named = teamNamed(profile, name);
  if (named?.isExact) return named.team;
  const [partly, ...others] = profile.teams.filter(team => holdsWords(team.name, name));
  if (partly && others.length === 0) return partly;
  const names = profile.teams.map(team => team.name);
  return fail(
    names.length === 0
      ? `there is no team "${name}"; the teams of these minutes are not known, name them in ${PROFILE_FILE}`
      : `there is no team "${name}"; there are ${listed(names)}`,
  );
}

function seriesWithMinutes(repository: Repository): readonly Series[] {
  const { profile, library, root } = repository;
  const all = allSeries(profile);
  if (all.length === 0) fail(`no series of minutes was found in ${root}; name them in ${PROFILE_FILE}`);
  const found = all.filter(series => (filesOfSeries(library, series)?.length ?? 0) > 0);
  if (found.length === 0)
    fail(`no minutes were found in ${root}, where ${all[0]?.files ?? ''} would be some`);
  return found;
}

function findSeries(all: readonly Series[], name: string): Series {
  const key = name.trim().toLowerCase();
  const found = all.find(series => series.name.toLowerCase() === key || series.files === name);
  const [partly, ...others] = all.filter(series => holdsWords(series.name, name));
  return (
    found ??
    (partly && others.length === 0 ? partly : undefined) ??
    fail(`there is no series "${name}"; there are ${listed(all.map(series => series.name))}`)
  );
}

/** Tells whether a name holds all words of another: "Team Berth" those of "berth". */
function holdsWords(name: string, asked: string): boolean {
  const words = wordsIn(name);
  return wordsIn(asked).length > 0 && wordsIn(asked).every(word => words.includes(word));
}

function dayOf(option: string, written: string | undefined): PlainDate | undefined {
  if (written === undefined) return undefined;
  return parseIsoDate(written) ?? fail(`--${option} is a day, YYYY-MM-DD; not ${written}`);
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].map(name => `"${name}"`).join(', ');
}
