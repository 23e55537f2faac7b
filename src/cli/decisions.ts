import { askDecisions } from '../host/questions';
import { command, QUESTION } from './command';
import { fail } from './failure';
import { answerFormat, printAnswers } from './output';
import { openQuestion } from './repository';

/** Prints what was decided. */
export const decisionsCommand = command({
  name: 'decisions',
  operands: '',
  summary:
    'Prints what the minutes call a decision, an agreement, a resolution or a conclusion, newest first.',
  options: QUESTION,
  run({ format, ...asked }, operands) {
    if (operands.length > 0) fail(`decisions takes no ${operands[0] ?? ''}`);
    answerFormat(format);
    const form = { title: 'Decisions', call: 'decisions', more: () => ({}) };
    printAnswers(askDecisions(openQuestion(asked)), format, form);
    return 0;
  },
});
