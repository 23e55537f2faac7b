import type { Attendee } from '../people/attendance';
import type { ItemPlace } from '../items/minutes-text';
import type { AttendanceState } from '../people/attendance-states';
import { rowsOfFiles, selectAnswers, type Answer, type AnswerFilter, type FileItems } from './answer';
import type { KnownPeople } from './known-people';

/** Somebody in the attendance list of a meeting. */
export interface AttendanceAnswer extends Answer {
  /** The usual name of the person, else the handle with `@`. */
  readonly person: string;
  readonly state: AttendanceState;
}

/** An attendee and the line that says so. */
export type AttendeeInMinutes = Attendee & ItemPlace & { readonly text: string };

/** Whose attendance is asked about: everybody's if missing. */
export interface AttendanceFilter extends AnswerFilter {
  /** A name or a handle, in any case, with or without `@`. */
  readonly person?: string;
}

/** Lists who was at which meeting, newest first; who is listed twice counts once, there if any list says so. */
export function attendanceAnswers(
  files: readonly FileItems<AttendeeInMinutes>[],
  known: KnownPeople,
  { person, ...filter }: AttendanceFilter = {},
): readonly AttendanceAnswer[] {
  const asked = person === undefined ? undefined : askedPerson(person);
  const rows = files.flatMap(file => {
    const byPerson = new Map<string, AttendanceAnswer>();
    for (const { name, handle, ...row } of rowsOfFiles([file])) {
      const attendee = { ...(name !== undefined && { name }), ...(handle !== undefined && { handle }) };
      if (asked && !known.isSame(asked, attendee)) continue;
      const usual = known.nameOf(attendee);
      const before = byPerson.get(usual);
      if (!before || (before.state !== 'present' && row.state === 'present')) byPerson.set(usual, { ...row, person: usual });
    }
    return [...byPerson.values()];
  });
  return selectAnswers(rows, filter);
} // prettier-ignore

function askedPerson(person: string): Pick<Attendee, 'name' | 'handle'> {
  return person.startsWith('@') ? { handle: person.slice(1) } : { name: person };
}
