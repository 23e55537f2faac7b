import { changeBetween } from '../markdown/change';
import { checkSegments, partsOf, type Earlier, type Look, type SegmentFindings } from './check-segments';
import { message } from '../text/message';
import type { Place } from '../markdown/document';
import { lineEndingIn, lineOf } from '../markdown/place';
import type { DocumentRule, Finding, Problem, Rule, SegmentRule } from '../rules/rule';
import { RULES } from './rules';
import { sectionsBySegment } from '../minutes/sections';
import type { RuleSeverities, Severity } from '../repository/severity';
import { guarded } from '../minutes/deletions';
import { suppressionIn } from '../minutes/suppression';
import type { Minutes } from '../minutes/minutes';

interface Active<Kind extends Rule> {
  readonly rule: Kind;
  readonly severity: Severity;
}

/** The rules that speak, and how they can be asked again after an edit. */
interface Panel {
  readonly key: string;
  /** Rules that share what they keep: those that need nothing told, and each of the others for itself. */
  readonly ofSegments: readonly (readonly Active<SegmentRule>[])[];
  readonly ofDocument: readonly Active<DocumentRule>[];
}

/** What the rules of a panel found, in its order. */
interface Found {
  readonly segments: readonly SegmentFindings[];
  readonly ofDocument: readonly (readonly Problem[])[];
}

/** The problems of one version of minutes, and what it takes to go on from them in the next. */
export interface Checked extends Found {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  readonly minutes?: Minutes;
  readonly panel?: string;
}

const NO_WISHES: RuleSeverities = {};
const FAILURE = 'internal-error';
const NONE: readonly Problem[] = [];
const NOTHING: Checked = { problems: NONE, segments: [], ofDocument: [] };

/**
 * Gives the problems of one file of minutes in the order of its text; none for any other file. A rule's severity
 * is the one wished for, else the profile's, else its own.
 */
export function check(
  minutes: Minutes | undefined,
  wished: RuleSeverities = NO_WISHES,
  rules: readonly Rule[] = RULES,
): readonly Problem[] {
  return checkAgain(minutes, undefined, wished, rules).problems;
}

/**
 * Checks a version of minutes whose version before has been checked: what an edit did not touch is not looked at
 * again. The problems are those of `check`, as long as the library has not changed since.
 */
export function checkAgain(
  minutes: Minutes | undefined,
  before: Checked | undefined,
  wished: RuleSeverities = NO_WISHES,
  rules: readonly Rule[] = RULES,
): Checked {
  if (!minutes) return NOTHING;
  if (minutes.document.isTooComplex) return { ...NOTHING, problems: [tooComplex] };
  const panel = panelOf(minutes, wished, rules);
  const old = before?.panel === panel.key && isOfSameWorld(before.minutes, minutes) ? before : undefined;
  const earlier = old?.minutes && earlierOf(old.minutes, minutes);
  const part = partsOf(minutes);
  const segments = panel.ofSegments.map((group, index) => {
    const findings = old?.segments[index];
    const since = findings && earlier && { ...earlier, findings };
    return checkSegments(minutes, part, lookOf(minutes, group), since);
  });
  const hasSameHeadings = earlier?.hasSameSections && earlier.hasSameLines;
  const ofDocument = panel.ofDocument.map((active, index) => {
    const kept = active.rule.looksAt === 'headings' && hasSameHeadings ? old?.ofDocument[index] : undefined;
    return kept ?? problemsOf(minutes, active, () => active.rule.check(minutes));
  });
  const found: Found = { segments, ofDocument };
  const problems =
    old && foundSame(old, found) && !hasComments(old.minutes, minutes) ? old.problems : undefined;
  return { problems: problems ?? problemsFound(minutes, found), minutes, panel: panel.key, ...found };
}

function problemsFound(minutes: Minutes, { segments, ofDocument }: Found): readonly Problem[] {
  const all = [...ofDocument.flat(), ...segments.flatMap(({ problems }) => problems)];
  return inOrder(withoutSilenced(minutes, withoutRepeated(all)));
}

function foundSame(before: Found, now: Found): boolean {
  return (
    now.segments.every(({ problems }, index) => problems === before.segments[index]?.problems) &&
    now.ofDocument.every((problems, index) => problems === before.ofDocument[index])
  );
}

