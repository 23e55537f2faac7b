import { message, type Message } from '../text/message';
import type { Span } from '../text/text';
import { meantPlace, writtenDates } from './meant-pattern';
import { namesFiles, tokensOf, type Pattern } from '../repository/pattern-parts';

/** Why a pattern cannot be read, and which part of it is wrong. */
export interface PatternMistake {
  readonly span: Span;
  readonly message: Message;
  /** Whether the path leads out of the repository. */
  readonly isOutside?: true;
}

/** Finds why a text is no pattern for the paths of files; undefined if it is one. */
export function filesMistake(pattern: Pattern): PatternMistake | undefined {
  return placeMistake(pattern) ?? dateMistake(pattern) ?? pathMistake(pattern) ?? endingMistake(pattern);
}

/** Finds a day that stands between the year and the month, in an order that nobody writes; undefined if there is none. */
export function orderMistake(pattern: Pattern): PatternMistake | undefined {
  const found = /\{YYYY([-._/ ]?)DD\1MM\}/.exec(pattern);
  if (!found) return undefined;
  const [place, mark = ''] = found;
  return {
    span: { start: found.index, end: found.index + place.length },
    message: message('This reads the day before the month; is "{0}" meant?', `{YYYY${mark}MM${mark}DD}`),
  };
}

/** Finds why a text is no pattern for titles; undefined if it is one. */
export function titleMistake(pattern: Pattern): PatternMistake | undefined {
  const marks = /^#+\s*/.exec(pattern)?.[0];
  if (marks)
    return { span: { start: 0, end: marks.length }, message: message('A title stands here without "#".') };
  return placeMistake(pattern);
}

/** Finds what is wrong with a path in the repository, in which braces stand for nothing; undefined if nothing is. */
export function pathMistake(path: string): PatternMistake | undefined {
  const whole = { start: 0, end: path.length };
  if (/^\w+:\/\//.test(path))
    return { span: whole, message: message('A path in this repository should stand here, not an address.') };
  const backslash = path.indexOf('\\');
  if (backslash >= 0)
    return {
      span: { start: backslash, end: backslash + 1 },
      message: message('Folders are divided by "/".'),
    };
  const dot = /^\.\//.exec(path)?.[0];
  if (dot)
    return {
      span: { start: 0, end: 2 },
      message: message('Paths begin at the top of the repository, without "./".'),
    };
  // Braces are checked as if they were removed, because filling in a date removes them.
  const parts = path.replace(/^\/+|\/+$/g, '').replace(/[{}]/g, '').split('/'); // prettier-ignore
  const isInside = parts.every(part => !/\.\.|^\.?$|^\.git$|[\0:\p{Surrogate}]/iu.test(part));
  return isInside
    ? undefined
    : { span: whole, message: message('This leads out of the files of the repository.'), isOutside: true };
}

/** Finds what is wrong in braces, or stands without them. */
function placeMistake(pattern: Pattern): PatternMistake | undefined {
  const brace = loneBrace(pattern);
  if (brace !== undefined) {
    const span = { start: brace, end: brace + 1 };
    const isOpen = pattern[brace] === '{';
    return {
      span,
      message: isOpen ? message('This brace is not closed.') : message('No brace is open here.'),
    };
  }
  for (const { 0: place, 1: inside = '', index } of pattern.matchAll(/\{([^{}]*)\}/g)) {
    if (tokensOf(place).length > 0) continue;
    const span = { start: index, end: index + place.length };
    if (!inside.trim()) return { span, message: message('Nothing stands in these braces; a date is {0}.', '{YYYY-MM-DD}') };
    const meant = meantPlace(inside);
    return {
      span,
      message: meant
        ? message('{0} cannot be read; write {1}.', place, meant)
        : message('{0} cannot be read; in braces stand parts of a date such as {1}, a counter {2} or a free word {3}.', place, '{YYYY-MM-DD}', '{NNN}', '{*}'),
    };
  } // prettier-ignore
  const [bare] = writtenDates(pattern);
  if (bare) return { span: bare.span, message: message('Braces are missing here: {0}.', bare.meant) };
  return undefined;
}

/** Finds the first brace that has no other; undefined if there is none. */
function loneBrace(pattern: Pattern): number | undefined {
  let open: number | undefined;
  for (const [index, character] of Array.from(
    { length: pattern.length },
    (_, at) => [at, pattern[at]] as const,
  )) {
    if (character === '{') {
      if (open !== undefined) return open;
      open = index;
    } else if (character === '}') {
      if (open === undefined) return index;
      open = undefined;
    }
  }
  return open;
}

/** Finds what of the date is missing, without which one file cannot be told from another. */
function dateMistake(pattern: Pattern): PatternMistake | undefined {
  if (namesFiles(pattern)) return undefined;
  const whole = { start: 0, end: pattern.length };
  const star = pattern.replace(/\{[^{}]*\}/g, place => ' '.repeat(place.length)).indexOf('*');
  if (star >= 0)
    return {
      span: { start: star, end: star + 1 },
      message: message('"*" is not known here; a date is {0}, a free word {1}.', '{YYYY-MM-DD}', '{*}'),
    };
  const tokens = new Set<string>(tokensOf(pattern));
  const has = (...some: readonly string[]) => some.some(token => tokens.has(token));
  if (!has('YYYY', 'YY', 'GGGG', 'MMMM', 'MMM', 'MM', 'M', 'DD', 'Do', 'D', 'WW', 'W'))
    return { span: whole, message: message('There is one such file only; where the date stands in the names, write {0}.', '{YYYYMMDD}') };
  if (has('WW', 'W')) return { span: whole, message: message('The year of the week is missing: {0}.', '{GGGG}') };
  return {
    span: whole,
    message: has('YYYY', 'YY')
      ? message('The month is missing: {0}.', '{MM}')
      : message('The year is missing: {0}.', '{YYYY}'),
  };
} // prettier-ignore

function endingMistake(pattern: Pattern): PatternMistake | undefined {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  if (name.replace(/\{[^{}]*\}/g, '').includes('.')) return undefined;
  return { span: { start: pattern.length - name.length, end: pattern.length }, message: message('The ending of the files is missing: {0}.', `${name}.md`) };
} // prettier-ignore
