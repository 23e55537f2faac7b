import type { DateWords } from '../text/date-words';

/** The names of months and weekdays, as they stand in paths. */
export interface DateNames {
  /** Finds the number of a month by its name, from 1; undefined for another word. */
  readonly monthOf: (word: string) => number | undefined;
  /** Finds a weekday by its name, from Sunday as 0; undefined for another word. */
  readonly weekdayOf: (word: string) => number | undefined;
  /** Tells whether letters behind a number make it an ordinal. */
  readonly isOrdinalEnding: (letters: string) => boolean;
}

/** Gathers the names of several languages; where two use one word for different things, the first language counts. */
export function dateNames(languages: readonly DateWords[]): DateNames {
  const months = numbersOf(
    languages.flatMap(one => [one.months, one.shortMonths]),
    1,
  );
  // Weekdays of two letters are too often other words.
  const weekdays = numbersOf(
    languages.flatMap(one => [one.weekdays, one.shortWeekdays]),
    0,
  );
  return {
    monthOf: word => months.get(word.toLowerCase()),
    weekdayOf: word => (word.length > 2 ? weekdays.get(word.toLowerCase()) : undefined),
    isOrdinalEnding: letters => languages.some(({ ordinals }) => ordinals.includes(letters.toLowerCase())),
  };
}

function numbersOf(
  lists: readonly (readonly (readonly string[])[])[],
  first: number,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const list of lists)
    for (const [index, names] of list.entries())
      for (const name of names)
        if (!numbers.has(name.toLowerCase())) numbers.set(name.toLowerCase(), index + first);
  return numbers;
}
