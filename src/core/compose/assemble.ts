import type { DraftBlock } from './drafting';

/** A text put together from what a draft keeps. */
export interface Assembled {
  readonly text: string;
  /** The offsets at which something has to be filled in, ascending. */
  readonly gaps: readonly number[];
}

/**
 * Joins what a draft keeps of a model with the blank lines that are around it there. Where something between two blocks is left
 * out, they do not come so close that they would be read as one.
 */
export function assemble(model: string, blocks: readonly DraftBlock[], lineEnding: string): Assembled {
  let text = '';
  let last: { readonly block: DraftBlock; readonly index: number } | undefined;
  const gaps: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.draft === undefined) continue;
    const isNext = last?.index === index - 1;
    const before = gapBefore(model, blocks, index);
    if (!last) text += before.trim() ? '' : before;
    else if (isNext) text += before;
    else
      text += wideEnough(
        last.block,
        block,
        widest(before, gapBefore(model, blocks, last.index + 1)),
        lineEnding,
      );
    text += block.draft;
    if (block.isGap) gaps.push(text.length);
    last = { block, index };
  }
  return { text: text.trimEnd() + lineEnding, gaps };
}

function gapBefore(model: string, blocks: readonly DraftBlock[], index: number): string {
  return model.slice(blocks[index - 1]?.span.end ?? 0, blocks[index]?.span.start ?? model.length);
}

function widest(one: string, other: string): string {
  return linesIn(other) > linesIn(one) ? other : one;
}

function wideEnough(above: DraftBlock, below: DraftBlock, gap: string, lineEnding: string): string {
  if (gap.trim() || linesIn(gap) === 0) return mayTouch(above, below) ? lineEnding : lineEnding.repeat(2);
  return linesIn(gap) > 1 || mayTouch(above, below) ? gap : lineEnding.repeat(2);
}

function linesIn(gap: string): number {
  return gap.split(/\r{0,2}\n|\r/).length - 1;
}

/** Tells whether two blocks stay two blocks without a blank line between them. */
function mayTouch(above: DraftBlock, below: DraftBlock): boolean {
  if (isFrontMatter(above) && isFrontMatter(below)) return true;
  if (isFrontMatter(above)) return false;
  if (above.kind === 'heading') return true;
  if (below.kind === 'heading') return above.kind !== 'paragraph';
  if (below.kind === 'row') return above.kind === 'row' || above.kind === 'head';
  if (below.kind === 'item') return above.kind === 'item' || above.kind === 'paragraph';
  return above.kind === 'paragraph' && below.kind === 'paragraph' && below.isContinued;
}

function isFrontMatter({ kind }: DraftBlock): boolean {
  return kind === 'fence' || kind === 'entry';
}
