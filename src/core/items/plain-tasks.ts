import { isPlaceholder } from '../minutes/placeholder';
import { mayBeName, readName } from '../people/written-names';
import { meetingWordsOf } from '../repository/meeting-words';
import type { Vocabulary } from '../repository/vocabulary';
import { memo } from '../text/memo';
import { phrasePattern } from '../text/phrases';

/** A task whose first words are a name: whether it is one is known from who was at the meetings. */
export interface Undertaken {
  /** The names of those who are to do it. */
  readonly names: readonly string[];
  /** What they are to do. */
  readonly text: string;
}

const NAME = String.raw`(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}|\p{Lo}|v[ao]n |de[rn]? )[\p{L}\p{M}'’.-]*){0,3}(?: ?\([^()]{1,40}\))?`;
const BETWEEN = String.raw`(?:, | ?/ ?| ?& ?| ?\+ ?| (?:and|und|et|y|e|en|och|og) )`;

const patternOf = memo((words: Vocabulary): RegExp => {
  const verbs = phrasePattern(meetingWordsOf(words).undertakes).source;
  return new RegExp(String.raw`^(?<who>${NAME}(?:${BETWEEN}${NAME}){0,5})(?: ?[:：] ?| [-–—]{1,2}>? | → | ${verbs} )(?=\S)`, 'u');
}); // prettier-ignore

/** Reads "Ada to mend the roof" and "Ada, Bo: mend the roof"; undefined if a text does not begin so. */
export function undertakenBy(words: Vocabulary, text: string): Undertaken | undefined {
  const match = patternOf(words).exec(text);
  const who = match?.groups?.who;
  if (!match || who === undefined) return undefined;
  const names = who.split(new RegExp(BETWEEN)).flatMap(name => readName(words, name)?.name ?? []);
  const isCapital = names.every(name => /^(?:\p{Lu}|\p{Lo})/u.test(name) && mayBeName(words, name));
  return names.length > 0 && isCapital ? { names, text: text.slice(match[0].length) } : undefined;
}

/** Tells whether a line in a list of tasks says that there are none. */
export function saysNothingOfTasks(words: Vocabulary, text: string): boolean {
  return !/[\p{L}\p{N}\ue000-\uf8ff]/u.test(text) || isPlaceholder(words.placeholders, text);
}
