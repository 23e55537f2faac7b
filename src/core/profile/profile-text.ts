import { message } from '../text/message';
import { lastAtOrBefore, lineStartsOf } from '../text/text';
import { readJson, type JsonText } from './json';
import { MEANINGS } from './meanings';
import type { ProfileMistake } from './mistake';
import type { ProfileText } from './schema';
import { readShape } from './shape';

/** The text of a profile as far as its schema goes: what stands in it, and what does not fit. */
interface ReadText {
  readonly json: JsonText;
  readonly fields: ProfileText;
  readonly mistakes: readonly ProfileMistake[];
  /** Whether it is an object in JSON with comments. */
  readonly isReadable: boolean;
}

/** Reads the text of a profile as its schema says; fields that cannot be read are missing. */
export function readProfileText(text: string): ReadText {
  const json = readJson(text);
  const { value, mistakes } = json;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const told = message('A profile is an object in braces; {0} is an empty one.', '{}');
    const whole = { span: json.placeOf([]), message: told, severity: 'error' as const };
    return { json, fields: {}, mistakes: mistakes.length > 0 ? mistakes : [whole], isReadable: false };
  }
  const shape = readShape(json, MEANINGS);
  const isReadable = mistakes.every(({ severity }) => severity !== 'error');
  return { json, fields: shape.fields, mistakes: [...mistakes, ...shape.mistakes], isReadable };
}

/** Sorts mistakes as they stand in the text; where a line is no JSON, what else is said of it follows from that. */
export function inOrder(
  text: string,
  json: JsonText,
  all: readonly ProfileMistake[],
): readonly ProfileMistake[] {
  const starts = lineStartsOf(text);
  const lineOf = ({ span }: ProfileMistake) => lastAtOrBefore(starts, span.start);
  const broken = new Set(json.mistakes.filter(({ severity }) => severity === 'error').map(lineOf));
  return all
    .filter(mistake => json.mistakes.includes(mistake) || !broken.has(lineOf(mistake)))
    .toSorted((a, b) => a.span.start - b.span.start);
}
