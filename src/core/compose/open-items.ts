import { askedOnList, saysDone } from '../items/action-marks';
import { bareWords, isOneOf } from '../people/rosters';
import type { MeetingWords } from '../repository/meeting-words';
import { phrasePattern } from '../text/phrases';
import type { AlignedFile, ComparedBlock } from './aligned-file';
import type { Deciding, Decision, DraftBlock, Drafting } from './drafting';
import { hasBox } from './emptied';

const LEFT_OUT: Decision = { what: 'said' };

/**
 * Decides about what is left for the next time: open boxes under a heading for that, and open action items where the series carries
 * them, with all that is in them; undefined for all else. Nothing that is done is carried.
 */
export function openText(drafting: Drafting, block: Deciding): Decision | undefined {
  const { words, model, next } = drafting;
  const { parent, text, index } = block;
  const carried: Decision = { what: 'open', draft: text };
  const isTicked = hasBox(block) && !isOpenBox(block);
  if (parent?.what === 'open') return isTicked ? LEFT_OUT : carried;
  if (next.carriesOpenActions && block.block.kind === 'heading' && isAboutActions(words, block.words))
    return openActions(drafting, index).length > 0 ? carried : undefined;
  if (isOpenBox(block) && isForNextTime(words, model, block)) return carried;
  const { heading } = block.block;
  return next.carriesOpenActions && heading !== undefined && openActions(drafting, heading).includes(index)
    ? carried
    : undefined;
}

/** Writes what is carried into a draft that was made from a template: below its heading for action items, else with one at the end. */
export function withCarried(
  words: MeetingWords,
  blocks: readonly DraftBlock[],
  template: AlignedFile,
  drafted: readonly DraftBlock[],
): readonly DraftBlock[] {
  const open = drafted.filter(({ what, draft }) => what === 'open' && draft !== undefined);
  const items = open.filter(({ kind }) => kind !== 'heading').map(({ draft = '' }) => draft);
  if (items.length === 0) return blocks;
  const place = blocks.findIndex(
    ({ kind, draft }, index) =>
      kind === 'heading' && draft !== undefined && isAboutActions(words, template.blocks[index]?.words ?? ''),
  );
  const head = place < 0 ? open.filter(({ kind }) => kind === 'heading').map(({ draft = '' }) => draft) : [];
  return blocks.map((block, index) =>
    index === (place < 0 ? blocks.length - 1 : place)
      ? { ...block, draft: [block.draft ?? '', ...head, items.join('\n')].filter(Boolean).join('\n\n') }
      : block,
  );
}

/** Lists the indices of the items under a heading for action items that are still to be done; empty under any other. */
function openActions({ words, model: { blocks } }: Drafting, heading: number): readonly number[] {
  if (!isAboutActions(words, blocks[heading]?.words ?? '')) return [];
  const isDoneBelow = (item: number) =>
    blocks.some(({ block, words: text }) => block.parent === item && saysDone(text));
  return blocks.flatMap((one, index) => {
    const { block, words: text } = one;
    if (block.kind !== 'item' || block.heading !== heading || block.parent !== undefined) return [];
    const asked = askedOnList(text.replace(/\s+/g, ' '));
    const isOpen = hasBox(one) ? isOpenBox(one) : !phrasePattern(words.noNews).test(text);
    return asked?.text && isOpen && !asked.isDone && !isDoneBelow(index) ? index : [];
  });
}

function isAboutActions({ actions }: MeetingWords, text: string): boolean {
  return isOneOf(actions, text.replace(/:\s*$/, ''));
}

function isForNextTime({ nextTime }: MeetingWords, { blocks }: AlignedFile, { block }: Deciding): boolean {
  const heading = block.heading === undefined ? undefined : blocks[block.heading];
  return heading !== undefined && phrasePattern(nextTime).test(bareWords(heading.words));
}

function isOpenBox(block: ComparedBlock): boolean {
  return hasBox(block) && /\[ \]/.test(block.text);
}
