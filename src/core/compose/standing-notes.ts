import type { MarkdownDocument } from '../markdown/document';
import { saysNoMeeting } from '../minutes/pending-words';
import { ownText, type Section } from '../minutes/sections';

/** A note that declares itself as one for every week: **NB:** or **NB**: */
const NOTA_BENE = /^\*\*NB:?\*\*/;
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;
const MINUTES_LINE = /^[*_[]{0,3}minutes\b/i;

/** The same section in one of the earlier files. */
export interface EarlierSection {
  readonly document: MarkdownDocument;
  readonly section: Section;
}

/** A paragraph stands there every week when it has been there this often; where there are fewer files, in all of them. */
const TIMES = 3;
/** What a blank line may cut in two, so that one half would swallow what follows it. */
const OPENS_SOMETHING = /```|~~~|<!--|^</;

/**
 * Gives the paragraphs of a section that stand there every week, as written but with LF: those that earlier
 * files have in the same section letter by letter, and a note that begins with **NB**.
 */
export function standingNotes(
  { document, section }: EarlierSection,
  earlier: readonly EarlierSection[],
): readonly string[] {
  const known = earlier.flatMap(other => [...new Set(paragraphsOf(other.document, other.section))]);
  const needed = Math.min(TIMES, earlier.length + 1);
  const isStanding = (paragraph: string) =>
    known.filter(other => other === paragraph).length + 1 >= Math.max(2, needed);
  return paragraphsOf(document, section).filter(
    paragraph => NOTA_BENE.test(paragraph) || isStanding(paragraph),
  );
}

function paragraphsOf(document: MarkdownDocument, section: Section): readonly string[] {
  return ownText(document, section)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph && !LIST_ITEM.test(paragraph) && !MINUTES_LINE.test(paragraph))
    .filter(paragraph => !OPENS_SOMETHING.test(paragraph) && !saysNoMeeting(paragraph));
}
