import type { Edit } from './edit';
import type { Heading, Minutes } from './minutes';
import { withDescendants, type Section } from './sections';

/** The deepest level a heading can have (CommonMark 4.2). */
export const DEEPEST_LEVEL = 6;

/** Makes the edits that move a section to a level together with all sections in it; undefined when one would get too deep. */
export function moveToLevel(minutes: Minutes, section: Section, level: number): readonly Edit[] | undefined {
  const by = level - section.heading.level;
  const moved = withDescendants(section);
  if (moved.some(({ heading }) => heading.level + by > DEEPEST_LEVEL || heading.level + by < 1))
    return undefined;
  return moved.map(({ heading }) => withLevel(minutes, heading, heading.level + by));
}

/** Makes the edit that gives one heading another level; an underlined (setext) heading becomes one with `#` marks. */
export function withLevel({ text }: Minutes, { span, nameSpan }: Heading, level: number): Edit {
  const marks = '#'.repeat(level);
  const atx = /^#+/.exec(text.slice(span.start, span.end));
  if (atx) return { span: { start: span.start, end: span.start + atx[0].length }, text: marks };
  const name = text.slice(nameSpan.start, nameSpan.end).replace(/\s*[\r\n]+\s*/g, ' ');
  return { span, text: `${marks} ${name}` };
}
