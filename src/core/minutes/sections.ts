import { findDates } from '../text/date';
import type { Heading, MarkdownDocument, Place } from '../markdown/document';
import { segmentOf, toDocumentSpan } from '../markdown/place';
import type { Profile, Team } from '../repository/profile';
import type { NamedSection, Vocabulary } from '../repository/vocabulary';
import { memo } from '../text/memo';
import { wordsIn } from '../text/phrases';
import { looksLikeTeam, teamNamed } from './team-name';
import type { Span } from '../text/text';

/** What a section is for. */
export type SectionKind = 'title' | 'team' | 'topic' | NamedSection;

/**
 * A heading with what belongs to it. It says nothing of where in the document it stands but the number of its
 * segment, so it stays the same while what is said in it changes.
 */
export interface Section {
  readonly kind: SectionKind;
  /** Its number among the document's sections, from 0. */
  readonly index: number;
  readonly heading: Heading;
  /** The number of the segment that holds its heading and all that it says itself. */
  readonly segment: number;
  readonly parent?: Section;
  readonly children: readonly Section[];
  /** The team of a team section. */
  readonly team?: Team;
  /** Whether the heading only comes close to one of the team's names. */
  readonly isTypo: boolean;
  /** Whether the heading is nothing but the team's name. */
  readonly isWholeName: boolean;
}

/** The level of a section right below the title. */
export const SECTION_LEVEL = 2;

/** What the headings before one were. */
interface Seen {
  hasPurpose: boolean;
  hasTitle: boolean;
}

type Growing = { -readonly [Key in keyof Section]: Section[Key] } & { children: Growing[] };

/** What stands around the name of a section: `:gear:` or an emoji, a number, brackets, and what a dash adds. */
const DECORATION = /:[\w+-]+:|^\W*\d+[.):]?\s+|[([{][^)\]}]*[)\]}]|\s[-–—]+\s.*$/g;

/** Headings come back every week; those of many weeks are enough to remember. */
const MAX_REMEMBERED = 5_000;

const kindsOfNames = memo((words: Vocabulary) => {
  const names = Object.entries(words.sections) as [NamedSection, readonly string[]][];
  const kinds = new Map(
    names.flatMap(([kind, all]) => all.map(name => [nameKey(words, name), kind] as const)),
  );
  const known = new Map<string, NamedSection | undefined>();
  return (name: string): NamedSection | undefined => {
    if (known.size >= MAX_REMEMBERED) known.clear();
    if (!known.has(name)) known.set(name, kinds.get(nameKey(words, name)));
    return known.get(name);
  };
});

/** What all spellings of a section's name share: "1. Updates from the teams" is "Team update". */
function nameKey({ linkingWords }: Vocabulary, name: string): string {
  const words = wordsIn(name.replace(DECORATION, ' ')).filter(word => !linkingWords.includes(word));
  return words.map(word => word.replace(/s$/, '')).sort().join(' '); // prettier-ignore
}

/** Gives a document's sections in the order of the text; each knows its parent and its children. */
export function readSections(document: MarkdownDocument, profile: Profile): readonly Section[] {
  return [...walkSections(document, profile)];
}

/** Finds the title of a document, else its first section; reads no further than it must. Undefined without headings. */
export function findTitle(document: MarkdownDocument, profile: Profile): Section | undefined {
  let first: Section | undefined;
  for (const section of walkSections(document, profile)) {
    if (section.kind === 'title') return section;
    if (!first && !mayHaveTitle(document)) return section;
    first ??= section;
  }
  return first;
}

