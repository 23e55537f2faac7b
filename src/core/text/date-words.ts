/** The names of months and weekdays in one language. The first of several names is written, and all are read, in capitals or not. */
export interface DateWords {
  /** The full names of the months, from January. */
  readonly months: readonly (readonly string[])[];
  /** The short names of the months, without a full stop; for May, where the two are the same, none is needed. */
  readonly shortMonths: readonly (readonly string[])[];
  /** The full names of the days of the week, from Sunday. */
  readonly weekdays: readonly (readonly string[])[];
  /** The short names of the days of the week, without a full stop. */
  readonly shortWeekdays: readonly (readonly string[])[];
  /** What makes an ordinal of a day: by its last digit, from 0; those from 11 to 13 and all that have none take the first. */
  readonly ordinals: readonly string[];
  /** Words between the day, the month and the year, as in "6 of February"; missing if there are none. */
  readonly joints?: readonly string[];
}

/** Makes lists of names from a text: names are divided by spaces, other names of the same by slashes. */
const namesIn = (text: string): readonly (readonly string[])[] =>
  text.split(' ').map(names => names.split('/'));

/** The names of months and weekdays in English. */
export const ENGLISH_DATES: DateWords = {
  months: namesIn('January February March April May June July August September October November December'),
  shortMonths: namesIn('Jan Feb Mar Apr May Jun Jul Aug Sep/Sept Oct Nov Dec'),
  weekdays: namesIn('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  shortWeekdays: namesIn('Sun Mon Tue/Tues Wed Thu/Thur/Thurs Fri Sat'),
  ordinals: ['th', 'st', 'nd', 'rd'],
  joints: ['of'],
};

/** The names of months and weekdays in German. */
export const GERMAN_DATES: DateWords = {
  months: namesIn(
    'Januar/Jänner Februar/Feber März April Mai Juni Juli August September Oktober November Dezember',
  ),
  shortMonths: namesIn('Jan/Jän Feb Mär/Mrz Apr Mai Jun Jul Aug Sep/Sept Okt Nov Dez'),
  weekdays: namesIn('Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag/Sonnabend'),
  shortWeekdays: namesIn('So Mo Di Mi Do Fr Sa'),
  ordinals: ['.'],
};

/** The languages in which dates are read where nothing says otherwise. */
export const DATE_WORDS: readonly DateWords[] = [ENGLISH_DATES, GERMAN_DATES];

/** What of a date is written as a name: a month or a weekday, in full or short (as in Moment.js). */
export type NameToken = 'MMMM' | 'MMM' | 'dddd' | 'ddd';

/** Lists the names of all months or weekdays in one language, as a token stands for them. */
export function namesFor(token: NameToken, words: DateWords): readonly (readonly string[])[] {
  if (token === 'MMMM') return words.months;
  if (token === 'MMM') return words.shortMonths;
  return token === 'dddd' ? words.weekdays : words.shortWeekdays;
}
