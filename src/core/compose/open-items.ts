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
  const { words, model } = drafting;
  const { parent, text, index } = block;
  const carried: Decision = { what: 'open', draft: text };
  const isTicked = hasBox(block) && !isOpenBox(block);
  if (parent?.what === 'open') return isTicked ? LEFT_OUT : carried;
  if (drafting.openActions.has(index)) return carried;
  return isOpenBox(block) && isForNextTime(words, model, block) ? carried : undefined;
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

/** Finds the items under headings for action items that are still to be done, and these headings, by their indices. */
export function openActionsIn(words: MeetingWords, { blocks }: AlignedFile): ReadonlySet<number> {
  const heads = new Set<number>();
  const done = new Set<number>();
  for (const [index, { block, words: text }] of blocks.entries()) {
    if (block.kind === 'heading' && isAboutActions(words, text)) heads.add(index);
    if (block.parent !== undefined && saysDone(text)) done.add(block.parent);
  }
  const open = blocks.flatMap((one, index) => {
    const { kind, heading, parent } = one.block;
    const isListed = kind === 'item' && parent === undefined && heading !== undefined && heads.has(heading);
    return isListed && !done.has(index) && isOpen(words, one) ? [heading, index] : [];
  });
  return new Set(open);
}

function isOpen({ noNews }: MeetingWords, item: ComparedBlock): boolean {
  const asked = askedOnList(item.words.replace(/\s+/g, ' '));
  const isToDo = hasBox(item) ? isOpenBox(item) : !phrasePattern(noNews).test(item.words);
  return isToDo && asked !== undefined && asked.text !== '' && !asked.isDone;
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
