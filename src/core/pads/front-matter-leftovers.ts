import { readFrontMatter } from '../markdown/front-matter';
import { headingKey, type Habits } from './habits';
import { bodyOf, entriesOf } from './front-matter-entries';

/** What only HedgeDoc and HackMD read: how a pad is listed, shown and found. */
const KEYS_OF_PADS = [
  'tags',
  'robots',
  'lang',
  'langs',
  'dir',
  'breaks',
  'ga',
  'disqus',
  'opengraph',
  'image',
];
/** Matches the first heading of level 1. */
const TITLE = /^(?:#[ \t]+(.+)|(.+)\r?\n=+[ \t]*)$/m;

/**
 * Takes the entries out of front matter that only a pad reads, and the front matter if nothing is left of it. What the
 * minutes of the series have in theirs stays, as does a title that stands nowhere else.
 */
export function withoutPadEntries(text: string, { keys }: Habits): string {
  const body = bodyOf(text);
  const entries = entriesOf(text);
  if (entries.length === 0) return text;
  const { end } = readFrontMatter(text);
  const rest = text.slice(end);
  const [, hashed, underlined] = TITLE.exec(rest) ?? [];
  const title = headingKey(hashed ?? underlined ?? '');
  const isOfPad = ({ key, text: entry }: (typeof entries)[number]) => {
    const name = key.toLowerCase();
    if (keys.has(name)) return false;
    if (name !== 'title') return KEYS_OF_PADS.includes(name);
    return title !== '' && keys.size === 0 && headingKey(valueOf(entry)) === title;
  };
  const gone = entries.filter(isOfPad);
  if (gone.length === 0) return text;
  const left = gone.reduce((before, entry) => before.replace(entry.text, ''), body);
  return left.trim() === ''
    ? rest.replace(/^(?:[ \t]*\n)+/, '')
    : text.slice(0, end).replace(body, () => left) + rest;
}

function valueOf(entry: string): string {
  return entry.slice(entry.indexOf(':') + 1).trim().replace(/^(["'])(.*)\1$/, '$2'); // prettier-ignore
}
