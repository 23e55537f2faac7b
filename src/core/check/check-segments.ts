import { carryOver, numberBefore, type Change } from '../markdown/change';
import { segmentOf, type PlacedEdit } from '../markdown/place';
import type { MarkdownDocument, Place } from '../markdown/document';
import type { SegmentInMinutes, Problem } from '../rules/rule';
import { isSameSection, sectionsBySegment, type Section } from '../minutes/sections';
import { NOTHING_TOLD, tallyAfter, tallyOf, type Tally, type Telling, type Told } from '../rules/tally';
import type { Minutes } from '../minutes/minutes';

/** What some segment rules found, segment by segment, so that a later version can go on from it. */
export interface SegmentFindings {
  readonly tellings: readonly (readonly Telling[])[];
  readonly tally: Tally;
  /** In the order of the segments. */
  readonly problems: readonly Problem[];
}

/** What was found in the version before, and what differs since. */
export interface Earlier {
  readonly findings: SegmentFindings;
  readonly change: Change;
  /** The sections that began in each segment. */
  readonly sections: readonly (readonly Section[])[];
  /** Whether the sections are the same objects now. */
  readonly hasSameSections: boolean;
}

/** How a segment is looked at. */
export interface Look {
  readonly tells?: ((part: SegmentInMinutes) => readonly Telling[]) | undefined;
  readonly timesToMatter: number;
  readonly check: (part: SegmentInMinutes, told: Told) => readonly Problem[];
}

const NOTHING: readonly never[] = [];

/** Gives the segments of minutes by their numbers as rules look at them, each the same for all rules. */
export function partsOf(minutes: Minutes): (index: number) => SegmentInMinutes {
  const parts = new Map<number, SegmentInMinutes>();
  return index => {
    const part = parts.get(index) ?? {
      index,
      segment: segmentOf(minutes.document, index),
      get sections() {
        return sectionsBySegment(minutes.sections)[index] ?? NOTHING;
      },
    };
    parts.set(index, part);
    return part;
  };
}

/** Looks at the segments of minutes, and only at those that have changed as far as their rules can tell. */
export function checkSegments(
  minutes: Minutes,
  part: (index: number) => SegmentInMinutes,
  { tells, timesToMatter, check }: Look,
  earlier: Earlier | undefined,
): SegmentFindings {
  const { document } = minutes;
  const find = (index: number) => check(part(index), tally.told);
  const tellings = tells ? tellingsNow(document, index => tells(part(index)), earlier) : NOTHING;
  const tally = tells ? tallyNow(tellings, timesToMatter, earlier) : NOTHING_TOLD;
  const isToldSame = tally.told === earlier?.findings.tally.told;
  const problems = isToldSame
    ? problemsNow(minutes, find, earlier)
    : document.segments.flatMap((_, index) => find(index));
  return { tellings, tally, problems };
}

function tellingsNow(
  { segments }: MarkdownDocument,
  tell: (index: number) => readonly Telling[],
  earlier: Earlier | undefined,
): SegmentFindings['tellings'] {
  const tellOrNothing = (index: number) => {
    const told = tell(index);
    return told.length > 0 ? told : NOTHING;
  };
  return earlier?.hasSameSections
    ? carryOver(earlier.findings.tellings, earlier.change, tellOrNothing)
    : segments.map((_, index) => tellOrNothing(index));
}

/** Where a heading changed, other sections may mean something else too; where none did, only what was typed in can. */
function problemsNow(
  { document, sections }: Minutes,
  find: (index: number) => readonly Problem[],
  earlier: Earlier,
): readonly Problem[] {
  const { problems } = earlier.findings;
  const now = sectionsBySegment(sections);
  if (!earlier.hasSameSections)
    return document.segments.flatMap((_, index) => {
      const old = sameBefore(earlier, now, index);
      if (old === undefined) return find(index);
      return problemsIn(problems, old, old + 1).map(problem => moved(problem, index - old));
    });
  const { start, removed, added } = earlier.change;
  const fresh = Array.from({ length: added }, (_, index) => find(start + index)).flat();
  const gone = problemsIn(problems, start, start + removed);
  if (removed === added && gone.length === 0 && fresh.length === 0) return problems;
  return [...problemsIn(problems, 0, start), ...fresh, ...problemsIn(problems, start + removed, Infinity)];
}

/** Those of problems, which are in the order of the segments, that are in segments from one number up to another. */
function problemsIn(problems: readonly Problem[], from: number, to: number): readonly Problem[] {
  return problems.slice(countBefore(problems, from), countBefore(problems, to));
}

function countBefore(problems: readonly Problem[], segment: number): number {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.place.segment ?? 0) < segment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tallyNow(
  tellings: readonly (readonly Telling[])[],
  timesToMatter: number,
  earlier: Earlier | undefined,
): Tally {
  if (!earlier) return tallyOf(tellings, timesToMatter);
  const { start, removed, added } = earlier.change;
  const before = earlier.findings;
  // What a segment tells may also change with what it is in.
  const changed = earlier.hasSameSections
    ? [before.tellings.slice(start, start + removed), tellings.slice(start, start + added)]
    : [before.tellings, tellings];
  const [gone = [], come = []] = changed.map(some => some.flat());
  return tallyAfter(before.tally, gone, come, timesToMatter);
}

/** The number that a segment had when it was the same and meant the same; undefined when it was not. */
function sameBefore(
  { change, sections: old }: Earlier,
  sections: readonly (readonly Section[])[],
  index: number,
): number | undefined {
  const number = numberBefore(index, change);
  if (number === undefined) return undefined;
  const now = sections[index] ?? NOTHING;
  const then = old[number] ?? NOTHING;
  return now.length === then.length && now.every((section, at) => isSameSection(section, then[at]))
    ? number
    : undefined;
}

/** The same problem of a segment whose number is greater by so many. */
function moved(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  const { place, fixes, related, ...rest } = problem;
  const at = ({ segment, span }: Place): Place => ({ segment: segment + by, span });
  const edit = ({ place: old, text }: PlacedEdit): PlacedEdit => ({ place: at(old), text });
  return {
    ...rest,
    place: at(place),
    fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit) })),
    ...(related && { related: { ...related, place: at(related.place) } }),
  };
}
