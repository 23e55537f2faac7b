import type { MarkdownDocument, Place, Segment } from '../markdown/document';
import type { Minutes } from '../minutes/minutes';
import { minutesLineOf } from '../minutes/minutes-line';
import { isWaiting, minutesStateOf, type MinutesState } from '../links/minutes-state';
import { lineOf, segmentOf } from '../markdown/place';
import { ancestorsOf, headingPlace, lastIn, ownPlace, type Section } from '../minutes/sections';
import { memo } from '../text/memo';
import { trimSpan } from '../text/text';

/** A team's minutes line as the outline shows it. */
export interface OutlineMinutes {
  readonly state: MinutesState;
  readonly url?: string;
  /** The place of the line, or of the heading if there is none. */
  readonly place: Place;
}

/** One row of the outline. */
export interface OutlineItem {
  readonly section: Section;
  /** The team's name in the profile; the heading's words if the team is not in the profile; missing for other sections. */
  readonly team?: string;
  /** The minutes line, for teams only. */
  readonly minutes?: OutlineMinutes;
}

/** Minutes, or any other document as far as it can be read as such. */
type OutlinedMinutes = Minutes | Pick<Minutes, 'document' | 'profile' | 'sections'>;

/** The sections of a document as rows, in the order of the text. */
export interface Outline {
  readonly document: MarkdownDocument;
  readonly items: readonly OutlineItem[];
}

/** Makes the outline of minutes; it has no items if they have no headings. */
export function outlineOf(minutes: OutlinedMinutes): Outline {
  return { document: minutes.document, items: minutes.sections.map(section => itemOf(minutes, section)) };
}

/** Lists the items right below another; those at the top if there is no parent. */
export function itemsBelow({ items }: Outline, parent?: OutlineItem): readonly OutlineItem[] {
  if (!parent) return items.filter(({ section }) => !section.parent);
  return parent.section.children.flatMap(({ index }) => items[index] ?? []);
}

/** Finds the first line (from 0) of an item's section, and its last line that is not blank. */
export function linesOf(
  { document }: Outline,
  { section }: OutlineItem,
): { readonly first: number; readonly last: number } {
  const { segment, span } = ownPlace(document, lastIn(section));
  const trimmed = trimSpan(segmentOf(document, segment).text, span);
  const end = Math.max(trimmed.start, trimmed.end - 1);
  return {
    first: lineOf(document, headingPlace(section)),
    last: lineOf(document, { segment, span: { start: end, end } }),
  };
}

/** Counts the minutes lines in an outline that wait for their links. */
export function countPending({ items }: Outline): number {
  return items.reduce((count, item) => count + (isPending(item) ? 1 : 0), 0);
}

/** Tells whether an item's own minutes line waits for its link. */
export function isPending({ minutes }: OutlineItem): boolean {
  return minutes !== undefined && isWaiting(minutes.state);
}

/** Finds the item that holds a line (from 0), with the items around it, outermost first; empty if no item holds it. */
export function itemsAt({ document, items }: Outline, line: number): readonly OutlineItem[] {
  const item = items.findLast(({ section }) => lineOf(document, headingPlace(section)) <= line);
  if (!item) return [];
  const around = ancestorsOf(item.section).toReversed();
  return [...around.flatMap(({ index }) => items[index] ?? []), item];
}

/** A row stays the same object as long as its section, the section's text and its state do. */
const rows = memo<Section, (segment: Segment) => { item?: OutlineItem }>(() => memo(() => ({})));

function itemOf(minutes: OutlinedMinutes, section: Section): OutlineItem {
  const row = rows(section)(segmentOf(minutes.document, section.segment));
  const item = makeItem(minutes, section);
  const isSame = row.item && row.item.minutes?.state === item.minutes?.state;
  return (row.item = isSame && row.item ? row.item : item);
}

function makeItem(minutes: OutlinedMinutes, section: Section): OutlineItem {
  if (section.kind !== 'team') return { section };
  return {
    section,
    team: section.team?.name ?? section.heading.name,
    minutes: outlineMinutes(minutes, section),
  };
}

function outlineMinutes(minutes: OutlinedMinutes, section: Section): OutlineMinutes {
  const line = minutesLineOf(minutes, section);
  if (!line) return { state: 'absent', place: headingPlace(section) };
  const url = line.links[0]?.url;
  return {
    // Of a document that is no minutes, nothing is known but what it says.
    state: 'library' in minutes ? minutesStateOf(minutes, section) : line.state,
    ...(url && { url }),
    place: { segment: section.segment, span: line.span },
  };
}
