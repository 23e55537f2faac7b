import type { MarkdownDocument, Place, Segment } from '../markdown/document';
import type { Minutes } from './minutes';
import { minutesLineOf, type MinutesState } from './minutes-line';
import { lineOf, segmentOf } from '../markdown/place';
import { ancestorsOf, headingPlace, lastIn, ownPlace, type Section } from './sections';
import { memo } from '../text/memo';
import { trimSpan } from '../text/text';

/** The minutes line of a team as the outline shows it. */
export interface OutlineMinutes {
  readonly state: MinutesState;
  readonly url?: string;
  /** The line itself; the heading when there is none. */
  readonly place: Place;
}

/** One row of the outline. */
export interface OutlineItem {
  readonly section: Section;
  /** The team's canonical name; the heading's words when the team is not in the profile; missing on other sections. */
  readonly team?: string;
  /** Only on teams. */
  readonly minutes?: OutlineMinutes;
}

/** What an outline is made of. */
export type OutlinedMinutes = Pick<Minutes, 'document' | 'profile' | 'sections'>;

/** The sections of a document as rows, in the order of the text. */
export interface Outline {
  readonly document: MarkdownDocument;
  readonly items: readonly OutlineItem[];
}

/** Reads the outline of a document; it has no items when there are no headings. */
export function outlineOf(minutes: OutlinedMinutes): Outline {
  return { document: minutes.document, items: minutes.sections.map(section => itemOf(minutes, section)) };
}

/** Gives the rows right below one; those at the top when none is given. */
export function itemsBelow({ items }: Outline, parent?: OutlineItem): readonly OutlineItem[] {
  if (!parent) return items.filter(({ section }) => !section.parent);
  return parent.section.children.flatMap(({ index }) => items[index] ?? []);
}

/** Gives the first line (from 0) of a row's section, and its last with something on it. */
export function linesOf(
  { document }: Outline,
  { section }: OutlineItem,
): { readonly first: number; readonly last: number } {
  const { segment, span } = ownPlace(document, lastIn(section));
  const said = trimSpan(segmentOf(document, segment).text, span);
  const end = Math.max(said.start, said.end - 1);
  return {
    first: lineOf(document, headingPlace(section)),
    last: lineOf(document, { segment, span: { start: end, end } }),
  };
}

/** Counts the minutes lines in an outline that still wait for their minutes: pending or empty. */
export function countPending({ items }: Outline): number {
  return items.reduce((count, item) => count + (isPending(item) ? 1 : 0), 0);
}

/** Tells whether an item's own minutes line still waits for its minutes. */
export function isPending({ minutes }: OutlineItem): boolean {
  return minutes !== undefined && isWaiting(minutes.state);
}

/** Tells whether a minutes line in this state still waits for its minutes. */
export function isWaiting(state: MinutesState): boolean {
  return state === 'pending' || state === 'empty';
}

/** Finds the innermost item that holds a line (from 0), from the outermost to it; empty when no item does. */
export function itemsAt({ document, items }: Outline, line: number): readonly OutlineItem[] {
  const item = items.findLast(({ section }) => lineOf(document, headingPlace(section)) <= line);
  if (!item) return [];
  const around = ancestorsOf(item.section).toReversed();
  return [...around.flatMap(({ index }) => items[index] ?? []), item];
}

/** A row stays the same object while its section and what is written in it do. */
const rows = memo<Section, (segment: Segment) => { item?: OutlineItem }>(() => memo(() => ({})));

function itemOf(minutes: OutlinedMinutes, section: Section): OutlineItem {
  const row = rows(section)(segmentOf(minutes.document, section.segment));
  return (row.item ??= makeItem(minutes, section));
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
    state: line.state,
    ...(url && { url }),
    place: { segment: section.segment, span: line.span },
  };
}
