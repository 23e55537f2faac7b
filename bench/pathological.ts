// Measures the texts that Markdown parsers are slowest at: `node pathological.js` prints the results.
import { HARBOUR } from '../test/core/harbour';
import { libraryOf } from '../test/core/library-of';
import { LAST_PATH } from './community';
import { figureOf, repeat } from './figure';
import { open } from './ours';
import type { PathologicalResult } from './results';

const REPEATS = 5;
const BUDGET = 1_000;

const repeated = (unit: string) => (count: number) => unit.repeat(count);
const numbered = (write: (number: number) => string) => (count: number) =>
  Array.from({ length: count }, (_, number) => write(number)).join('');

/** Each with its smallest length, which is doubled twice. */
const INPUTS: readonly (readonly [name: string, count: number, write: (count: number) => string])[] = [
  ['`- ` repeated on one line', 1_000, repeated('- ')],
  ['`> - ` repeated on one line', 500, repeated('> - ')],
  ['`> ` repeated on one line', 1_000, repeated('> ')],
  ['`*a_ ` repeated', 1_000, repeated('*a_ ')],
  ['`[a](` repeated', 1_000, repeated('[a](')],
  ['`[` n times, then `]` n times', 1_000, count => '['.repeat(count) + ']'.repeat(count)],
  ['link definitions and references', 500, numbered(n => `[see ${n}][l${n}]\n\n[l${n}]: /quay/${n}\n\n`)],
  ['headings in a fence that stays open', 2_000, count => '```\n' + '# a\n'.repeat(count)],
  ['headings in HTML that stays open', 2_000, count => '<!--\n' + '# a\n'.repeat(count)],
  ['footnotes', 500, numbered(n => `See the note[^${n}]\n\n[^${n}]: Quay ${n}\n\n`)],
];

function measure([name, count, write]: (typeof INPUTS)[number]): PathologicalResult {
  const texts = [1, 2, 4].map(times => write(times * count));
  const check = (text: string) => open(LAST_PATH, text, HARBOUR, libraryOf({}));
  const times = texts.map(text => figureOf(repeat(REPEATS, BUDGET, () => timeOf(() => check(text)))));
  const problems = check(texts.at(-1) ?? '').problems.map(({ rule }) => rule);
  return {
    name,
    bytes: texts.map(text => text.length),
    milliseconds: times,
    problems: problems.length,
    rules: [...new Set(problems)],
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

process.stdout.write(JSON.stringify(INPUTS.map(measure)));
