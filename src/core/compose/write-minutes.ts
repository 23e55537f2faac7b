import type { Paragraph, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Series } from '../repository/profile';
import type { PlainDate } from '../text/date';

/** Which minutes a person wants to start. */
export interface NewMinutesRequest {
  readonly series: Series;
  readonly date: PlainDate;
  /** The minute taker; missing if not known yet. */
  readonly taker?: string;
}

/** New minutes that are not saved yet. */
export interface NewMinutes {
  /** The path of the file in the repository. */
  readonly path: string;
  readonly text: string;
  /** The offset of the first place to fill in. */
  readonly cursor: number;
  /** The offsets of all places to fill in, ascending. */
  readonly gaps: readonly number[];
  /** How many sections it has, how many links, and how many names that claim nothing. */
  readonly sections: number;
  readonly links: number;
  readonly names: number;
  /** The zones in a table of local times whose clocks change between the two meetings; missing if there are none. */
  readonly clockChanges?: readonly string[];
  /** The newest files that are too complex to be read, and so were not followed. */
  readonly unread: readonly string[];
}

/** Makes a heading. */
export function heading(depth: 1 | 2 | 3 | 4 | 5 | 6, words: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

/** Makes a line with a label, as in "Minutes: none yet"; Markdown in the value, such as a link, is written as it is. */
export function labelledLine(label = '', value = ''): Paragraph {
  return { type: 'paragraph', children: [{ type: 'html', value: `${label}: ${value}`.trimEnd() }] };
}

/** Makes a list with one item for each paragraph. */
export function list(...items: Paragraph[]): RootContent {
  return {
    type: 'list',
    spread: false,
    children: items.map(item => ({ type: 'listItem', spread: false, children: [item] })),
  };
}

/** Writes new minutes as Markdown; lines end with LF. */
export function writeMinutes(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, { bullet: '-', listItemIndent: 'one' });
}
