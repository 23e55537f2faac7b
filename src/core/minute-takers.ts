import type { PlainDate } from './date';
import type { Library } from './library';
import type { Minutes } from './minutes';
import { weeklySeries, type Profile } from './profile';
import { recentMinutes } from './recent-minutes';
import type { Section } from './sections';
import { contains, lineAt, type Span } from './text';

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
  return meta && takerLineIn(minutes, meta.ownSpan)?.taker;
}

/** Finds the line in a span that names the minute taker, with the offset at which it begins; undefined when there is none. */
export function takerLineIn(
  { text, textLines, lineStarts }: Minutes,
  within: Span,
): { readonly taker: string; readonly lineStart: number } | undefined {
  for (const { span } of textLines) {
    const taker = contains(within, span) && TAKER.exec(text.slice(span.start, span.end))?.[1];
    if (taker)
      return {
        taker,
        lineStart: lineStarts[lineAt(lineStarts, span.start)] ?? 0,
      };
  }
  return undefined;
}
