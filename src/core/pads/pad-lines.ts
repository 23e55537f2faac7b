/** A line of a pad without its line ending. */
export interface PadLine {
  readonly text: string;
  /** Whether it stands between fences, where nothing is a leftover. */
  readonly isFenced: boolean;
}

/** Cuts a text, whose lines end with LF, into lines; the marks of a fence count as fenced. */
export function padLines(text: string): readonly PadLine[] {
  let fence = '';
  return text.split('\n').map(line => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const isEnd = fence !== '' && mark.startsWith(fence) && /^[ \t]*[`~]+[ \t]*$/.test(line);
    const isFenced = fence !== '' || mark !== '';
    if (isEnd) fence = '';
    else if (fence === '') fence = mark;
    return { text: line, isFenced };
  });
}

/** Replaces each line outside fences by what `change` makes of it; a line is removed, with a blank one beside it, where that is undefined. */
export function changeLines(
  text: string,
  change: (line: string, index: number, lines: readonly PadLine[]) => string | undefined,
): string {
  const lines = padLines(text);
  const kept: string[] = [];
  let isGone = false;
  for (const [index, { text: line, isFenced }] of lines.entries()) {
    const changed = isFenced ? line : change(line, index, lines);
    // Of the blank lines around what is gone, one stays.
    const isSpare: boolean = isGone && !line.trim() && !(kept.at(-1) ?? '').trim();
    isGone = changed === undefined;
    if (changed !== undefined && !isSpare) kept.push(changed);
  }
  return kept.join('\n');
}
