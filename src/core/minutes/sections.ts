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
 * A heading with what belongs to it. It knows its segment, but not where in the document that is, so it stays the
 * same while the text below it changes.
 */
export interface Section {
  readonly kind: SectionKind;
  /** Its index among the document's sections. */
  readonly index: number;
  readonly heading: Heading;
  /** The index of the segment that holds its heading and its own text. */
  readonly segment: number;
  readonly parent?: Section;
  readonly children: readonly Section[];
  /** The team, for a team's section. */
  readonly team?: Team;
  /** Whether the heading is only close to one of the team's names. */
  readonly isTypo: boolean;
  /** Whether the heading is nothing but the team's name. */
  readonly isWholeName: boolean;
}

/** The level of a section right below the title. */
export const SECTION_LEVEL = 2;

/** What the headings before the current one were. */
interface Seen {
  hasPurpose: boolean;
  hasTitle: boolean;
}

type Growing = { -readonly [Key in keyof Section]: Section[Key] } & { children: Growing[] };

/** Matches what decorates a section's name: `:gear:`, an emoji, a number, brackets, and text after a dash. */
const DECORATION = /:[\w+-]+:|^\W*\d+[.):]?\s+|[([{][^)\]}]*[)\]}]|\s[-–—]+\s.*$/g;

/** Headings come back every week; those of many weeks are enough to remember. */
const MAX_REMEMBERED = 5_000;

/** Finds what sections are for by their names; undefined for a name that is not in the vocabulary. */
export const sectionKindOf = memo((words: Vocabulary) => {
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

const linkingWordsOf = memo(({ linkingWords }: Vocabulary) => new Set(linkingWords));

/** Normalises a section's name: "1. Updates from the teams" and "Team update" have the same key. */
function nameKey(vocabulary: Vocabulary, name: string): string {
  const linking = linkingWordsOf(vocabulary);
  const words = wordsIn(name.replace(DECORATION, ' ')).filter(word => !linking.has(word));
  return words.map(word => word.replace(/s$/, '')).sort().join(' '); // prettier-ignore
}

/** Reads a document's sections in the order of the text; each knows its parent and its children. */
export function readSections(document: MarkdownDocument, profile: Profile): readonly Section[] {
  return [...walkSections(document, profile)];
}

/** Finds the title of a document, reading no further than needed; undefined if it has no heading of level 1 for one. */
export function findTitle(document: MarkdownDocument, profile: Profile): Section | undefined {
  if (!mayHaveTitle(document)) return undefined;
  for (const section of walkSections(document, profile)) if (section.kind === 'title') return section;
  return undefined;
}

/** Finds the first section of a document; undefined if there are no headings. */
export function findFirstSection(document: MarkdownDocument, profile: Profile): Section | undefined {
  for (const section of walkSections(document, profile)) return section;
  return undefined;
}

/** Matches any text that may hold a heading of level 1. */
const MAY_BE_LEVEL_1 = /(?:^|[\r\n]) {0,3}(?:#(?!#)|=)/;

/** Many team minutes have no heading of level 1; then no section need be read to find that out. */
function mayHaveTitle({ segments }: MarkdownDocument): boolean {
  return segments.some(
    segment => MAY_BE_LEVEL_1.test(segment.text) && segment.headings.some(({ level }) => level === 1),
  );
}

/** Yields the sections one by one; the children of a section are complete when the next one is yielded. */
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

/** Finds a section's own text: from its heading to the next heading of any level. */
export function ownPlace(document: MarkdownDocument, { segment, heading: { span } }: Section): Place {
  const { headings, text } = segmentOf(document, segment);
  const next = headings.length > 1 ? headings.find(other => other.span.start > span.start) : undefined;
  return { segment, span: { start: span.start, end: next?.span.start ?? text.length } };
}

/** Reads a section's own text below its heading. */
export function ownText(document: MarkdownDocument, section: Section): string {
  const { segment, span } = ownPlace(document, section);
  return segmentOf(document, segment).text.slice(section.heading.span.end, span.end);
}

/** Finds the span of a section in the document: from its heading to the next of the same or a higher level, or the end. */
export function spanOf(document: MarkdownDocument, section: Section): Span {
  const { start } = toDocumentSpan(document, headingPlace(section));
  return { start, end: toDocumentSpan(document, ownPlace(document, lastIn(section))).end };
}

/** Finds the place of a section's heading. */
export function headingPlace({ segment, heading: { span } }: Section): Place {
  return { segment, span };
}

/** Finds the last section within a section; itself if it holds none. */
export function lastIn(section: Section): Section {
  const last = section.children.at(-1);
  return last ? lastIn(last) : section;
}

/** Groups sections by the segment in which they begin; segments without sections have an empty list, and none after the last section. */
export const sectionsBySegment = memo((sections: readonly Section[]): readonly (readonly Section[])[] => {
  const groups: Section[][] = [];
  for (const section of sections) {
    while (groups.length <= section.segment) groups.push([]);
    groups[section.segment]?.push(section);
  }
  return groups;
});

/** Finds the innermost section that holds a place; undefined before the first heading. */
export function sectionAt(sections: readonly Section[], { segment, span }: Place): Section | undefined {
  return sections.findLast(
    section =>
      section.segment < segment || (section.segment === segment && section.heading.span.start <= span.start),
  );
}

/** Tells whether two versions of a section, and the sections around it, mean the same. */
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

/** Lists a section and all sections within it, in the order of the text. */
export function selfAndDescendants(section: Section): readonly Section[] {
  return [section, ...section.children.flatMap(selfAndDescendants)];
}

/** Lists the sections around a section, from the nearest to the outermost; empty at the top. */
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
  const known = sectionKindOf(profile.words)(heading.name);
  const around = parent ? [parent, ...ancestorsOf(parent)] : [];
  // What a team calls its other business is a topic of that team.
  const isOfTeam = known === 'aob' && around.some(above => above.kind === 'team');
  if (known) return { kind: isOfTeam ? 'topic' : known, ...other };
  const named = teamNamed(profile, heading.name);
  const isElsewhere =
    around.slice(0, 2).some(({ kind }) => kind === 'aob' || kind === 'project-updates') ||
    around.some(({ team }) => team !== undefined && team === named?.team);
  if (named && (named.isExact || !isElsewhere))
    return { kind: 'team', team: named.team, isTypo: !named.isExact, isWholeName: named.isWhole };
  // After a section with a purpose, a heading of level 1 is the title only if it has a date; "News" is not.
  const isTitle = heading.level === 1 && !hasTitle && (!hasPurpose || findDates(heading.name).length > 0);
  if (isTitle) return { kind: 'title', ...other };
  const isUnknownTeam = parent?.kind === 'team-updates' && looksLikeTeam(heading.name);
  return { kind: isUnknownTeam ? 'team' : 'topic', ...other };
}
