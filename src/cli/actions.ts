import type { ActionAnswer } from '../core/answers/action-answers';
import { isoDate } from '../core/text/date';
import { askActions } from '../host/questions';
import { command, QUESTION } from './command';
import { fail } from './failure';
import { answerFormat, printAnswers } from './output';
import { openQuestion } from './repository';

/** Prints what somebody is to do. */
export const actionsCommand = command({
  name: 'actions',
  operands: '',
  summary: 'Prints the action items where they were written last, with their age in meetings, newest first.',
  options: { open: { summary: 'leaves out those that are done' }, ...QUESTION },
  run({ open: isOpen = false, format, ...asked }, operands) {
    if (operands.length > 0) fail(`actions takes no ${operands[0] ?? ''}`);
    answerFormat(format);
    const form = { title: 'Action items', call: isOpen ? 'actions --open' : 'actions', more, lead };
    printAnswers(askActions(openQuestion(asked), { isOpen }), format, form);
    return 0;
  },
});

function more({ people, isDone, age, first }: ActionAnswer): Readonly<Record<string, unknown>> {
  const [person] = people;
  return {
    ...(person !== undefined && { person }),
    ...(people.length > 1 && { people }),
    done: isDone,
    age,
    first: { file: first.file.path, line: first.line + 1, date: isoDate(first.file.date) },
  };
}

function lead({ people, isDone, age }: ActionAnswer): string {
  const meetings = age === 0 ? [] : [age === 1 ? '1 meeting' : `${String(age)} meetings`];
  const state = [...(isDone ? ['done'] : []), ...meetings].join(', ');
  return [people.join(', '), state && `(${state})`].filter(Boolean).join(' ');
}
