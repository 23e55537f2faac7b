import { attendanceAnswers } from '../core/answers/attendance-answers';
import { knownPeople } from '../core/answers/known-people';
import { attendeesIn } from '../core/items/attendees';
import { askMinutes } from '../host/asked-minutes';
import { printAnswers } from './answer-output';
import { ANSWER_OPTIONS, readQuestion } from './answer-options';
import { command } from './command';
import { fail } from './failure';

/** Prints who was at which meeting. */
export const attendanceCommand = command({
  name: 'attendance',
  operands: '',
  summary: 'Prints who was at which meeting, excused or absent, newest first.',
  options: {
    person: { value: 'NAME', summary: 'only this person, by a name or a handle' },
    ...ANSWER_OPTIONS,
  },
  run({ person, ...values }, operands) {
    if (operands.length > 0) fail(`attendance takes no ${operands[0] ?? ''}`);
    const { repository, series, filter, format } = readQuestion(values);
    const files = askMinutes(repository, series, ({ file, text, teamOf }) => ({
      file,
      items: attendeesIn(text).map(attendee => ({ ...attendee, ...teamOf(attendee.line) })),
    }));
    const known = knownPeople(files.flatMap(({ items }) => items), repository.profile); // prettier-ignore
    const answers = attendanceAnswers(files, known, { ...filter, ...(person !== undefined && { person }) });
    printAnswers(answers, format, {
      title: 'Attendance',
      call: 'attendance',
      more: answer => ({ person: answer.person, state: answer.state }),
      lead: answer => `${answer.person}, ${answer.state}`,
    });
    return 0;
  },
});
