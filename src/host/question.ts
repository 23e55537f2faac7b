import type { AnswerFilter } from '../core/answers/answer';
import { teamNamed } from '../core/minutes/team-name';
import { PROFILE_FILE } from '../core/profile/profile-file';
import { filesOfSeries } from '../core/repository/library';
import { allSeries, teamSeries, type Profile, type Series, type Team } from '../core/repository/profile';
import { parseIsoDate, type PlainDate } from '../core/text/date';
import { wordsIn } from '../core/text/phrases';
import type { Repository } from './repository';

/** What a person or an assistant narrows a question to; all that is missing is not asked about. */
export interface AskedFor {
  readonly series?: string | undefined;
  readonly team?: string | undefined;
  /** The first and the last day, YYYY-MM-DD, both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** A question to the minutes of a repository. */
export interface Question {
  readonly repository: Repository<string>;
  /** The series whose minutes are asked. */
  readonly series: readonly Series[];
  readonly filter: AnswerFilter;
}

/** The reason why a question cannot be asked, in words for whoever asked it. */
export class QuestionFailure extends Error {}

/** Reads what a question is narrowed to; throws a `QuestionFailure` where there are no minutes, no such series, team or day. */
export function readQuestion(repository: Repository<string>, asked: AskedFor): Question {
  const [since, until] = [dayOf('since', asked.since), dayOf('until', asked.until)];
  if (asked.since !== undefined && asked.until !== undefined && asked.since > asked.until)
    throw new QuestionFailure(`since ${asked.since} is later than until ${asked.until}`);
  const all = seriesWithMinutes(repository);
  const team = asked.team === undefined ? undefined : findTeam(repository.profile, asked.team);
  const own = team && new Set(teamSeries(team).map(({ files }) => files));
  const series = asked.series === undefined ? all : [findSeries(all, asked.series)];
  return {
    repository,
    series: own ? series.filter(({ files, hasTeamReports }) => hasTeamReports || own.has(files)) : series,
    filter: { ...(team && { team }), ...(since && { since }), ...(until && { until }) },
  };
}

/** Finds the team of a name or alias, or of some words of one; throws with the names of those there are. */
export function findTeam(profile: Profile, name: string): Team {
  const { teams } = profile;
  const named = teamNamed(profile, name);
  if (named?.isExact) return named.team;
  const [partly, ...others] = teams.filter(team => holdsWords(team.name, name));
  if (partly && others.length === 0) return partly;
  const names = teams.map(team => team.name);
  throw new QuestionFailure(
    names.length === 0
      ? `there is no team "${name}"; the teams of these minutes are not known, name them in ${PROFILE_FILE}`
      : `there is no team "${name}"; there are ${listed(names)}`,
  );
}

function seriesWithMinutes({ profile, library, root }: Repository<string>): readonly Series[] {
  const all = allSeries(profile);
  const found = all.filter(series => (filesOfSeries(library, series)?.length ?? 0) > 0);
  if (all.length === 0)
    throw new QuestionFailure(`no series of minutes was found in ${root}; name them in ${PROFILE_FILE}`);
  if (found.length === 0)
    throw new QuestionFailure(`no minutes were found in ${root}, where ${all[0]?.files ?? ''} would be some`);
  return found;
}

function findSeries(all: readonly Series[], name: string): Series {
  const key = name.trim().toLowerCase();
  const found = all.find(series => series.name.toLowerCase() === key || series.files === name);
  const [partly, ...others] = all.filter(series => holdsWords(series.name, name));
  if (found ?? (partly && others.length === 0)) return (found ?? partly) as Series;
  throw new QuestionFailure(
    `there is no series "${name}"; there are ${listed(all.map(series => series.name))}`,
  );
}

/** Tells whether a name holds all words of another: "Team Berth" those of "berth". */
function holdsWords(name: string, asked: string): boolean {
  const words = wordsIn(name);
  return wordsIn(asked).length > 0 && wordsIn(asked).every(word => words.includes(word));
}

function dayOf(name: 'since' | 'until', written: string | undefined): PlainDate | undefined {
  if (written === undefined) return undefined;
  const day = parseIsoDate(written);
  if (!day) throw new QuestionFailure(`${name} is a day, YYYY-MM-DD; not ${written}`);
  return day;
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].map(name => `"${name}"`).join(', ');
}
