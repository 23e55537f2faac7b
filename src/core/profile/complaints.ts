import type { JsonText } from './json';
import type { Path, ProfileMistake } from './mistake';
import type { Message } from '../text/message';
import type { Span } from '../text/text';

/** What else is known of a mistake in a profile. */
interface Details {
  /** Error when missing: something is left out. */
  readonly severity?: ProfileMistake['severity'];
  /** The part of the text at the place that is wrong; all of it when missing. */
  readonly part?: Span;
  readonly hidesMinutes?: boolean;
  /** Whether the key is wrong, not its value. */
  readonly atKey?: boolean;
}

/** Collects what is wrong with the values of a profile. */
export interface Complaints {
  readonly all: readonly ProfileMistake[];
  readonly add: (path: Path, message: Message, details?: Details) => void;
}

/** Starts with no complaint about a profile's text. */
export function complaintsAbout(json: JsonText): Complaints {
  const all: ProfileMistake[] = [];
  return {
    all,
    add(path, message, { severity = 'error', part, hidesMinutes = false, atKey = false } = {}) {
      const whole = atKey ? json.keyPlaceOf(path) : json.placeOf(path);
      const span = part ? json.placeInText(path, part) : whole;
      all.push({ span, message, severity, ...(hidesMinutes && { hidesMinutes }) });
    },
  };
}
