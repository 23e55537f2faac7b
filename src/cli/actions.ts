import { actionAnswers, type ActionAnswer } from '../core/answers/action-answers';
import { knownPeople } from '../core/answers/known-people';
import { tasksIn } from '../core/items/tasks';
import { filesOfSeries } from '../core/repository/library';
import { isoDate } from '../core/text/date';
import { askMinutes } from '../host/asked-minutes';
import { printAnswers } from './answer-output';
import { ANSWER_OPTIONS, readQuestion } from './answer-options';
import { command } from './command';
import { fail } from './failure';

/** Prints what somebody is to do. */
export const actionsCommand = command({
  name: 'actions',
  operands: '',
  summary: 'Prints the action items where they were written last, with their age in meetings, newest first.',
  options: { open: { summary: 'leaves out those that are done' }, ...ANSWER_OPTIONS },
  run({ open = false, ...values }, operands) {
    if (operands.length > 0) fail(`actions takes no ${operands[0] ?? ''}`);
    const { repository, series, filter, format } = readQuestion(values);
    const { library, profile } = repository;
    const asked = askMinutes(repository, series, ({ file, text, teamOf }) => {
      const items = tasksIn(text).map(task => ({ ...task, ...teamOf(task.line) }));
      // Who is known matters only for what begins with a name.
      const attendees = items.some(({ undertaken }) => undertaken) ? text.attendance.attendees : [];
      return { file, items, attendees };
    });
    const known = knownPeople(asked.flatMap(({ attendees }) => attendees), profile);
    const answers = actionAnswers(asked, one => filesOfSeries(library, one) ?? [], known, { ...filter, isOpen: open });
    printAnswers(answers, format, { title: 'Action items', call: open ? 'actions --open' : 'actions', more, lead });
    return 0;
  },
}); // prettier-ignore

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
