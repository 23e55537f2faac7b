import { message, type Message } from '../text/message';
import type { Path } from './mistake';

/** Keys for several of what another key has one of. */
const SEVERAL: Readonly<Partial<Record<string, string>>> = { title: 'titles', language: 'languages' };

/** Says what a value should have been instead; `words` are those of which it should be one. */
export function unlikeItsShape(shape: string, path: Path, value: unknown, words: readonly string[]): Message {
  const several = SEVERAL[String(path.at(-1))];
  if (shape === 'text' && several !== undefined && Array.isArray(value))
    return message('This is one text; a list goes into "{0}".', several);
  if (shape === 'text' && typeof value === 'string')
    return message('Nothing stands in these quotes; leave the key out instead.');
  if (shape === 'list' && typeof value === 'string')
    return message('This should be a list in square brackets: [{0}].', JSON.stringify(value.trim()));
  if (shape === 'entry' && path[0] === 'series' && typeof value === 'string')
    return message('This should be an object in braces: {0}.', JSON.stringify({ files: value.trim() }));
  if (shape === 'entry' && path[0] === 'teams' && typeof value === 'string')
    return message('This should be an object in braces: {0}.', JSON.stringify({ name: value.trim() }));
  if (shape === 'word')
    return words.length === 1
      ? message('{0} is unknown here; only "{1}" is known.', JSON.stringify(value), words.join(', '))
      : message('{0} is unknown here; there are {1}.', JSON.stringify(value), words.join(', '));
  return EXPECTED[shape] ?? message('This cannot be used here.');
}

const EXPECTED: Readonly<Partial<Record<string, Message>>> = {
  text: message('This should be a text in double quotes.'),
  list: message('This should be a list in square brackets.'),
  entry: message('This should be an object in braces.'),
  boolean: message('This should be true or false, without quotes.'),
  days: message('This should be a whole number of days, at least 1, without quotes.'),
  people: message('This should be a whole number of people, at least 1, without quotes.'),
  'text-or-list': message('This should be a text such as "7 days", or a list of weekdays.'),
  several: message('This should be a name or a handle in double quotes, or an object with both.'),
};
