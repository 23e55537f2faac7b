import { findDates } from './date';
import type { Heading, Minutes } from './minutes';
import { findMinutesLine, type MinutesLine } from './minutes-line';
import type { Profile, Team } from './profile';
import { looksLikeTeam, teamNamed } from './team-name';
import type { Span } from './text';

/** What a section is for. */
export type SectionKind = 'title' | 'meta' | 'team-updates' | 'team' | 'aob' | 'project-updates' | 'topic';

/** A heading with what belongs to it. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** From its heading to the next heading of the same or a higher level, or the end of the text. */
  readonly span: Span;
  /** From its heading to the next heading of any level: what it says itself. */
  readonly ownSpan: Span;
  readonly parent?: Section;
  readonly children: readonly Section[];
  /** The team of a team section. */
  readonly team?: Team;
  /** Whether the heading only comes close to one of the team's names. */
  readonly isNearMiss: boolean;
  /** Whether the heading is nothing but the team's name. */
  readonly isWholeName: boolean;
  /** The line of a team section that links its minutes; missing when it has none. */
  readonly minutesLine?: MinutesLine;
}

/** The level of a section right below the title. */
export const SECTION_LEVEL = 2;

type Growing = { -readonly [Key in keyof Section]: Section[Key] } & { children: Growing[] };

const KINDS_BY_NAME: ReadonlyMap<string, SectionKind> = new Map([
  ['meta', 'meta'],
  ['team updates', 'team-updates'],
  ['team update', 'team-updates'],
  ['teams updates', 'team-updates'],
  ['updates from teams', 'team-updates'],
  ['updates from the teams', 'team-updates'],
  ['team reports', 'team-updates'],
  ['aob', 'aob'],
  ['any other business', 'aob'],
  ['project updates', 'project-updates'],
  ['project update', 'project-updates'],
]);

/** Gives a document's sections in the order of the text; each knows its parent and its children. */
export function readSections(minutes: Minutes, profile: Profile): readonly Section[] {
  const sections: Growing[] = [];
  const open: Growing[] = [];
  const { headings, text } = minutes;
  for (const [index, heading] of headings.entries()) {
    const { level, span } = heading;
    while ((open.at(-1)?.heading.level ?? 0) >= level) close(open, span.start);
    const parent = open.at(-1);
    const ownSpan = { start: span.start, end: headings[index + 1]?.span.start ?? text.length };
    const section: Growing = {
      ...classify(heading, parent, profile, sections),
      heading,
      ownSpan,
      span: { start: span.start, end: text.length },
      children: [],
      ...(parent && { parent }),
    };
    parent?.children.push(section);
    sections.push(section);
    open.push(section);
  }
  addMinutesLines(minutes, sections);
  return sections;
}

/** Gives a section and all sections in it, in the order of the text. */
export function withDescendants(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(withDescendants)];
}

/** Gives the sections that a section is in, from the nearest to the outermost; empty at the top. */
export function ancestorsOf(section: Section): readonly Section[] {
  return section.parent ? [section.parent, ...ancestorsOf(section.parent)] : [];
}

function close(open: Growing[], end: number): void {
  const section = open.pop();
  if (section) section.span = { start: section.span.start, end };
}

function classify(
  heading: Heading,
  parent: Section | undefined,
  profile: Profile,
  before: readonly Section[],
): Pick<Section, 'kind' | 'team' | 'isNearMiss' | 'isWholeName'> {
  const known = KINDS_BY_NAME.get(
    heading.name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const other = { isNearMiss: false, isWholeName: false };
  if (known) return { kind: known, ...other };
  const named = teamNamed(profile, heading.name);
  const isElsewhere = [parent?.kind, parent?.parent?.kind].some(
    kind => kind === 'aob' || kind === 'project-updates',
  );
  if (named && (named.isExact || !isElsewhere))
    return { kind: 'team', team: named.team, isNearMiss: !named.isExact, isWholeName: named.isWhole };
  // Behind a section with a purpose, a heading of level 1 is the title only if it says when; "News" is not.
  const isFirst = before.every(({ kind }) => kind === 'topic') || findDates(heading.name).length > 0;
  const isTitle = heading.level === 1 && isFirst && !before.some(section => section.kind === 'title');
  if (isTitle) return { kind: 'title', ...other };
  const isUnknownTeam = parent?.kind === 'team-updates' && looksLikeTeam(heading.name);
  return { kind: isUnknownTeam ? 'team' : 'topic', ...other };
}

/** Both lists are in the order of the text, so one walk gives each section its own lines. */
function addMinutesLines(minutes: Minutes, sections: readonly Growing[]): void {
  const { textLines } = minutes;
  let next = 0;
  for (const section of sections) {
    const first = next;
    while ((textLines[next]?.span.start ?? Infinity) < section.ownSpan.end) next++;
    if (section.kind !== 'team') continue;
    const own = textLines.slice(first, next).filter(line => line.span.start >= section.ownSpan.start);
    const line = findMinutesLine(minutes, own);
    if (line) section.minutesLine = line;
  }
}
