import { message } from '../message';
import type { ListItem } from '../minutes';
import type { Rule, RuleContext } from '../rule';
import type { Section } from '../sections';

const MINUTES = /^[*_[]{0,3}minutes\b/i;
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
  check(context) {
    const shared = [...promptsBySection(context)].filter(([, items]) => items.length >= MIN_SECTIONS);
    const isTemplate =
      shared.filter(([, items]) => items.some(({ hasMore }) => hasMore)).length >= MIN_PROMPTS;
    return shared
      .filter(([words, items]) => isTemplate || (/[?:]$/.test(words) && items.some(({ hasMore }) => hasMore)))
      .flatMap(([words, items]) =>
        items
          .filter(({ hasMore }) => !hasMore)
          .map(({ textSpan }) => ({
            span: textSpan,
            message: message('Nobody answered "{0}".', words),
            isLeftover: true,
            fixes: [],
          })),
      );
  },
};

/** The items at the margin of the teams' sections by their words, one of each section. */
function promptsBySection({ minutes, sections }: RuleContext): ReadonlyMap<string, readonly ListItem[]> {
  const found = new Map<string, ListItem[]>();
  for (const section of sections.filter(({ kind }) => kind === 'team'))
    for (const [words, item] of itemsOf(section, minutes.listItems, minutes.text))
      found.set(words, [...(found.get(words) ?? []), item]);
  return found;
}

function itemsOf(
  { ownSpan }: Section,
  items: readonly ListItem[],
  text: string,
): ReadonlyMap<string, ListItem> {
  const own = items.filter(
    ({ span, depth }) => depth === 1 && span.start >= ownSpan.start && span.start < ownSpan.end,
  );
  const words = ({ textSpan }: ListItem) => text.slice(textSpan.start, textSpan.end).trim();
  return new Map(
    own.filter(item => words(item) && !MINUTES.test(words(item))).map(item => [words(item), item]),
  );
}
