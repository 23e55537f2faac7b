import {
  itemsBelow,
  linesOf,
  outlineOf,
  type Outline,
  type OutlineItem,
  type OutlineMinutes,
} from '../core/minutes/outline';
import { parse } from '../core/markdown/parse';
import { lineOf } from '../core/markdown/place';
import { readSections } from '../core/minutes/sections';
import { fail } from './failure';
import { pathInside, type Repository } from './repository';

/** A row of the outline as `outline --format json` prints it; lines count from 1. */
export interface PrintedItem {
  readonly kind: string;
  readonly name: string;
  readonly team?: string;
  readonly level: number;
  readonly line: number;
  readonly endLine: number;
  readonly minutes?: { readonly state: string; readonly url?: string; readonly line: number };
  readonly children: readonly PrintedItem[];
}

/** Gives the outline of a file in the repository; fails when it cannot be read. */
export function outlineFile({ root, library, profile }: Repository, file: string): readonly PrintedItem[] {
  const text = library.read(pathInside(root, file));
  if (typeof text !== 'string') fail(`${file} cannot be read as text`);
  const document = parse(text);
  return document.isSlideDeck
    ? []
    : printed(outlineOf({ document, profile, sections: readSections(document, profile) }));
}

/** Writes an outline for people: one section on a line, indented, each team with the state of its minutes line. */
export function outlineAsText(items: readonly PrintedItem[], indent = ''): string {
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
