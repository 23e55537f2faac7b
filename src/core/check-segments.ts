import { carried, numberBefore, type Change } from './carry';
import { segmentOf, type PlacedEdit } from './place';
import type { Place } from './minutes';
import type { Part, Problem, RuleContext } from './rule';
import { isSameSection, type Section } from './sections';
import { NOTHING_TOLD, tallyAfter, tallyOf, type Tally, type Telling, type Told } from './tally';

/** What some segment rules found, segment by segment, so that a later version can go on from it. */
export interface SegmentFindings {
  readonly tellings: readonly (readonly Telling[])[];
  readonly tally: Tally;
  readonly problems: readonly (readonly Problem[])[];
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
  readonly tells?: ((part: Part) => readonly Telling[]) | undefined;
  readonly timesToMatter: number;
  readonly check: (part: Part, told: Told) => readonly Problem[];
}

const NOTHING: readonly never[] = [];

/** Looks at the segments of minutes, and only at those that have changed as far as their rules can tell. */
export function checkSegments(
  { minutes }: RuleContext,
  sections: readonly (readonly Section[])[],
  { tells, timesToMatter, check }: Look,
  earlier: Earlier | undefined,
): SegmentFindings {
  const part = (index: number): Part => ({
    index,
    segment: segmentOf(minutes, index),
    sections: sections[index] ?? NOTHING,
  });
  const before = (index: number) => earlier && sameBefore(earlier, sections, index);
  const each = <T>(
    kept: readonly T[] | undefined,
    make: (index: number) => T,
    move?: (value: T, by: number) => T,
  ) => {
    if (earlier?.hasSameSections && kept) return carried(kept, earlier.change, make);
    return minutes.segments.map((_, index) => {
      const old = before(index);
      const value = old === undefined ? undefined : kept?.[old];
      if (old === undefined || value === undefined) return make(index);
      return move && old !== index ? move(value, index - old) : value;
    });
  };
  const tellings = tells ? each(earlier?.findings.tellings, index => tells(part(index))) : NOTHING;
  const tally = tells ? tallyNow(tellings, timesToMatter, earlier) : NOTHING_TOLD;
  const isToldSame = tally.told === earlier?.findings.tally.told;
  const problems = each(
    isToldSame ? earlier?.findings.problems : undefined,
    index => check(part(index), tally.told),
    (found, by) => found.map(problem => moved(problem, by)),
  );
  return { tellings, tally, problems };
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
function moved({ place, fixes, related, ...rest }: Problem, by: number): Problem {
  const at = ({ segment, span }: Place): Place => ({ segment: segment + by, span });
  const edit = ({ place: old, text }: PlacedEdit): PlacedEdit => ({ place: at(old), text });
  return {
    ...rest,
    place: at(place),
    fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.map(edit) })),
    ...(related && { related: { ...related, place: at(related.place) } }),
  };
}
