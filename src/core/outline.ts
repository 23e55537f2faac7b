import type { Minutes } from './minutes';
import type { MinutesState } from './minutes-line';
import type { Section, SectionKind } from './sections';
import { lineAt, trimSpan, type Span } from './text';

/** The minutes line of a team as the outline shows it. */
export interface OutlineMinutes {
  readonly state: MinutesState;
  readonly url?: string;
  /** The line (from 0) it is on; the heading's when there is none. */
  readonly line: number;
}

/** One row of the outline: a section with the sections in it. */
export interface OutlineItem {
  readonly kind: SectionKind;
  /** The heading's words as written. */
  readonly name: string;
  /** The team's canonical name; the heading's words when the team is not in the profile. */
  readonly team?: string;
  readonly level: number;
  /** The line (from 0) of its heading. */
  readonly line: number;
  /** The last line (from 0) with something on it. */
  readonly endLine: number;
  readonly span: Span;
  readonly headingSpan: Span;
  /** Only on teams. */
  readonly minutes?: OutlineMinutes;
  readonly children: readonly OutlineItem[];
}

/** Gives the outline of a document: its top sections with all others in them; empty when it has no headings. */
export function outlineOf(minutes: Minutes, sections: readonly Section[]): readonly OutlineItem[] {
  return sections.filter(section => !section.parent).map(section => itemOf(minutes, section));
}

/** Counts the minutes lines in an outline that still wait for their minutes: pending or empty. */
export function countPending(items: readonly OutlineItem[]): number {
  return items.reduce((sum, item) => sum + (isPending(item) ? 1 : 0) + countPending(item.children), 0);
}

/** Tells whether an item's own minutes line still waits for its minutes. */
export function isPending({ minutes }: OutlineItem): boolean {
  return minutes?.state === 'pending' || minutes?.state === 'empty';
}

/** Finds the innermost item that holds a line (from 0), from the outermost to it; empty when no item does. */
export function itemsAt(items: readonly OutlineItem[], line: number): readonly OutlineItem[] {
  const item = items.findLast(candidate => candidate.line <= line);
  return item ? [item, ...itemsAt(item.children, line)] : [];
}

function itemOf(minutes: Minutes, section: Section): OutlineItem {
  const { heading, kind, span } = section;
  const { lineStarts, text } = minutes;
  const trimmed = trimSpan(text, span);
  const line = lineAt(lineStarts, heading.span.start);
  return {
    kind,
    name: heading.name,
    ...(kind === 'team' && {
      team: section.team?.name ?? heading.name,
      minutes: outlineMinutes(minutes, section, line),
    }),
    level: heading.level,
    line,
    endLine: lineAt(lineStarts, Math.max(trimmed.start, trimmed.end - 1)),
    span,
    headingSpan: heading.span,
    children: section.children.map(child => itemOf(minutes, child)),
  };
}

function outlineMinutes(
  { lineStarts }: Minutes,
  { minutesLine }: Section,
  headingLine: number,
): OutlineMinutes {
  if (!minutesLine) return { state: 'absent', line: headingLine };
  const url = minutesLine.links[0]?.url;
  return { state: minutesLine.state, ...(url && { url }), line: lineAt(lineStarts, minutesLine.span.start) };
}
