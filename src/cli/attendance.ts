import { askAttendance } from '../host/questions';
import { command, QUESTION } from './command';
import { fail } from './failure';
import { answerFormat, printAnswers } from './output';
import { openQuestion } from './repository';

/** Prints who was at which meeting. */
export const attendanceCommand = command({
  name: 'attendance',
  operands: '',
  summary: 'Prints who was at which meeting, excused or absent, newest first.',
  options: { person: { value: 'NAME', summary: 'only this person, by a name or a handle' }, ...QUESTION },
  run({ person, format, ...asked }, operands) {
    if (operands.length > 0) fail(`attendance takes no ${operands[0] ?? ''}`);
    answerFormat(format);
    printAnswers(askAttendance(openQuestion(asked), person), format, {
      title: 'Attendance',
      call: 'attendance',
      more: answer => ({ person: answer.person, state: answer.state }),
      lead: answer => `${answer.person}, ${answer.state}`,
    });
    return 0;
  },
});
