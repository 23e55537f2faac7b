import remarkParse from 'remark-parse';
import recommended from 'remark-preset-lint-recommended';
import { unified } from 'unified';
import { rereading, type Subject } from '../subject';

const parser = unified().use(remarkParse);
const linter = unified()
  .use(remarkParse)
  .use(recommended)
  .use(function () {
    // Nothing is written: a linter needs no text.
    this.compiler = () => '';
  });

/** The parser that this project is built on, given the whole text. */
export const remarkParser: Subject = {
  id: 'remark-parse',
  name: '`remark-parse`: parse',
  packages: ['remark-parse', 'unified'],
  upTo: 100_000,
  open: rereading(text => parser.parse(text)),
};

/** The linter that is built on the same parser. */
export const remarkLint: Subject = {
  id: 'remark-lint',
  name: '`remark-lint`: recommended rules',
  packages: ['remark-preset-lint-recommended'],
  upTo: 100_000,
  open: rereading(text => linter.processSync(text).messages),
};
