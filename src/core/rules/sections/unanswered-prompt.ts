import type { Vocabulary } from '../../repository/vocabulary';
import { leadingPhrase } from '../../text/phrases';
import { message } from '../../text/message';
import type { ListItem, Segment } from '../../markdown/document';
import { segmentOf } from '../../markdown/place';
import type { SegmentInMinutes, Rule } from '../rule';
import { ownPlace, sectionsBySegment, type Section } from '../../minutes/sections';
import { memo } from '../../text/memo';
import { contains } from '../../text/text';
import type { Minutes } from '../../minutes/minutes';

/** Matches marks that may be before the first word of an item. */
const MARKS = /^[*_[]{0,3}/;
const ASKS = /[?:]$/;
const ITEM_LINE = /^( *)([-*+]|\d{1,9}[.)])( +|\t)(.*)$/;
/** A line with a deeper indentation is code (CommonMark 4.4). */
const DEEPEST_MARGIN = 3;
/** A prompt is a line that occurs in more than one section. */
const MIN_SECTIONS = 2;
/** A single line that two teams share is chance; a template has more, or asks a question. */
const MIN_PROMPTS = 2;

/** Reports prompts of a template that nobody answered. */
export const unansweredPrompt: Rule = {
  id: 'unanswered-prompt',
  severity: 'hint',
  summary: 'A prompt of the template was left without an answer.',
  scope: 'weekly',
  looksAt: 'segment',
  facts: promptsIn,
  check(minutes, part, prompts) {
    const lines = linesByHeading(minutes.profile.words)(part.segment).flat();
    // Parse nothing unless a line here recurs in another section.
    if (!lines.some(({ words }) => prompts.has(words))) return [];
    return itemsIn(minutes, part)
      .filter(({ words, item, next }) => {
        const isAnswered = next !== undefined && !prompts.has(next) && !isLine(minutes.profile.words, next);
        return !item.hasMore && prompts.has(words) && !isAnswered;
      })
      .map(({ words, item }) => ({
        place: { segment: part.index, span: item.textSpan },
        message: message('Template question not answered: "{0}".', words),
        isLeftover: true,
        fixes: [],
      }));
  },
};

/** An item at the margin, and whether anything is below it. */
interface ItemLine {
  readonly words: string;
  readonly isAnswered: boolean;
}

/** The items below each heading of a segment. */
const linesByHeading = memo((vocabulary: Vocabulary) =>
  memo(({ text, headings }: Segment) =>
    headings.map(({ span }, number) =>
      linesAtMargin(vocabulary, text.slice(span.end, headings[number + 1]?.span.start)),
    ),
  ),
);

/** Where teams' sections begin: the segment, and the index of the heading in it. */
const teamHeadings = memo((sections: readonly Section[]) =>
  sectionsBySegment(sections).flatMap((inSegment, segment) =>
    inSegment.flatMap(({ kind }, number) => (kind === 'team' ? { segment, number } : [])),
  ),
);

/** The lines that several sections share, if enough of them are answered, or if the line itself asks a question and is answered. */
function promptsIn({ document, sections, profile }: Minutes): ReadonlySet<string> {
  const counts = new Map<string, { times: number; answers: number }>();
  const lines = teamHeadings(sections).flatMap(
    ({ segment, number }) => linesByHeading(profile.words)(segmentOf(document, segment))[number] ?? [],
  );
  for (const { words, isAnswered } of lines) {
    const count = counts.get(words) ?? { times: 0, answers: 0 };
    counts.set(words, { times: count.times + 1, answers: count.answers + Number(isAnswered) });
  }
  const shared = [...counts].filter(([, { times }]) => times >= MIN_SECTIONS);
  const isTemplate = shared.filter(([, { answers }]) => answers > 0).length >= MIN_PROMPTS;
  return new Set(
    shared
      .filter(([words, { answers }]) => isTemplate || (ASKS.test(words) && answers > 0))
      .map(([words]) => words),
  );
}

/** Reads the items at the margin without parsing; of equal ones, the last. */
function linesAtMargin(vocabulary: Vocabulary, text: string): readonly ItemLine[] {
  const answered = new Map<string, boolean>();
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
      answered.set(last, false);
    } else if (last !== undefined && (!isAfterBlank || indent >= inner || line.startsWith('\t'))) {
      answered.set(last, true);
    } else {
      inner = DEEPEST_MARGIN + 1;
      last = undefined;
    }
    isAfterBlank = false;
  }
  return [...answered]
    .filter(([words]) => words && !isLine(vocabulary, words))
    .map(([words, isAnswered]) => ({ words, isAnswered }));
}

function isLine({ minutesLabels }: Vocabulary, words: string): boolean {
  return leadingPhrase(minutesLabels).test(words.replace(MARKS, ''));
}

/** An item at the margin of a team's section, and the words of the next one, which may be its answer. */
interface SectionItem {
  readonly words: string;
  readonly item: ListItem;
  readonly next: string | undefined;
}

/** Reads the items at the margin of the teams' sections, without repetitions in a section. */
function itemsIn({ document }: Minutes, { segment, sections }: SegmentInMinutes): readonly SectionItem[] {
  const wordsOf = (item: ListItem | undefined) =>
    item && segment.text.slice(item.textSpan.start, item.textSpan.end).trim();
  return sections
    .filter(({ kind }) => kind === 'team')
    .flatMap(section => {
      const own = ownPlace(document, section).span;
      const items = segment.listItems.filter(({ depth, span }) => depth === 1 && contains(own, span));
      const byWords = new Map(
        items.map((item, index): [string, SectionItem] => {
          const words = wordsOf(item) ?? '';
          return [words, { words, item, next: wordsOf(items[index + 1]) }];
        }),
      );
      return [...byWords.values()];
    });
}
