import { deepEqual } from 'node:assert/strict';

/** Matches what is not the same at another meeting: days, in digits or words, and numbers. */
const OF_A_DAY =
  /\d+(?:st|nd|rd|th)?|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b/g;

/** Reads a line without days, marks of boxes and what is in the cells of a row. */
function shapeOf(line: string): string {
  return line
    .replace(/\[[ xX]\]/, '[]')
    .replace(OF_A_DAY, '0')
    .trim();
}

/** Asserts that a draft ticks no box, and that each of its lines is one of the texts that it was made from but for days and what was emptied. */
export function assertTruthful(
  draft: string,
  sources: readonly string[],
  isNew: (line: string) => boolean,
): void {
  const lines = sources.flatMap(text => text.split(/\r?\n/));
  const known = new Set(lines.map(shapeOf));
  const emptied = lines.map(shapeOf).filter(line => /[:|]/.test(line));
  const firstCells = new Set(
    lines.filter(line => line.includes('|')).map(line => line.split('|').find(Boolean)?.trim()),
  );
  const strange = draft.split(/\r?\n/).filter(line => {
    const shape = shapeOf(line);
    const isRow = line.includes('|') && firstCells.has(line.split('|').find(Boolean)?.trim());
    return !known.has(shape) && !isRow && !isNew(line) && !emptied.some(one => one.startsWith(shape));
  });
  deepEqual(strange, []);
  deepEqual(
    draft.split(/\r?\n/).filter(line => /^\s*(?:[-*+]|\d+[.)])\s+\[[xX]\]/.test(line)),
    [],
  );
}
