import { askReferences } from '../host/questions';
import { command, QUESTION } from './command';
import { fail } from './failure';
import { answerFormat, printAnswers } from './output';
import { openQuestion } from './repository';

/** Prints where an issue or a pull request came up. */
export const referencesCommand = command({
  name: 'references',
  operands: 'REF',
  summary:
    'Prints the lines that name an issue or a pull request, newest first; REF is #12, owner/repository#12 or its address.',
  options: QUESTION,
  run({ format, ...asked }, [reference, ...others]) {
    if (reference === undefined || others.length > 0) fail('references needs one issue or pull request');
    answerFormat(format);
    const { key, answers } = askReferences(openQuestion(asked), reference);
    printAnswers(answers, format, {
      title: `Where ${key} came up`,
      call: `references ${key}`,
      more: answer => ({ reference: answer.reference }),
    });
    return 0;
  },
});
