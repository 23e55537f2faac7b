import type { DraftBlock } from './alignment';

/** Joins what a draft keeps, with the blank lines that were around it. */
export function assemble(text: string, blocks: readonly DraftBlock[], ending: string): string {
  let out = '';
  let last: DraftBlock | undefined;
  let lastIndex = -1;
  for (const [index, block] of blocks.entries()) {
    if (!block.isKept) continue;
    const before = blocks[index - 1];
    const gap = before ? text.slice(before.span.end, block.span.start) : text.slice(0, block.span.start);
    if (!last) out += gap.trim() ? '' : gap;
    else if (lastIndex === index - 1) out += gap;
    else {
      const after = blocks[lastIndex + 1];
      const gapAfter = after ? text.slice(last.span.end, after.span.start) : '';
      const wide = lines(gapAfter) > lines(gap) ? gapAfter : gap;
      out += lines(wide) < 2 && !mayTouch(last, block) ? ending + ending : wide || ending;
    }
    out += block.written;
    last = block;
    lastIndex = index;
  }
  return out.replace(/\s*$/, '') + ending;
}

function lines(gap: string): number {
  return gap.split('\n').length - 1;
}

function mayTouch(above: DraftBlock, below: DraftBlock): boolean {
  if (below.kind === 'heading') return above.kind !== 'paragraph';
  if (above.kind === 'heading') return true;
  if (above.kind === 'item' && below.kind === 'item') return true;
  if (below.parent !== undefined && below.parent === above.parent && above.kind === below.kind && above.kind === 'row') return true;
  if (above.kind === 'head' && below.kind === 'row') return true;
  if (above.kind === 'paragraph' && below.kind === 'paragraph') return below.isContinued;
  if (above.kind === 'paragraph' && below.kind === 'item') return true;
  return above.kind === 'entry' || above.kind === 'fence' || below.kind === 'entry' || below.kind === 'fence';
}
