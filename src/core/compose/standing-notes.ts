import type { MarkdownDocument } from '../markdown/document';
import type { Vocabulary } from '../repository/vocabulary';
import { leadingPhrase, phrasePattern } from '../text/phrases';
import { ownText, type Section } from '../minutes/sections';

const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;
/** Matches marks before the first word of a paragraph. */
const MARKS = /^[*_[]{0,3}/;

/** The same section in one of the earlier files. */
interface EarlierSection {
  readonly document: MarkdownDocument;
  readonly section: Section;
}

/** A paragraph recurs if it is in this many files, or in all of them if there are fewer. */
const TIMES = 3;
/** Matches blocks that a blank line may cut in two, so that one half would swallow what follows it. */
const OPENS_SOMETHING = /```|~~~|<!--|^</;

/**
 * Finds the paragraphs that recur in a section every week, as written but with LF: those that are literally the same
 * in earlier files, and a note that begins with **NB**.
 */
export function standingNotes(
  words: Vocabulary,
  { document, section }: EarlierSection,
  earlier: readonly EarlierSection[],
): readonly string[] {
  const known = earlier.flatMap(other => [...new Set(paragraphsOf(words, other.document, other.section))]);
  const needed = Math.min(TIMES, earlier.length + 1);
  const isStanding = (paragraph: string) =>
    known.filter(other => other === paragraph).length + 1 >= Math.max(2, needed);
  const isNote = (paragraph: string) =>
    /^\*\*/.test(paragraph) && leadingPhrase(words.standingNotes).test(paragraph.replace(MARKS, ''));
  return paragraphsOf(words, document, section).filter(
    paragraph => isNote(paragraph) || isStanding(paragraph),
  );
}

function paragraphsOf(
  { minutesLabels, noMeeting }: Vocabulary,
  document: MarkdownDocument,
  section: Section,
): readonly string[] {
  const isLine = (paragraph: string) => leadingPhrase(minutesLabels).test(paragraph.replace(MARKS, ''));
  return ownText(document, section)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph && !LIST_ITEM.test(paragraph) && !isLine(paragraph))
    .filter(paragraph => !OPENS_SOMETHING.test(paragraph) && !phrasePattern(noMeeting).test(paragraph));
}
