import type { PlainLine } from './plain-line';

/** Finds the line behind a paragraph, by the index of its first line: the first that does not go on with it. */
export function endOfParagraph(lines: readonly PlainLine[], start: number): number {
  let end = start + 1;
  while (lines[end]?.continues && lines[end]?.kind !== 'entry') end++;
  return end;
}

/** Finds the line behind an item with all that is in it, by the index of its first line; behind the paragraph for other text. */
export function endOfItem(lines: readonly PlainLine[], start: number): number {
  const first = lines[start];
  let end = endOfParagraph(lines, start);
  if (first?.kind !== 'item') return end;
  for (; end < lines.length; end++) {
    const line = lines[end];
    const isWithin = line?.kind === 'item' ? line.depth > first.depth : (line?.depth ?? 0) >= first.depth;
    if (!line || line.kind === 'heading' || !isWithin) break;
  }
  return end;
}

/** Finds the line behind a section, by the index of its heading: the next heading of the same or a higher level, or the end. */
export function endOfSection(lines: readonly PlainLine[], start: number): number {
  const level = lines[start]?.level ?? 0;
  let end = start + 1;
  while (end < lines.length && !(lines[end]?.kind === 'heading' && (lines[end]?.level ?? 0) <= level)) end++;
  return end;
}

/** Finds for each line the index of the heading that it is under, its own for a heading; -1 before the first. */
export function headingsAbove(lines: readonly PlainLine[]): readonly number[] {
  let heading = -1;
  return lines.map(({ kind }, index) => (kind === 'heading' ? (heading = index) : heading));
}

/** Finds the rows of a table by the index of its head. */
export function rowsOf(lines: readonly PlainLine[], head: number): readonly PlainLine[] {
  let end = head + 1;
  while (lines[end]?.kind === 'row') end++;
  return lines.slice(head + 1, end);
}
