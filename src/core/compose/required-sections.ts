import { isOneOf } from '../people/rosters';
import type { DraftBlock } from './drafting';

const HEADING = /^(#{1,6})[ \t]+(.*)$/gm;
/** The deepest level of a heading. */
const DEEPEST = 6;

/** Adds the sections that a series must have and a draft lacks: each before the next of them that is there, else at the end. */
export function withRequiredSections(
  blocks: readonly DraftBlock[],
  sections: readonly string[],
): readonly DraftBlock[] {
  const headings = blocks.flatMap(({ draft = '', kind }, index) =>
    kind === 'heading'
      ? [...draft.matchAll(HEADING)].map(([, marks = '', words = '']) => ({ index, marks, words }))
      : [],
  );
  const places = sections.map(name => headings.find(({ words }) => isOneOf([name], words)));
  const title = headings[0]?.marks ?? '#';
  const marks = places.find(Boolean)?.marks ?? `${title}#`.slice(0, DEEPEST);
  const above = new Map<number, string[]>();
  for (const [order, name] of sections.entries()) {
    if (places[order]) continue;
    const next = places.slice(order).find(Boolean)?.index ?? blocks.length;
    above.set(next, [...(above.get(next) ?? []), `${marks} ${name}`]);
  }
  const atEnd = above.get(blocks.length) ?? [];
  const last = blocks.findLastIndex(({ draft }) => draft !== undefined);
  return blocks.map((block, index) => {
    const parts = [...(above.get(index) ?? []), block.draft ?? '', ...(index === last ? atEnd : [])];
    return parts.length > 1 ? { ...block, draft: parts.join('\n\n') } : block;
  });
}