/** Comments may silence problems. */
function hasComments(...contexts: readonly (Minutes | undefined)[]): boolean {
  return contexts.some(minutes => minutes && minutes.document.segmentsWithComments.length > 0);
}

function panelOf({ profile, file }: Minutes, wished: RuleSeverities, rules: readonly Rule[]): Panel {
  const active = rules
    .filter(({ scope }) => scope === 'all' || file.series.hasTeamReports)
    .flatMap(rule => {
      const severity = wished[rule.id] ?? profile.rules[rule.id] ?? rule.severity;
      return severity === 'off' ? [] : [{ rule, severity }];
    });
  const ofSegments = active.filter((one): one is Active<SegmentRule> => one.rule.looksAt === 'segment');
  const alone = ofSegments.filter(({ rule }) => !rule.tells);
  return {
    key: active.map(({ rule, severity }) => `${rule.id}=${severity}`).join(' '),
    ofSegments: [alone, ...ofSegments.filter(({ rule }) => rule.tells).map(one => [one])],
    ofDocument: active.filter((one): one is Active<DocumentRule> => one.rule.looksAt !== 'segment'),
  };
}

/** Whether all that rules know besides segments and headings is the same. */
function isOfSameWorld(before: Minutes | undefined, now: Minutes): boolean {
  return (
    before?.file === now.file &&
    before.profile === now.profile &&
    before.library === now.library &&
    before.meeting === now.meeting &&
    lineEndingIn(before.document) === lineEndingIn(now.document)
  );
}

function earlierOf(before: Minutes, now: Minutes): Omit<Earlier, 'findings'> & { hasSameLines: boolean } {
  return {
    change: changeBetween(before.document, now.document),
    sections: sectionsBySegment(before.sections),
    hasSameSections: before.sections === now.sections,
    // Messages name lines.
    hasSameLines: sameNumbers(before.document.segmentLines, now.document.segmentLines),
  };
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => one === b[index]));
}

function lookOf(minutes: Minutes, group: readonly Active<SegmentRule>[]): Look {
  const [first] = group;
  const tells = first?.rule.tells;
  return {
    tells: tells && (part => tells(minutes, part)),
    timesToMatter: first?.rule.timesToMatter ?? 1,
    check: (part, told) => {
      const found = group.flatMap(active =>
        problemsOf(minutes, active, () => active.rule.check(minutes, part, told), part.index),
      );
      return found.length > 0 ? found : NONE;
    },
  };
}

/** A rule that throws must not take the others' findings along. */
function problemsOf(
  minutes: Minutes,
  { rule, severity }: Active<Rule>,
  ask: () => readonly Finding[],
  segment = 0,
): readonly Problem[] {
  try {
    const findings = ask();
    return findings.length > 0
      ? findings.map(finding => ({
          rule: rule.id,
          severity,
          ...finding,
          fixes: finding.fixes.map(fix => guarded(minutes, fix)),
        }))
      : NONE;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = message('The rule "{0}" failed on this file: {1}. Please report it.', rule.id, reason);
    return [{ rule: FAILURE, severity: 'error', place: startOf(segment), message: failure, fixes: [] }];
  }
}

/** A rule that fails on every segment fails once. */
function withoutRepeated(problems: readonly Problem[]): readonly Problem[] {
  if (problems.every(({ rule }) => rule !== FAILURE)) return problems;
  const failures = new Set<string>();
  return problems.filter(({ rule, message: { args } }) => {
    if (rule !== FAILURE) return true;
    const isNew = !failures.has(args.join());
    failures.add(args.join());
    return isNew;
  });
}

function withoutSilenced({ document }: Minutes, problems: readonly Problem[]): readonly Problem[] {
  const isSuppressed = suppressionIn(document);
  return isSuppressed
    ? problems.filter(({ rule, place }) => !isSuppressed(rule, lineOf(document, place)))
    : problems;
}

function startOf(segment: number): Place {
  return { segment, span: { start: 0, end: 0 } };
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    ({ place: a }, { place: b }) =>
      a.segment - b.segment || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

const tooComplex: Problem = {
  rule: 'too-complex',
  severity: 'information',
  place: startOf(0),
  message: message('This file is too large or too deeply nested to be read as minutes.'),
  fixes: [],
};
