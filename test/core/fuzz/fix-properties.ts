import { check } from '../../../src/core/check/check';
import { fillableLines } from '../../../src/core/check/fill';
import { fixAll } from '../../../src/core/check/fix-all';
import type { MarkdownDocument } from '../../../src/core/markdown/document';
import { parse } from '../../../src/core/markdown/parse';
import { toDocumentEdits } from '../../../src/core/markdown/place';
import { readMinutes, type Minutes } from '../../../src/core/minutes/minutes';
import type { Problem } from '../../../src/core/rules/rule';
import type { Repository } from '../../../src/core/repository/repository';
import { applyEdits } from '../../../src/core/text/edit';
import { located } from '../markdown/located';
import { countsOf, lostWords } from './lost-words';
import { strayHeadings } from './stray-headings';

/** The number of fixes that were applied to one text, and the promises that they broke. */
export interface FixReport {
  readonly fixes: number;
  readonly violations: readonly Violation[];
}

/** A promise of the fixes that does not hold for a text. */
export interface Violation {
  readonly promise: string;
  readonly detail: string;
}

/** What may be wrong with a section, and is not said while nobody can know whether it is that of a team. */
const OF_SECTIONS = ['team-wrong-level', 'topic-wrong-level', 'heading-level-skip', 'multiple-h1', 'duplicate-section', 'empty-section', 'unknown-team-name']; // prettier-ignore

/** The second halves of a mistake: rules that are silent until the problem of another one is fixed. */
const REVEALED: Readonly<Record<string, readonly string[]>> = {
  'title-missing': ['meta-missing', 'date-line-mismatch', ...OF_SECTIONS],
  'meta-missing': ['minute-taker-missing'],
  'multiple-h1': OF_SECTIONS,
  'team-updates-section-missing': OF_SECTIONS,
  'team-wrong-level': OF_SECTIONS,
  'heading-level-skip': OF_SECTIONS,
  // Minutes without any minutes line have a style of their own.
  'minutes-exist-but-not-linked': ['minutes-line-missing'],
  'empty-section': ['minutes-line-missing'],
};

/**
 * Applies the fixes of a text as *Fix all*, *Fill* and each quick fix do, and finds the promises that they break. A
 * test of the promises themselves gives a *Fix all* that breaks them.
 */
export function fixReport(
  repository: Repository,
  path: string,
  text: string,
  fix: typeof fixAll = fixAll,
): FixReport {
  const violations: Violation[] = [];
  const minutes = readMinutes(repository, path, parse(text));
  let fixes = 0;
  if (!minutes) return { fixes, violations };
  const expect = (promise: string, broken: readonly unknown[]) => {
    if (broken.length > 0) violations.push({ promise, detail: broken.map(said).join(', ') });
  };
  try {
    const found = check(minutes);
    expect(
      'every rule ends',
      found.filter(({ rule }) => rule === 'internal-error').map(({ message }) => message.args[1]),
    );
    fixes += fixAllReport(repository, path, minutes, found, fix, expect);
    fixes += fillReport(repository, path, minutes, expect);
    for (const { message, fixes: offered } of found)
      for (const { title, edits, removes = '' } of offered) {
        const fixed = applyEdits(text, toDocumentEdits(minutes.document, edits));
        const shown = [fixed, removes, ...title.args, ...message.args].join(' ');
        expect('a quick fix shows what it removes', lostWords(repository.profile, text, shown));
        fixes++;
      }
  } catch (error) {
    expect('nothing throws', [String(error)]);
  }
  return { fixes, violations };
}

type Expect = (promise: string, broken: readonly unknown[]) => void;

function fixAllReport(
  repository: Repository,
  path: string,
  before: Minutes,
  found: readonly Problem[],
  fix: typeof fixAll,
  expect: Expect,
): number {
  const { text } = before.document;
  let last: Minutes | undefined = before;
  const { document, edits, problems } = fix(
    before.document,
    now => check((last = readMinutes(repository, path, now, last))),
    true,
  );
  const fixed = document.text;
  expect('the edits make the fixed text', applyEdits(text, edits) === fixed ? [] : [fixed]);
  expect('no word is lost', lostWords(repository.profile, text, fixed));
  expect('line endings stay', /[\r\n]/.test(text) ? foreignEndings(text, fixed) : []);
  expect('the last line stays ended or open', !text.trim() || isEnded(text) === isEnded(fixed) ? [] : ['']);
  const after = readMinutes(repository, path, parse(fixed));
  expect('minutes stay minutes', after ? [] : [path]);
  if (!after) return problems.length;
  const again = check(readMinutes(repository, path, document, last));
  const fresh = check(after);
  const isSame = said(located(document, again)) === said(located(after.document, fresh));
  expect('incremental equals whole', isSame ? [] : [again]);
  const stillSafe = fresh.filter(({ fixes: [fix] }) => fix?.edits.length && !fix.needsLook);
  expect('a second time changes nothing', stillSafe.map(({ rule }) => rule)); // prettier-ignore
  const fixedRules = problems.map(({ rule }) => rule);
  const [had, has] = [problemLines(before.document, found), problemLines(after.document, fresh)];
  expect('there is no new problem', newProblems(had, has, fixedRules));
  expect('headings stay in their section', strayHeadings(before, after, edits));
  return problems.length;
}

function fillReport(repository: Repository, path: string, before: Minutes, expect: Expect): number {
  const { text } = before.document;
  const lines = fillableLines(before);
  if (lines.length === 0) return 0;
  const edits = lines.flatMap(({ fix }) => fix.edits);
  const filled = applyEdits(text, toDocumentEdits(before.document, edits));
  const after = readMinutes(repository, path, parse(filled));
  expect('no word is lost by filling', lostWords(repository.profile, text, filled));
  expect(
    'what is filled stays',
    (after ? fillableLines(after) : []).map(({ file }) => file.path),
  );
  return lines.length;
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function foreignEndings(before: string, after: string): readonly string[] {
  const endingsIn = (text: string) => new Set(text.match(/\r\r\n|\r\n|\r|\n/g));
  return [...endingsIn(after)].filter(ending => !endingsIn(before).has(ending)).map(said);
}

function isEnded(text: string): boolean {
  return /[\r\n]$/.test(text);
}

/** Describes the problems on lines that did not have them, of rules that have more problems than before. */
function newProblems(
  had: readonly ProblemLine[],
  has: readonly ProblemLine[],
  fixedRules: readonly string[],
): readonly string[] {
  const known = countsOf(had.map(({ line }) => line));
  const [countBefore, countAfter] = [had, has].map(all => countsOf(all.map(({ rule }) => rule)));
  const revealed = new Set(fixedRules.flatMap(rule => REVEALED[rule] ?? []));
  const isNew = ({ rule, line }: ProblemLine, count: number) =>
    count > (known.get(line) ?? 0) && (countAfter?.get(rule) ?? 0) > (countBefore?.get(rule) ?? 0);
  const counts = countsOf(has.map(({ line }) => line));
  return has.filter(one => isNew(one, counts.get(one.line) ?? 0) && !revealed.has(one.rule)).map(({ line }) => line); // prettier-ignore
}

interface ProblemLine {
  readonly rule: string;
  /** The rule and the words of the line that it reports, which stay while lines come and headings move. */
  readonly line: string;
}

function problemLines(document: MarkdownDocument, problems: readonly Problem[]): readonly ProblemLine[] {
  return located(document, problems).map(({ rule, span }) => {
    const [line = ''] = document.text.slice(span.start).split(/[\r\n]/, 1);
    return { rule, line: `${rule} ${said(line.replace(/^[\s#]+/, '').trim())}` };
  });
}
