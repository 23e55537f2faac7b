import type { PlainDate } from './date';
import type { Library } from './library';
import type { Minutes } from './minutes';
import { weeklySeries, type Profile } from './profile';
import { recentMinutes } from './recent-minutes';
import type { Section } from './sections';

/** How far back to look for people who took minutes. */
const FILES_TO_LOOK_AT = 12;
const TAKER =
  /^[*_]{0,3}(?:minutes|minute taker|minutes taken by|scribe|notes)[*_]{0,3} ?:[*_]{0,3}\s*(.*?)\s*$/i;

/** Gives the people who took the recent weekly minutes, the last one first; empty when nobody is named. */
export function recentTakers(library: Library, profile: Profile, before: PlainDate): readonly string[] {
  const series = weeklySeries(profile);
  if (!series) return [];
  const recent = recentMinutes(library, profile, series, before, FILES_TO_LOOK_AT);
  return [...new Set(recent.flatMap(({ minutes, sections }) => takerOf(minutes, sections) ?? []))];
}

/** Finds who took the minutes by their section "Meta"; undefined when it names nobody. */
export function takerOf({ text, textLines }: Minutes, sections: readonly Section[]): string | undefined {
  const meta = sections.find(section => section.kind === 'meta');
  if (!meta) return undefined;
  for (const { span } of textLines) {
    if (span.start < meta.ownSpan.start || span.start >= meta.ownSpan.end) continue;
    const taker = TAKER.exec(text.slice(span.start, span.end))?.[1];
    if (taker) return taker;
  }
  return undefined;
}
