import type { MarkdownDocument } from '../markdown/document';
import { readMinutes } from '../minutes/minutes';
import type { Repository } from '../repository/repository';
import type { RuleSeverities } from '../repository/severity';
import type { FileInRepository, Problem, Rule } from '../rules/rule';
import { check } from './check';
import { inOrder, problemsOf, severityOf, withoutSilenced } from './problems';
import { RULES } from './rules';

/** Finds the problems of a file, which may be minutes or a page beside them; empty for any other file. */
export function checkFile(
  { profile, library }: Repository,
  path: string,
  document: MarkdownDocument,
  overrides: RuleSeverities = {},
): readonly Problem[] {
  const minutes = readMinutes({ profile, library }, path, document);
  if (minutes) return check(minutes, overrides);
  return document.isSlideDeck ? [] : checkPage({ profile, library, path, document }, overrides);
}

/** Finds the problems of a page beside minutes, in the order of its text. */
export function checkPage(
  page: FileInRepository,
  overrides: RuleSeverities = {},
  rules: readonly Rule[] = RULES,
): readonly Problem[] {
  const found = rules.flatMap(rule => {
    const severity = severityOf(rule, page.profile, overrides);
    if (rule.looksAt !== 'file' || severity === 'off') return [];
    return problemsOf(page, { rule, severity }, () => rule.check(page));
  });
  return inOrder(withoutSilenced(page.document, found));
}
