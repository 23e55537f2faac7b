import { bareWords, cellsOf } from '../people/rosters';
import type { MeetingWords } from '../repository/meeting-words';
import { phrasePattern } from '../text/phrases';
import { alignFile, type AlignedFile, type ComparedBlock, type FileToAlign } from './aligned-file';

/** A model shares this part of what files of its series usually share with another one. */
const SHARE_OF_MODEL = 0.4;
/** A file is compared with the model if it shares this part of what the likest one does. */
const SHARE_OF_LIKE = 0.3;
/** The text of a meeting that did not take place is no longer than this. */
const SHORT_TEXT = 400;

/**
 * Finds the newest file that can be a model of new minutes, and after it the older ones that are like it; a stub, a cancelled
 * meeting or a workshop is neither. The files come newest first; empty only if there are none.
 */
export function findModel(words: MeetingWords, files: readonly FileToAlign[]): readonly AlignedFile[] {
  const all = files.map(file => alignFile(words, file));
  const shapes = all.map(({ blocks }) => new Set(blocks.map(shapeOf)));
  const shared = shapes.map((own, index) =>
    shapes.map((other, place) => (place === index ? 0 : [...own].filter(shape => other.has(shape)).length)),
  );
  const most = shared.map(counts => Math.max(0, ...counts));
  const usual = most.toSorted((a, b) => a - b)[most.length >> 1] ?? 0;
  const longest = Math.max(0, ...all.map(({ blocks }) => blocks.length));
  const isWhole = ({ blocks }: AlignedFile, place: number) =>
    usual > 0 ? (most[place] ?? 0) >= SHARE_OF_MODEL * usual : blocks.length >= SHARE_OF_LIKE * longest;
  const index = all.findIndex((file, place) => isWhole(file, place) && !isCancelled(words, file));
  const model = all[index];
  if (!model) return all;
  const like = all.filter(
    (_, place) => place > index && (shared[index]?.[place] ?? 0) >= SHARE_OF_LIKE * (most[index] ?? 0),
  );
  return [model, ...like];
}

/** Reads by what a block is known again in other files: its label, the first cell of its row, else its words without numbers. */
export function shapeOf({ block, looseKey, label, text }: ComparedBlock): string {
  if (label) return `label ${bareWords(label.name)}`;
  return block.kind === 'row' ? `row ${cellsOf(text)[0]?.text ?? ''}` : looseKey;
}

function isCancelled({ cancelled }: MeetingWords, { document, blocks }: AlignedFile): boolean {
  const title = blocks.find(({ block }) => block.kind === 'heading')?.text ?? '';
  const says = phrasePattern(cancelled);
  return says.test(title) || (document.length < SHORT_TEXT && says.test(document.text));
}
