import {
  itemsBelow,
  linesOf,
  outlineOf,
  type Outline,
  type OutlineItem,
  type OutlineMinutes,
} from '../core/answers/outline';
import { parse } from '../core/markdown/parse';
import { lineOf } from '../core/markdown/place';
import { readMinutes } from '../core/minutes/minutes';
import { readSections } from '../core/minutes/sections';
import { command, ROOT } from './command';
import { fail } from './failure';
import { print, warn } from './output';
import { openRepository, pathInside, type Repository } from './repository';

/** A row of the outline as `outline --format json` prints it; lines count from 1. */
interface PrintedItem {
  readonly kind: string;
  readonly name: string;
  readonly team?: string;
  readonly level: number;
  readonly line: number;
  readonly endLine: number;
  readonly minutes?: { readonly state: string; readonly url?: string; readonly line: number };
  readonly children: readonly PrintedItem[];
}

/** Prints the sections of a file. */
export const outlineCommand = command({
  name: 'outline',
  operands: 'FILE',
  summary: 'Prints the sections and teams of a file with the state of each minutes line.',
  options: { format: { value: 'FORMAT', summary: 'text or json; text when missing' }, ...ROOT },
  run({ root, format = 'text' }, [file, ...others]) {
    if (file === undefined || others.length > 0) fail('outline needs one file');
    if (format !== 'text' && format !== 'json') fail(`--format is text or json; not ${format}`);
    const items = outlineFile(openRepository(root, file), file);
    print(format === 'json' ? `${JSON.stringify(items, undefined, 2)}\n` : outlineAsText(items));
    return 0;
  },
});

function outlineFile({ root, library, profile }: Repository, file: string): readonly PrintedItem[] {
  const path = pathInside(root, file);
  const text = library.read(path);
  if (typeof text !== 'string') fail(`${file} cannot be read as text`);
  const document = parse(text);
  if (document.isTooComplex) fail(`${file} is too large to be read as minutes`);
  const minutes = readMinutes({ profile, library }, path, document);
  if (document.isSlideDeck) warn(`${file} is a slide deck, which has no outline`);
  return document.isSlideDeck
    ? []
    : printed(outlineOf(minutes ?? { document, profile, sections: readSections(document, profile) }));
}

/** One section on a line, indented, each team with the state of its minutes line. */
function outlineAsText(items: readonly PrintedItem[], indent = ''): string {
  return items
    .map(item => {
      const state = item.minutes ? ` [${item.minutes.state}]` : '';
      return `${indent}${item.name}${state}\n${outlineAsText(item.children, `${indent}  `)}`;
    })
    .join('');
}

function printed(outline: Outline, parent?: OutlineItem): readonly PrintedItem[] {
  return itemsBelow(outline, parent).map(item => {
    const { kind, heading } = item.section;
    const { first, last } = linesOf(outline, item);
    const { team, minutes } = item;
    return {
      kind,
      name: heading.name,
      ...(team !== undefined && { team }),
      level: heading.level,
      line: first + 1,
      endLine: last + 1,
      ...(minutes && { minutes: printedLine(outline, minutes) }),
      children: printed(outline, item),
    };
  });
}

function printedLine(
  { document }: Outline,
  { place, ...said }: OutlineMinutes,
): NonNullable<PrintedItem['minutes']> {
  return { ...said, line: lineOf(document, place) + 1 };
}
