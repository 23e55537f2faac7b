import { meetingWordsOf } from '../repository/meeting-words';
import type { Vocabulary } from '../repository/vocabulary';
import { bareWords } from '../people/rosters';
import { memo } from '../text/memo';
import { mayHoldPhrase, phrasePattern } from '../text/phrases';

/** What a vocabulary says of decisions, made ready for many lines. */
interface DecisionPatterns {
  /** Matches any text that may hold a decision; other text is not read. */
  readonly may: (text: string) => boolean;
  readonly label: RegExp;
  readonly bracketed: RegExp;
  readonly sentence: RegExp;
  readonly names: ReadonlySet<string>;
  readonly actions: RegExp;
}

/** Marks and pictures before a label; a bracket or `#` may be the label's own. */
const BEFORE = String.raw`^[^\p{L}\p{N}]{0,12}`;
const ID = String.raw`(?: ?[#№-]? ?\d[\w./-]{0,15})?`;
const REMARK = String.raw`[)\]}*_~"”»]{0,3}(?: ?\([^()]{0,80}\))?[*_]{0,3}`;
const SEPARATOR = String.raw` ?(?:(?<colon>:(?!//)|：)|(?<dash>(?<= )[-–—]{1,2}>?(?= )|→|⇒|=>|->)) ?`;

const patternsOf = memo((words: Vocabulary): DecisionPatterns => {
  const phrases = phrasePattern(words.decisions).source;
  const linking = phrasePattern(words.linkingWords).source;
  return {
    may: mayHoldPhrase(words.decisions),
    label: new RegExp(`${BEFORE}${phrases}${ID}(?<about> ${linking}[^:：]{0,80}?)?${REMARK}${SEPARATOR}`, 'iu'),
    bracketed: new RegExp(String.raw`${BEFORE}(?:(?<=[[({])${phrases}[\])}]|(?<=#)${phrases}(?= )) ?[:–—-]? ?`, 'iu'),
    sentence: new RegExp(`${BEFORE}(?<capitals>${phrasePattern(words.decided).source}) (?=.)`, 'iu'),
    names: new Set(words.decisions.map(bareWords)),
    actions: phrasePattern([...meetingWordsOf(words).actions, ...words.actionLabels]),
  };
}); // prettier-ignore

/** Tells quickly whether a text may hold a decision. */
export function mayHoldDecision(words: Vocabulary, text: string): boolean {
  return patternsOf(words).may(text);
}

/** Reads what stands behind a label for decisions: "Decision (2026-05-04): paint it" gives "paint it"; undefined if a line has no such label. */
export function decisionBehindLabel(words: Vocabulary, line: string): string | undefined {
  const { label, bracketed, sentence, actions } = patternsOf(words);
  const match = label.exec(line);
  const { about, colon } = match?.groups ?? {};
  const isLabel = match && (colon !== undefined || about === undefined) && !actions.test(about ?? '');
  if (isLabel) return withoutBracket(line.slice(match[0].length).trim());
  const inBrackets = bracketed.exec(line);
  if (inBrackets) return line.slice(inBrackets[0].length).trim();
  const { capitals = '' } = sentence.exec(line)?.groups ?? {};
  return capitals !== '' && capitals === capitals.toUpperCase() ? line : undefined;
}

/** "(Decision: paint it)" is in brackets as a whole. */
function withoutBracket(text: string): string {
  return text.endsWith(')') && text.lastIndexOf('(') < 0 ? text.slice(0, -1) : text;
}

/** Tells whether a heading, a label or the head of a column says that decisions follow: "Conclusion/Resolution" does. */
export function isDecisionHead(words: Vocabulary, text: string): boolean {
  const { names } = patternsOf(words);
  const parts = bareWords(text.replace(/[&+,]/g, ' / ').replace(/:\s*$/, '')).split(/\s*\/\s*|\s+(?:and|und|et|y|e|en|och|og)\s+/);
  return parts.length > 0 && parts.every(part => names.has(part.replace(/[ #\d.-]+$/, '')));
} // prettier-ignore
