import { segmentOf, textIn, type Deletable, type PlacedEdit } from '../markdown/place';
import { findDates } from '../text/date';
import { findDatePlace } from '../text/date-place';
import { takenAway } from '../text/edit';
import { contains } from '../text/text';
import type { Fix } from './fix';
import type { DocumentInRepository } from './minutes-line';
import { isPlaceholder } from './placeholder';

/** Tells whether the text that an edit removes is of the kind that it may delete. */
type Test = (minutes: DocumentInRepository, edit: PlacedEdit, text: string) => boolean;

const TESTS: Readonly<Record<Deletable, Test>> = {
  placeholder: ({ profile }, _, text) =>
    !/[\p{L}\p{N}]/u.test(text) || isPlaceholder(profile.words.placeholders, text),
  date: (_, __, text) => findDates(text)[0]?.text === text,
  'date-place': (_, __, text) => findDatePlace(text)?.text === text,
  url: ({ document }, { place: { segment, span } }, text) => {
    const { links, definedLinks } = segmentOf(document, segment);
    const isIn = [...links, ...definedLinks].find(link => contains(link.span, span));
    return isIn !== undefined && !/\s/.test(text) && isIn.url.includes(decoded(text));
  },
  marks: (_, __, text) => /^[\s#=-]*$/.test(text),
  brackets: (_, __, text) => /^[[\]()]*$/.test(text),
  'empty-item': (_, __, text) => /^\s*(?:[-*+]|\d{1,9}[.)])?\s*$/.test(text),
};

/**
 * Marks a fix as needing a look, and notes what it removes, if it deletes more than its edits declare. Every way to
 * apply a fix goes through here, so no rule can lose words by mistake.
 */
export function guarded(minutes: DocumentInRepository, fix: Fix): Fix {
  const unnamed = fix.edits.filter(edit => !mayDelete(minutes, edit));
  if (unnamed.length === 0 && !fix.needsLook) return fix;
  const removes = fix.edits
    .map(edit => takenAway(textIn(minutes.document, edit.place), edit.text).trim())
    .filter(text => /[\p{L}\p{N}]/u.test(text))
    .join(' … ');
  return { ...fix, needsLook: true, ...(removes && { removes }) };
}

function mayDelete(minutes: DocumentInRepository, edit: PlacedEdit): boolean {
  const text = textIn(minutes.document, edit.place);
  if (!takenAway(text, edit.text).trim()) return true;
  return edit.mayDelete !== undefined && TESTS[edit.mayDelete](minutes, edit, text);
}

function decoded(text: string): string {
  return text.replaceAll('&amp;', '&');
}
