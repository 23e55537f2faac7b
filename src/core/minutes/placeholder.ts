import type { Placeholders } from '../repository/vocabulary';
import { memo } from '../text/memo';
import { wordsIn } from '../text/phrases';
import type { Span } from '../text/text';

/** Matches what separates clauses: punctuation, brackets, or a dash between blanks. */
const BETWEEN_CLAUSES = /((?:[,;:!?…()[\]{}|"“”«»\r\n–—]|(?<!(?<!\p{L})\p{L})\.|(?<=\s)[-/+]+(?=\s|$))+)/u;
const AROUND = /[\s*_~]/;
const OPENING = '([{';
const CLOSING = ')]}';
/** Matches the dots of "None yet." and "...", which belong to a clause. */
const ENDING = /[\s.?!…]/;
const ONLY_ENDING = /^[\s.?!…]*$/;

/**
 * Finds the placeholders in a text: clauses made of nothing but words of the vocabulary, at least one of them
 * deciding. Brackets around nothing else belong to them, and so does a full stop at the end of the text. Spans count
 * from the start of the text.
 */
export function placeholdersIn(words: Placeholders, text: string): readonly Span[] {
  const merged: Span[] = [];
  for (const clause of clausesIn(text)) {
    if (!isPlaceholder(words, text.slice(clause.start, clause.end))) continue;
    const span = withBrackets(text, clause);
    const last = merged.at(-1);
    // "Not there (yet?)" is one placeholder, and so is "None yet, will follow".
    if (last && /^[\s.,;:?!…–—-]*$/.test(text.slice(last.end, span.start)))
      merged[merged.length - 1] = { start: last.start, end: span.end };
    else merged.push(span);
  }
  const last = merged.at(-1);
  if (last && ONLY_ENDING.test(text.slice(last.end)))
    merged[merged.length - 1] = { start: last.start, end: last.end + text.slice(last.end).trimEnd().length };
  return merged;
}

/** Tells whether a text says nothing but that minutes are not there yet: "none yet" does, "none yet, ask Ada" does not. */
export function isPlaceholder(words: Placeholders, text: string): boolean {
  return (
    clausesIn(text).length > 0 &&
    clausesIn(text).every(({ start, end }) => isClause(words, text.slice(start, end)))
  );
}

function isClause(words: Placeholders, clause: string): boolean {
  const clauseWords = wordsIn(clause);
  const { deciding, others, lengths } = knownWords(words);
  let decides = false;
  let index = 0;
  while (index < clauseWords.length) {
    const phrase = lengths.find(length => deciding.has(clauseWords.slice(index, index + length).join(' ')));
    if (phrase === undefined && !others.has(clauseWords[index] ?? '')) return false;
    decides ||= phrase !== undefined;
    index += phrase ?? 1;
  }
  return decides && !/[^\p{L}\p{N}\p{P}\s*_~]/u.test(clause);
}

const knownWords = memo(({ deciding, others }: Placeholders) => ({
  deciding: new Set(deciding),
  others: new Set(others),
  /** How many words the phrases have, the longest first. */
  lengths: [...new Set(deciding.map(phrase => phrase.split(' ').length))].sort((a, b) => b - a),
}));

/** Splits a text into clauses that have a word in them, without the white space around. */
function clausesIn(text: string): readonly Span[] {
  const clauses: Span[] = [];
  let offset = 0;
  for (const part of text.split(BETWEEN_CLAUSES)) {
    let [start, end] = [offset, offset + part.length];
    offset = end;
    while (start < end && AROUND.test(text[start] ?? '')) start++;
    while (end > start && AROUND.test(text[end - 1] ?? '')) end--;
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) clauses.push({ start, end });
  }
  return clauses;
}

/** Extends a clause over the brackets right around it and the punctuation inside them. */
function withBrackets(text: string, { start, end }: Span): Span {
  let close = end;
  while (close < text.length && ENDING.test(text[close] ?? '')) close++;
  let open = start;
  while (open > 0 && /\s/.test(text[open - 1] ?? '')) open--;
  const bracket = OPENING.indexOf(text[open - 1] ?? ' ');
  return bracket >= 0 && text[close] === CLOSING[bracket]
    ? { start: open - 1, end: close + 1 }
    : { start, end };
}
