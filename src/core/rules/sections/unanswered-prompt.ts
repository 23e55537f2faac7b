import type { Vocabulary } from '../../repository/vocabulary';
import { leadingPhrase } from '../../text/phrases';
import { message } from '../../text/message';
import type { ListItem } from '../../markdown/document';
import type { SegmentInMinutes, Rule } from '../rule';
import { ownPlace, ownText } from '../../minutes/sections';
import type { Telling, Told } from '../tally';
import { contains } from '../../text/text';
import type { Minutes } from '../../minutes/minutes';

/** Marks that may stand before the first word of an item. */
const MARKS = /^[*_[]{0,3}/;
const ASKS = /[?:]$/;
const ITEM_LINE = /^( *)([-*+]|\d{1,9}[.)])( +|\t)(.*)$/;
/** Deeper than this, a line at the margin is code (CommonMark 4.4). */
const DEEPEST_MARGIN = 3;
/** A prompt is a line that stands in more than one section. */
const MIN_SECTIONS = 2;
/** One line that two teams share is chance; a template has more, or asks. */
const MIN_PROMPTS = 2;

/** Reports prompts of a template that nobody answered. */
export const unansweredPrompt: Rule = {
  id: 'unanswered-prompt',
  severity: 'hint',
  summary: 'A prompt of the template was left without an answer.',
  scope: 'weekly',
  looksAt: 'segment',
  timesToMatter: MIN_SECTIONS,
  tells: ({ document, profile }, { sections }) =>
    sections
      .filter(({ kind }) => kind === 'team')
      .flatMap(section => linesAtMargin(profile.words, ownText(document, section))),
  check(minutes, part, told) {
    const tellings = this.tells?.(minutes, part) ?? [];
    // Nothing is read of a section that shares no line with another.
    if (!tellings.some(({ words }) => isPrompt(words, told))) return [];
    return itemsIn(minutes, part)
      .filter(({ words, item }) => !item.hasMore && isPrompt(words, told))
      .map(({ words, item }) => ({
        place: { segment: part.index, span: item.textSpan },
        message: message('Nobody answered "{0}".', words),
        isLeftover: true,
        fixes: [],
      }));
  },
};

const templates = new WeakMap<Told, boolean>();

function isPrompt(words: string, told: Told): boolean {
  const count = told.get(words);
  if (!count) return false;
  return isTemplate(told) || (ASKS.test(words) && count.marked > 0);
}

/** Tells whether sections share enough lines that somebody answered. */
function isTemplate(told: Told): boolean {
  const isKnown = templates.get(told);
  if (isKnown !== undefined) return isKnown;
  const answered = [...told.values()].filter(({ marked }) => marked > 0);
  templates.set(told, answered.length >= MIN_PROMPTS);
  return answered.length >= MIN_PROMPTS;
}

/** The items at the margin by the look of their lines, marked where something stands below them; of equal ones the last. */
function linesAtMargin({ minutesLabels }: Vocabulary, text: string): readonly Telling[] {
  const found = new Map<string, boolean>();
  let inner = DEEPEST_MARGIN + 1;
  let last: string | undefined;
  let isAfterBlank = true;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const indent = line.search(/[^ ]/);
    if (!line.trim()) {
      isAfterBlank = true;
      continue;
    }
    const [, , mark = '', space = '', words = ''] = ITEM_LINE.exec(line) ?? [];
    if (mark && indent < inner) {
      inner = indent + mark.length + space.length;
      last = words.trim();
      found.set(last, false);
    } else if (last !== undefined && (!isAfterBlank || indent >= inner || line.startsWith('\t'))) {
      found.set(last, true);
    } else {
      inner = DEEPEST_MARGIN + 1;
      last = undefined;
    }
    isAfterBlank = false;
  }
  return [...found]
    .filter(([words]) => words && !leadingPhrase(minutesLabels).test(words.replace(MARKS, '')))
    .map(([words, isMarked]) => ({ words, isMarked }));
}

/** The items at the margin of the teams' sections, one for the same words in a section. */
function itemsIn(
  { document }: Minutes,
  { segment, sections }: SegmentInMinutes,
): readonly { readonly words: string; readonly item: ListItem }[] {
  return sections
    .filter(({ kind }) => kind === 'team')
    .flatMap(section => {
      const own = ownPlace(document, section).span;
      const items = segment.listItems.filter(({ depth, span }) => depth === 1 && contains(own, span));
      const byWords = new Map(
        items.map(item => [segment.text.slice(item.textSpan.start, item.textSpan.end).trim(), item]),
      );
      return [...byWords].map(([words, item]) => ({ words, item }));
    });
}
