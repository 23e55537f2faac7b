import { decisionAnswers } from '../core/answers/decision-answers';
import { decisionsIn } from '../core/items/decisions';
import { askMinutes } from '../host/asked-minutes';
import { printAnswers } from './answer-output';
import { ANSWER_OPTIONS, readQuestion } from './answer-options';
import { command } from './command';
import { fail } from './failure';

/** Prints what was decided. */
export const decisionsCommand = command({
  name: 'decisions',
  operands: '',
  summary:
    'Prints what the minutes call a decision, an agreement, a resolution or a conclusion, newest first.',
  options: ANSWER_OPTIONS,
  run(values, operands) {
    if (operands.length > 0) fail(`decisions takes no ${operands[0] ?? ''}`);
    const { repository, series, filter, format } = readQuestion(values);
    const files = askMinutes(repository, series, ({ file, text, teamOf }) => ({
      file,
      items: decisionsIn(text).map(decision => ({ ...decision, ...teamOf(decision.line) })),
    }));
    printAnswers(decisionAnswers(files, filter), format, {
      title: 'Decisions',
      call: 'decisions',
      more: () => ({}),
    });
    return 0;
  },
});
