import { wordsOf } from '../markdown/plain-line';
import { readableLine } from '../markdown/readable-line';
import type { Attendee } from '../people/attendance';
import { placeOfLines, type ItemPlace, type MinutesText } from './minutes-text';

/** Lists who is in the attendance list of minutes, each with the line that says so. */
export function attendeesIn(minutes: MinutesText): readonly (Attendee & ItemPlace & { readonly text: string })[] {
  const { text, lines, attendance } = minutes;
  const indices = new Map(lines.map(({ line }, index) => [line, index]));
  return attendance.attendees.map(attendee => {
    const index = indices.get(attendee.line) ?? 0;
    const readable = readableLine(lines[index] ? wordsOf(text, lines[index]) : '');
    return { ...attendee, ...placeOfLines(minutes, index, index + 1), text: readable.written(readable.words) };
  });
} // prettier-ignore
