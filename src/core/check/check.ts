// A check keeps what it finds with the segment, or the list of sections, that it looked at. The next check finds it
// again only if something that it may depend on has changed.
import { lineEndingIn, type PlacedEdit } from '../markdown/place';
import type { Minutes } from '../minutes/minutes';
import { isSameSection, sectionsBySegment, type Section } from '../minutes/sections';
import type { MinutesFile } from '../repository/profile';
import type { RuleSeverities } from '../repository/severity';
import type { DocumentRule, FileRule, Problem, Rule, SegmentInMinutes, SegmentRule } from '../rules/rule';
import { memo } from '../text/memo';
import { inOrder, problemsOf, severityOf, withoutRepeated, withoutSilenced, type Active } from './problems';
import { RULES } from './rules';

/** The rules that are active for one file. */
interface ActiveRules {
  readonly ofSegments: readonly Active<SegmentRule>[];
  readonly ofDocument: readonly Active<DocumentRule | FileRule>[];
}

/** Problems, and everything that they depend on. */
interface Kept {
  /** Values that all segments of a version share. */
  readonly common: readonly unknown[];
  /** The sections that begin in a segment; missing if no rule has looked at them, so that many are never read. */
  readonly sections?: readonly Section[] | undefined;
  readonly hasNext: boolean;
  readonly index: number;
  readonly problems: readonly Problem[];
}

const NO_OVERRIDES: RuleSeverities = {};
const NONE: readonly never[] = [];
const NO_FACTS: ReadonlySet<string> = new Set();

/** The last problems for each object that was checked. */
const lastFound = new WeakMap<object, Kept>();
/** The object that the problems of a document rule are kept with. */
const headingsFor = memo<readonly Section[], (rule: Rule) => object>(() => memo(() => ({})));
/** Facts that do not change with a version stay the same object. */
const lastFacts = memo<MinutesFile, (rule: Rule) => { facts: ReadonlySet<string> }>(() =>
  memo(() => ({ facts: NO_FACTS })),
);
const lastCommon = memo<MinutesFile, { common: readonly unknown[] }>(() => ({ common: NONE }));

/**
 * Finds the problems of one file of minutes, in the order of its text; empty for any other file. A rule's severity is
 * the override, else the profile's, else its own. A library whose answers have changed must be another object.
 */
export function check(
  minutes: Minutes | undefined,
  overrides: RuleSeverities = NO_OVERRIDES,
  rules: readonly Rule[] = RULES,
): readonly Problem[] {
  if (!minutes) return NONE;
  const { ofSegments, ofDocument } = activeRules(minutes, overrides, rules);
  const all = [
    ...ofDocument.flatMap(active => problemsOfDocument(minutes, active)),
    ...problemsOfSegments(minutes, ofSegments),
  ];
  return inOrder(withoutSilenced(minutes.document, withoutRepeated(all)));
}

function activeRules(
  { profile, file }: Minutes,
  overrides: RuleSeverities,
  rules: readonly Rule[],
): ActiveRules {
  const ofSegments: Active<SegmentRule>[] = [];
  const ofDocument: Active<DocumentRule | FileRule>[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, profile, overrides);
    if (severity === 'off' || (rule.scope === 'weekly' && !file.series.hasTeamReports)) continue;
    if (rule.looksAt === 'segment') ofSegments.push({ rule, severity });
    else ofDocument.push({ rule, severity });
  }
  return { ofSegments, ofDocument };
}

function problemsOfDocument(
  minutes: Minutes,
  { rule, severity }: Active<DocumentRule | FileRule>,
): readonly Problem[] {
  const { file, profile, library, meeting, document, sections } = minutes;
  const ask = () =>
    rule.looksAt === 'file'
      ? rule.check({ profile, library, document, path: file.path })
      : rule.check(minutes);
  const find = () => problemsOf(minutes, { rule, severity }, ask);
  if (rule.looksAt !== 'headings') return find();
  // Messages contain line numbers.
  const common = [severity, file, profile, library, meeting, document.segmentLines];
  return keep(headingsFor(sections)(rule), { common, hasNext: false, index: 0 }, () => ({
    problems: find(),
  }));
}

/** A segment's problems depend on its text, the meaning of its sections, whether a heading follows, and what all segments share. */
function problemsOfSegments(minutes: Minutes, active: readonly Active<SegmentRule>[]): readonly Problem[] {
  const { file, profile, library, meeting, document } = minutes;
  const failures: Problem[] = [];
  const activeWithFacts = active.map(entry => {
    let facts = NO_FACTS;
    failures.push(
      ...problemsOf(minutes, entry, () => {
        facts = factsFor(minutes, entry.rule);
        return NONE;
      }),
    );
    return { ...entry, facts };
  });
  const ofRules = activeWithFacts.flatMap(({ rule, severity, facts }) => [rule, severity, facts]);
  const last = lastCommon(file);
  const common = [profile, library, meeting, lineEndingIn(document), ...ofRules];
  if (!areSame(last.common, common, Object.is)) last.common = common;
  const sectionsIn = (index: number) => sectionsBySegment(minutes.sections)[index] ?? NONE;
  const ofSegments = document.segments.map((segment, index) => {
    if (segment.isTooComplex) return NONE;
    const hasNext = index + 1 < document.segments.length;
    const find = () => {
      let sections: readonly Section[] | undefined;
      const part: SegmentInMinutes = {
        index,
        segment,
        get sections() {
          return (sections ??= sectionsIn(index));
        },
      };
      const ask = (entry: (typeof activeWithFacts)[number]) =>
        problemsOf(minutes, entry, () => entry.rule.check(minutes, part, entry.facts), index);
      return { problems: activeWithFacts.flatMap(ask), sections };
    };
    return keep(segment, { common: last.common, hasNext, index }, find, sectionsIn);
  });
  return [...failures, ...ofSegments.flat()];
}

function factsFor(minutes: Minutes, rule: SegmentRule): ReadonlySet<string> {
  if (!rule.facts) return NO_FACTS;
  const last = lastFacts(minutes.file)(rule);
  const now = rule.facts(minutes);
  const isSame = now.size === last.facts.size && [...now].every(fact => last.facts.has(fact));
  if (!isSame) last.facts = now;
  return last.facts;
}

/** Finds problems again only if something that they depend on has changed. */
function keep(
  owner: object,
  now: Pick<Kept, 'common' | 'hasNext' | 'index'>,
  find: () => Pick<Kept, 'problems' | 'sections'>,
  sectionsIn: (index: number) => readonly Section[] = () => NONE,
): readonly Problem[] {
  const last = lastFound.get(owner);
  const isSame =
    last?.hasNext === now.hasNext &&
    areSame(last.common, now.common, Object.is) &&
    (!last.sections || areSame(last.sections, sectionsIn(now.index), isSameSection));
  if (isSame && last.index === now.index) return last.problems;
  const { problems, sections } = isSame
    ? { ...last, problems: last.problems.map(problem => moved(problem, now.index)) }
    : find();
  lastFound.set(owner, { common: now.common, hasNext: now.hasNext, index: now.index, sections, problems });
  return problems;
}

function areSame<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (previous: T | undefined, current: T | undefined) => boolean,
): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!isSame(a[index], b[index])) return false;
  return true;
}

/** Moves a problem to the new index of its segment. */
function moved({ place, fixes, ...rest }: Problem, segment: number): Problem {
  const edit = ({ place: { span }, ...rest }: PlacedEdit): PlacedEdit => ({
    ...rest,
    place: { segment, span },
  });
  return {
    ...rest,
    place: { ...place, segment },
    fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit) })),
  };
}
