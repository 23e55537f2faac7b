import { lint } from 'markdownlint/sync';
import { rereading, type Subject } from '../subject';

/** The linter that most Markdown in VS Code is checked with. */
export const markdownlint: Subject = {
  id: 'markdownlint',
  name: '`markdownlint`: default rules',
  packages: ['markdownlint'],
  upTo: 100_000,
  open: rereading(text => lint({ strings: { minutes: text } })),
};