/** What a heading of level 1 looks like; not all that does is one. */
const MAY_BE_LEVEL_1 = /(?:^|[\r\n]) {0,3}(?:#(?!#)|=)/;

/** Many minutes of teams have no heading of level 1; what their sections mean need not be known. */
function mayHaveTitle({ segments }: MarkdownDocument): boolean {
  return segments.some(
    segment => MAY_BE_LEVEL_1.test(segment.text) && segment.headings.some(({ level }) => level === 1),
  );
}

/** One section after the other; the children of one are known when its successor comes. */
function* walkSections({ segments }: MarkdownDocument, profile: Profile): Generator<Section> {
  const open: Growing[] = [];
  const seen: Seen = { hasPurpose: false, hasTitle: false };
  let index = 0;
  for (const [segment, { headings }] of segments.entries())
    for (const heading of headings) {
      while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
      const parent = open.at(-1);
      const section: Growing = {
        ...classify(heading, parent, profile, seen),
        index: index++,
        heading,
        segment,
        children: [],
        ...(parent && { parent }),
      };
      seen.hasPurpose ||= section.kind !== 'topic';
      seen.hasTitle ||= section.kind === 'title';
      parent?.children.push(section);
      open.push(section);
      yield section;
    }
}

/** Gives what a section says itself: from its heading to the next heading of any level. */
export function ownPlace(document: MarkdownDocument, { segment, heading: { span } }: Section): Place {
  const { headings, text } = segmentOf(document, segment);
  const next = headings.length > 1 ? headings.find(other => other.span.start > span.start) : undefined;
  return { segment, span: { start: span.start, end: next?.span.start ?? text.length } };
}

/** Gives what a section says itself below its heading. */
export function ownText(document: MarkdownDocument, section: Section): string {
  const { segment, span } = ownPlace(document, section);
  return segmentOf(document, segment).text.slice(section.heading.span.end, span.end);
}

/** Gives the whole section in the document: from its heading to the next of the same or a higher level, or the end. */
export function spanOf(document: MarkdownDocument, section: Section): Span {
  const { start } = toDocumentSpan(document, headingPlace(section));
  return { start, end: toDocumentSpan(document, ownPlace(document, lastIn(section))).end };
}

/** Gives the place of a section's heading. */
export function headingPlace({ segment, heading: { span } }: Section): Place {
  return { segment, span };
}

/** Gives the last section in a section; itself when it holds none. */
export function lastIn(section: Section): Section {
  const last = section.children.at(-1);
  return last ? lastIn(last) : section;
}

const bySegment = new WeakMap<readonly Section[], readonly (readonly Section[])[]>();

/** Gives the sections that begin in each segment; empty lists, or none, behind the last section. */
export function sectionsBySegment(sections: readonly Section[]): readonly (readonly Section[])[] {
  const known = bySegment.get(sections);
  if (known) return known;
  const found: Section[][] = [];
  bySegment.set(sections, found);
  for (const section of sections) {
    while (found.length <= section.segment) found.push([]);
    found[section.segment]?.push(section);
  }
  return found;
}

/** Finds the innermost section that holds a place; undefined before the first heading. */
export function sectionAt(sections: readonly Section[], { segment, span }: Place): Section | undefined {
  return sections.findLast(
    section =>
      section.segment < segment || (section.segment === segment && section.heading.span.start <= span.start),
  );
}

/** Tells whether two versions of a section mean the same to one who looks at nothing else but what it is in. */
export function isSameSection(a: Section | undefined, b: Section | undefined): boolean {
  if (!a || !b || a === b) return a === b;
  return (
    a.kind === b.kind &&
    a.team === b.team &&
    a.isTypo === b.isTypo &&
    a.isWholeName === b.isWholeName &&
    a.heading.level === b.heading.level &&
    a.heading.name === b.heading.name &&
    a.children.length > 0 === b.children.length > 0 &&
    isSameSection(a.parent, b.parent)
  );
}

/** Gives a section and all sections in it, in the order of the text. */
export function selfAndDescendants(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(selfAndDescendants)];
}

/** Gives the sections that a section is in, from the nearest to the outermost; empty at the top. */
export function ancestorsOf(section: Section): readonly Section[] {
  return section.parent ? [section.parent, ...ancestorsOf(section.parent)] : [];
}

function classify(
  heading: Heading,
  parent: Section | undefined,
  profile: Profile,
  { hasPurpose, hasTitle }: Seen,
): Pick<Section, 'kind' | 'team' | 'isTypo' | 'isWholeName'> {
  const other = { isTypo: false, isWholeName: false };
  const known = kindsOfNames(profile.words)(heading.name);
  // What a team calls its other business is a topic of that team.
  const isOfTeam =
    known === 'aob' && [parent, ...(parent ? ancestorsOf(parent) : [])].some(above => above?.kind === 'team');
  if (known) return { kind: isOfTeam ? 'topic' : known, ...other };
  const named = teamNamed(profile, heading.name);
  const isElsewhere = [parent?.kind, parent?.parent?.kind].some(
    kind => kind === 'aob' || kind === 'project-updates',
  );
  if (named && (named.isExact || !isElsewhere))
    return { kind: 'team', team: named.team, isTypo: !named.isExact, isWholeName: named.isWhole };
  // Behind a section with a purpose, a heading of level 1 is the title only if it says when; "News" is not.
  const isTitle = heading.level === 1 && !hasTitle && (!hasPurpose || findDates(heading.name).length > 0);
  if (isTitle) return { kind: 'title', ...other };
  const isUnknownTeam = parent?.kind === 'team-updates' && looksLikeTeam(heading.name);
  return { kind: isUnknownTeam ? 'team' : 'topic', ...other };
}
