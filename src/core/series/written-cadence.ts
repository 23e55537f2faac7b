import { weekdayIn, type Cadence } from '../repository/cadence';
import { WEEKDAYS } from '../text/date';

const WEEKS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** Writes how often a series meets as a profile does: "7 days", "first Tuesday", "Tuesday, Thursday". */
export function everyOf(cadence: Cadence): string {
  if ('turns' in cadence) return cadence.turns.map(weekday => WEEKDAYS[weekday]).join(', ');
  if ('days' in cadence) return `${String(cadence.days)} ${cadence.days === 1 ? 'day' : 'days'}`;
  const weeks = cadence.weeksOfMonth.map(week => (week < 0 ? 'last' : (WEEKS[week - 1] ?? '')));
  return `${weeks.join(', ')} ${WEEKDAYS[cadence.weekday] ?? ''}`;
}

/** Writes how often a series meets as the fields of a profile. */
export function cadenceFields(cadence: Cadence): Readonly<Record<string, unknown>> {
  if ('turns' in cadence)
    return { every: cadence.turns.map(weekday => WEEKDAYS[weekday]), interval: cadence.days };
  const weekday = 'days' in cadence ? weekdayIn(cadence) : undefined;
  return { every: everyOf(cadence), ...(weekday !== undefined && { weekday: WEEKDAYS[weekday] }) };
}
