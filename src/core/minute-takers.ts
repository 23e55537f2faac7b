import type { PlainDate } from './date';
import type { Library } from './library';
import type { Minutes, Place } from './minutes';
import { segmentOf } from './place';
import { weeklySeries, type Profile } from './profile';
import { recentMinutes } from './recent-minutes';
import { ownPlace, type Section } from './sections';
import { contains, lineAt } from './text';

/** How far back to look for people who took minutes. */
const FILES_TO_LOOK_AT = 12;
const TAKER =
  /^[*_]{0,3}(?:minutes|minute[- ]?takers?|minutes (?:taken )?by|notes? ?(?:taker|by)|scribe)[*_]{0,3} ?:[*_]{0,3}[ \t]*(.*?)\s*$/i;

/** Gives the people who took the recent weekly minutes, the last one first; empty when nobody is named. */
export function recentTakers(library: Library, profile: Profile, before: PlainDate): readonly string[] {
  const series = weeklySeries(profile);
  if (!series) return [];
  const recent = recentMinutes(library, profile, series, before, FILES_TO_LOOK_AT);
  return [...new Set(recent.flatMap(({ minutes, sections }) => takerOf(minutes, sections) ?? []))];
}

/** Finds who took the minutes by their section "Meta"; undefined when it names nobody. */
export function takerOf(minutes: Minutes, sections: readonly Section[]): string | undefined {
  const meta = sections.find(section => section.kind === 'meta');
  return meta && takerLineIn(minutes, ownPlace(minutes, meta))?.taker;
}

/** Finds the line in a place that names the minute taker, and where it begins; undefined when there is none. */
export function takerLineIn(
  minutes: Minutes,
  { segment, span: within }: Place,
): { readonly taker: string; readonly lineStart: Place } | undefined {
  const { text, textLines, lineStarts } = segmentOf(minutes, segment);
  for (const { span } of textLines) {
    const taker = contains(within, span) && TAKER.exec(text.slice(span.start, span.end))?.[1];
    const start = lineStarts[lineAt(lineStarts, span.start)] ?? 0;
    if (taker) return { taker, lineStart: { segment, span: { start, end: start } } };
  }
  return undefined;
}
