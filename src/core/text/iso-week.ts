import { addDays, daysBetween, weekdayOf, type PlainDate } from './date';

/** A week of the calendar (ISO 8601): it begins on a Monday and belongs to the year that has its Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/** Finds the week that holds a day. */
export function isoWeekOf(date: PlainDate): IsoWeek {
  const { year, month, day } = addDays(mondayBefore(date), 3);
  return { year, week: Math.floor(daysBetween({ year, month: 1, day: 1 }, { year, month, day }) / 7) + 1 };
}

/** Finds the Monday of a week; undefined if the year has no such week. */
export function mondayOf({ year, week }: IsoWeek): PlainDate | undefined {
  const first = mondayBefore({ year, month: 1, day: 4 });
  const monday = addDays(first, 7 * (week - 1));
  return week >= 1 && addDays(monday, 3).year === year ? monday : undefined;
}

/** Finds the Monday of the week that holds a day; the day itself if it is one. */
export function mondayBefore(date: PlainDate): PlainDate {
  return addDays(date, -((weekdayOf(date) + 6) % 7));
}
