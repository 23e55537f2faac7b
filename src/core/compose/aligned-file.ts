import { blockText, readBlocks, type Block } from '../markdown/blocks';
import type { MarkdownDocument } from '../markdown/document';
import { labelOf, type LineLabel } from '../markdown/label';
import { bareWords, cellsOf, rosterBlocks } from '../people/rosters';
import type { MeetingWords } from '../repository/meeting-words';
import type { PlainDate } from '../text/date';
import type { DateWords } from '../text/date-words';
import { movingDatesIn, type MovingDate } from './moving-dates';

/** One file of a series. */
export interface FileToAlign {
  readonly document: MarkdownDocument;
  readonly date: PlainDate;
  /** The day of the meeting before it; missing for the first. */
  readonly previous?: PlainDate;
  /** The names of months and weekdays in its series; the built-in ones if missing. */
  readonly languages?: readonly DateWords[];
}

/** A block, and what it is compared by. */
export interface ComparedBlock {
  readonly block: Block;
  readonly text: string;
  /** The block without indentation, marks and box. */
  readonly words: string;
  readonly dates: readonly MovingDate[];
  readonly label?: LineLabel;
  /** A label in brackets at the end of an item, with its value: "(last seen: 3 days ago)". */
  readonly tail?: Tail;
  /** What the same block has in another file, dates aside. */
  readonly key: string;
  /** The key without its numbers. */
  readonly looseKey: string;
  /** The key without the tail. */
  readonly stem: string;
  /** The heading and the item that it is under. */
  readonly context: string;
}

/** What an item says of itself at its end, and where that begins in the text of the block. */
interface Tail {
  readonly name: string;
  readonly start: number;
}

/** A file whose blocks can be found by what they are. */
export interface AlignedFile extends FileToAlign {
  readonly blocks: readonly ComparedBlock[];
  /** The indices of the blocks that say who was there. */
  readonly roster: ReadonlySet<number>;
  /** Finds the block of a key; of several the one with this number, from 1. */
  readonly find: (key: string, number: number) => ComparedBlock | undefined;
}

/** Matches a label and its value in brackets at the end of a line; not the address of a link. */
const TAIL =
  /(?<=[^\]\s])[ \t]+\((?<name>\p{L}[^():\r\n]{0,40}):[ \t](?:[^()\r\n]|\([^()\r\n]*\))*\)[ \t]*$/u;
/** Longer items are compared as they are, in UTF-16 code units. */
const LONGEST_ITEM = 1_000;
/** What may stand in the place of a date. */
const DATE_MARK = '\u0001';

/** Reads the blocks of a file to compare them with those of others. */
export function alignFile(words: MeetingWords, file: FileToAlign): AlignedFile {
  const blocks: ComparedBlock[] = [];
  const byKey = new Map<string, ComparedBlock[]>();
  for (const block of readBlocks(file.document)) {
    const compared = compareBlock(file, block, blocks);
    blocks.push(compared);
    for (const key of keysOf(compared)) {
      const same = byKey.get(key) ?? [];
      byKey.set(key, same);
      same.push(compared);
    }
  }
  const roster = rosterBlocks(
    words,
    blocks.map(({ block }) => block),
    block => file.document.text.slice(block.wordsStart, block.span.end),
  );
  return { ...file, blocks, roster, find: (key, number) => byKey.get(key)?.[number - 1] };
}

/** The keys under which a block is found: in its place, anywhere, but for its numbers or its tail, by its label, by the first cell of its row. */
export const keys = {
  here: ({ context, key }: ComparedBlock) => `${context}\n${key}`,
  anywhere: ({ key }: ComparedBlock) => `*\n${key}`,
  loose: ({ context, looseKey }: ComparedBlock) => `${context}\nloose ${looseKey}`,
  stem: ({ stem }: ComparedBlock) => `*\nstem ${stem}`,
  label: ({ context, label }: ComparedBlock) => label && `${context}\nlabel ${bareWords(label.name)}`,
  row: ({ context, block, text }: ComparedBlock) =>
    block.kind === 'row' ? `${context}\nrow ${cellsOf(text)[0]?.text ?? ''}` : undefined,
};

function keysOf(block: ComparedBlock): readonly string[] {
  return Object.values(keys).flatMap(keyOf => keyOf(block) ?? []);
}

function compareBlock(
  { document, date, languages }: FileToAlign,
  block: Block,
  before: readonly ComparedBlock[],
): ComparedBlock {
  const text = blockText(document, block);
  const words = text.slice(block.wordsStart - block.span.start);
  const dates = movingDatesIn(text, date, languages);
  const kind = block.kind === 'item' ? 'paragraph' : block.kind;
  const key = `${kind} ${keyWords(text, block, dates)}`;
  const heading = block.heading === undefined ? undefined : before[block.heading];
  const parent = block.parent === undefined ? undefined : before[block.parent];
  // The title differs from file to file, and is above everything.
  const isTitle = heading?.block.heading === undefined && (heading?.dates.length ?? 0) > 0;
  const above = heading && !isTitle ? heading.looseKey : '';
  const label = labelIn(block, words);
  const hasTail = block.kind === 'item' && text.length <= LONGEST_ITEM;
  const tail = hasTail ? TAIL.exec(text) : undefined;
  const name = tail?.groups?.name;
  return {
    block,
    text,
    words,
    dates,
    key,
    looseKey: withoutNumbers(key),
    stem: hasTail ? key.replace(TAIL, '') : key,
    context: `${above}\n${parent ? (parent.label?.name ?? withoutNumbers(parent.stem)) : ''}`,
    ...(label && { label }),
    ...(tail && name !== undefined && { tail: { name, start: tail.index } }),
  };
}

function withoutNumbers(key: string): string {
  return key.replace(/\d+/g, '#');
}

function keyWords(text: string, block: Block, dates: readonly MovingDate[]): string {
  let words = '';
  let at = block.wordsStart - block.span.start;
  for (const { span } of dates) {
    if (span.start < at) continue;
    words += text.slice(at, span.start) + DATE_MARK;
    at = span.end;
  }
  const plain = (words + text.slice(at)).replace(/\s+/g, ' ').trim();
  // A heading is the same at another level, and with or without marks behind it.
  return block.kind === 'heading' ? plain.replace(/(?: #+| ?[=-]{2,}|:)+$/, '').toLowerCase() : plain;
}

function labelIn({ kind }: Block, words: string): LineLabel | undefined {
  if (kind === 'entry') {
    const [start, name] = /^["']?([^:=]+?)["']?[ \t]*[:=](?=\s|$)/.exec(words) ?? [];
    return name === undefined || start === undefined
      ? undefined
      : { name: name.replace(/[_-]/g, ' '), end: start.length, value: words.slice(start.length).trim() };
  }
  return kind === 'heading' || kind === 'paragraph' || kind === 'item' ? labelOf(words) : undefined;
}
