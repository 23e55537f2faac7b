import type { Place, TextLine } from '../markdown/document';
import { segmentOf } from '../markdown/place';
import { leadingPhrase, phrasePattern, wordsIn } from '../text/phrases';
import { contains, lineAt } from '../text/text';
import { labelAt, leavesIn, plainWords, saysAnything } from './line-text';
import type { Minutes } from './minutes';
import type { DocumentInRepository } from './minutes-line';
import { placeholdersIn } from './placeholder';
import { ownPlace, type Section, type SectionKind } from './sections';

/** A line that begins with a label for the minute taker. */
interface TakerLine {
  readonly place: Place;
  /** The start of the line, before its list marker. */
  readonly lineStart: Place;
  /** The text after the label; missing if it is empty or a placeholder. */
  readonly taker?: string;
}

/** After a label, a dash may take the place of a colon: "Scribe - Ada". */
const DASH = /^[*_]{0,3}\s*[–—-]+\s+/;

/** Finds the minute taker in the section "Meta", or else below the title; undefined if nobody is named there. */
export function takerOf(minutes: Pick<Minutes, 'document' | 'profile' | 'sections'>): string | undefined {
  const sectionOf = (wanted: SectionKind) => minutes.sections.find(({ kind }) => kind === wanted);
  const takersIn = (section: Section | undefined) =>
    (section ? takerLinesIn(minutes, ownPlace(minutes.document, section)) : []).flatMap(
      ({ taker }) => taker ?? [],
    );
  const meta = sectionOf('meta');
  if (meta) return takersIn(meta)[0];
  // A link below the title leads to the minutes, on a pad or of the last time.
  return takersIn(sectionOf('title')).find(taker => !/:\/\/|\]\(/.test(taker));
}

/** Finds the lines in a place that begin with a label for the minute taker. */
export function takerLinesIn(
  { document, profile: { words } }: DocumentInRepository,
  { segment: index, span: within }: Place,
): readonly TakerLine[] {
  const segment = segmentOf(document, index);
  const mentions = phrasePattern(words.takerLabels);
  if (!mentions.test(segment.text)) return [];
  return segment.textLinesNear(mentions).flatMap(({ span }) => {
    if (!contains(within, span)) return [];
    const plain = plainWords(segment, span, leavesIn(segment, span, mentions));
    const start = valueStart(words.takerLabels, plain);
    if (start === undefined) return [];
    const lineStart = segment.lineStarts[lineAt(segment.lineStarts, span.start)] ?? 0;
    const line = {
      place: { segment: index, span },
      lineStart: { segment: index, span: { start: lineStart, end: lineStart } },
    };
    const value = plain.slice(start);
    const [placeholder] = placeholdersIn(words.placeholders, value);
    const isOpen = !saysAnything(value) || (placeholder && !saysAnything(value.slice(0, placeholder.start)));
    const written = segment.text
      .slice(span.start + start, span.end)
      .replace(/<!--.*?(?:-->|$)/g, '')
      .trim();
    return isOpen ? line : { ...line, taker: written.replace(/[*_]+$/, '') };
  });
}

/**
 * Tells whether a place names the minute taker: on a line with a label, or on one that mentions minutes or taking
 * them together with other words, such as "Wren writes the minutes".
 */
export function namesTaker(minutes: DocumentInRepository, place: Place): boolean {
  const { words } = minutes.profile;
  const segment = segmentOf(minutes.document, place.segment);
  const labelled = takerLinesIn(minutes, place);
  const own = segment.textLines.filter(({ span }) => contains(place.span, span));
  const isLabelled = ({ span }: TextLine) => labelled.some(line => line.place.span.start === span.start);
  return own.some((line, index) => {
    if (isLabelled(line))
      return (
        labelled.some(({ place: { span }, taker }) => span.start === line.span.start && taker) ||
        (own[index + 1]?.depth ?? 0) > line.depth
      );
    const plain = plainWords(segment, line.span, leavesIn(segment, line.span, /(?:)/));
    // "Ada wrote the minutes of last week" names nobody for this week.
    if (phrasePattern(words.anotherWeek).test(plain)) return false;
    const lineWords = wordsIn(plain);
    const isAbout = lineWords.some(word => words.takerWords.includes(word));
    return (
      isAbout &&
      lineWords.some(word => !words.takerWords.includes(word) && !words.linkingWords.includes(word))
    );
  });
}

/** Finds the offset after a label and its colon or dash; undefined if the line has another form. */
function valueStart(labels: readonly string[], plain: string): number | undefined {
  const label = labelAt(labels, plain);
  if (
    label &&
    !plain
      .slice(label.between.start, label.between.end)
      .replace(/\([^)]*\)|[*_]/g, '')
      .trim()
  )
    return label.value.start;
  const marks = /^[*_]{0,3}/.exec(plain)?.[0].length ?? 0;
  const word = leadingPhrase(labels).exec(plain.slice(marks))?.[0];
  const dash = word === undefined ? undefined : DASH.exec(plain.slice(marks + word.length))?.[0];
  return word === undefined || dash === undefined ? undefined : marks + word.length + dash.length;
}
