import { check } from '../core/check/check';
import { checkPage } from '../core/check/check-file';
import { fixAll } from '../core/check/fix-all';
import type { MarkdownDocument } from '../core/markdown/document';
import { parse } from '../core/markdown/parse';
import { readMinutes, type Minutes } from '../core/minutes/minutes';
import type { RuleSeverities } from '../core/repository/severity';
import { memo } from '../core/text/memo';
import { replaceText } from './files';
import type { FoundFile } from './find-files';
import { reported, type FoundProblem } from './report/reported-problem';
import type { Repository } from './repository';

/** How files are checked. */
export interface CheckOptions {
  readonly severities: RuleSeverities;
  /** Whether to apply the fixes that need no look, and report only what is left. */
  readonly fix: boolean;
}

/** Checks a file that may be minutes or a page beside them; a reason why it could not be fixed is added to `failures`. */
export function checkFile(
  { root, library, profile }: Repository,
  { path, text }: FoundFile,
  { severities, fix }: CheckOptions,
  failures: string[],
): readonly FoundProblem[] {
  let minutes: Minutes | undefined;
  const find = memo((document: MarkdownDocument) => {
    minutes = readMinutes({ profile, library }, path, document, minutes);
    if (minutes) return check(minutes, severities);
    return document.isSlideDeck ? [] : checkPage({ profile, library, path, document }, severities);
  });
  const report = (document: MarkdownDocument) =>
    find(document).map(problem => reported(path, document, problem));
  const document = parse(text);
  const fixed = fix ? fixAll(document, find, true).document : document;
  if (fixed === document) return report(document);
  const reason = replaceText(root, path, text, fixed.text);
  if (reason === undefined) return report(fixed);
  failures.push(`${path} was not fixed: ${reason}`);
  return report(document);
}
