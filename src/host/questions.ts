import { actionAnswers, type ActionAnswer } from '../core/answers/action-answers';
import type { Answer } from '../core/answers/answer';
import { attendanceAnswers, type AttendanceAnswer } from '../core/answers/attendance-answers';
import { decisionAnswers, referenceAnswers, type ReferenceAnswer } from '../core/answers/decision-answers';
import { historyAnswers, historyIn } from '../core/answers/history-answers';
import { knownPeople } from '../core/answers/known-people';
import { attendeesIn } from '../core/items/attendees';
import { decisionsIn } from '../core/items/decisions';
import { referencesIn } from '../core/items/references';
import { tasksIn } from '../core/items/tasks';
import { readReference } from '../core/items/written-references';
import { filesOfSeries } from '../core/repository/library';
import { teamSeries, type Team } from '../core/repository/profile';
import { askMinutes } from './asked-minutes';
import { QuestionFailure, type Question } from './question';

/** Asks what was decided. */
export function askDecisions({ repository, series, filter }: Question): readonly Answer[] {
  const files = askMinutes(repository, series, ({ file, text, teamOf }) => ({
    file,
    items: decisionsIn(text).map(decision => ({ ...decision, ...teamOf(decision.line) })),
  }));
  return decisionAnswers(files, filter);
}

/** Asks what somebody is to do, or was. */
export function askActions(
  { repository, series, filter }: Question,
  { isOpen }: { readonly isOpen: boolean },
): readonly ActionAnswer[] {
  const { library, profile } = repository;
  const asked = askMinutes(repository, series, ({ file, text, teamOf }) => {
    const items = tasksIn(text).map(task => ({ ...task, ...teamOf(task.line) }));
    // Who is known matters only for what begins with a name.
    const attendees = items.some(({ undertaken }) => undertaken) ? text.attendance.attendees : [];
    return { file, items, attendees };
  });
  const known = knownPeople(asked.flatMap(({ attendees }) => attendees), profile);
  return actionAnswers(asked, one => filesOfSeries(library, one) ?? [], known, { ...filter, isOpen });
} // prettier-ignore

/** Asks where an issue or a request came up, in any spelling; throws a `QuestionFailure` where it is none. */
export function askReferences(
  { repository, series, filter }: Question,
  reference: string,
): { readonly key: string; readonly answers: readonly ReferenceAnswer[] } {
  const asked = readReference(reference, repository.profile);
  if (!asked)
    throw new QuestionFailure(
      `${reference} is no issue or pull request; write #12, owner/repository#12 or its address`,
    );
  const number = asked.key.replace(/^.*[#!]/, '');
  const files = askMinutes(repository, series, ({ file, text, teamOf }) => {
    // A number that stands nowhere need not be looked for.
    const found = text.text.includes(number) ? referencesIn(text, repository.profile) : [];
    const items = found.filter(({ key }) => asked.matches(key));
    return { file, items: items.map(item => ({ ...item, ...teamOf(item.line) })) };
  });
  return { key: asked.key, answers: referenceAnswers(files, asked, filter) };
}

/** Asks what was reported of a team, and for its own minutes. */
export function askHistory({ repository, series, filter }: Question, team: Team): readonly Answer[] {
  const own = new Set(teamSeries(team).map(({ files }) => files));
  const about = series.filter(({ files, hasTeamReports }) => hasTeamReports || own.has(files));
  const found = askMinutes(repository, about, ({ file, text, minutes }) => historyIn(file, text, minutes, team));
  return historyAnswers(found.flat(), filter);
} // prettier-ignore

/** Asks who was at which meeting; of one person, by a name or a handle, where `person` is given. */
export function askAttendance(
  { repository, series, filter }: Question,
  person: string | undefined,
): readonly AttendanceAnswer[] {
  const files = askMinutes(repository, series, ({ file, text, teamOf }) => ({
    file,
    items: attendeesIn(text).map(attendee => ({ ...attendee, ...teamOf(attendee.line) })),
  }));
  const known = knownPeople(files.flatMap(({ items }) => items), repository.profile);
  return attendanceAnswers(files, known, { ...filter, ...(person !== undefined && { person }) });
} // prettier-ignore
