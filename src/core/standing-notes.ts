import type { Minutes } from './minutes';
import type { Section } from './sections';

/** A note that declares itself as one for every week: **NB:** or **NB**: */
const NOTA_BENE = /^\*\*NB:?\*\*/;
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;
const MINUTES_LINE = /^[*_[]{0,3}minutes\b/i;

/** The same section in one of the earlier files. */
export interface EarlierSection {
  readonly minutes: Minutes;
  readonly section: Section;
}

/**
 * Gives the paragraphs of a section that stand there every week, as written: those that an earlier file
 * has in the same section letter by letter, and a note that begins with **NB**.
 */
export function standingNotes(
  { minutes, section }: EarlierSection,
  earlier: readonly EarlierSection[],
): readonly string[] {
  const known = new Set(earlier.flatMap(other => paragraphsOf(other.minutes, other.section)));
  return paragraphsOf(minutes, section).filter(
    paragraph => known.has(paragraph) || NOTA_BENE.test(paragraph),
  );
}

function paragraphsOf({ text }: Minutes, { heading, ownSpan }: Section): readonly string[] {
  return text
    .slice(heading.span.end, ownSpan.end)
    .split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph && !LIST_ITEM.test(paragraph) && !MINUTES_LINE.test(paragraph));
}
