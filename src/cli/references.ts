import { referenceAnswers } from '../core/answers/decision-answers';
import { referencesIn } from '../core/items/references';
import { readReference } from '../core/items/written-references';
import { askMinutes } from '../host/asked-minutes';
import { printAnswers } from './answer-output';
import { ANSWER_OPTIONS, readQuestion } from './answer-options';
import { command } from './command';
import { fail } from './failure';

/** Prints where an issue or a pull request came up. */
export const referencesCommand = command({
  name: 'references',
  operands: 'REF',
  summary:
    'Prints the lines that name an issue or a pull request: #12, !12, owner/repository#12 or its address, newest first.',
  options: ANSWER_OPTIONS,
  run(values, [reference, ...others]) {
    if (reference === undefined || others.length > 0) fail('references needs one issue or pull request');
    const { repository, series, filter, format } = readQuestion(values);
    const asked =
      readReference(reference, repository.profile) ??
      fail(`${reference} is no issue or pull request; write #12, owner/repository#12 or its address`);
    const number = asked.key.replace(/^.*[#!]/, '');
    const files = askMinutes(repository, series, ({ file, text, teamOf }) => {
      // A number that stands nowhere need not be looked for.
      const found = text.text.includes(number) ? referencesIn(text, repository.profile) : [];
      const items = found.filter(({ key }) => asked.matches(key));
      return { file, items: items.map(item => ({ ...item, ...teamOf(item.line) })) };
    });
    printAnswers(referenceAnswers(files, asked, filter), format, {
      title: `Where ${asked.key} came up`,
      call: `references ${asked.key}`,
      more: answer => ({ reference: answer.reference }),
    });
    return 0;
  },
});
