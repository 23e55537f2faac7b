/** Lines of a file that took the place of others; lines count from 1. */
export interface Hunk {
  /** The line on which it begins; where it only deletes, the line before. */
  readonly start: number;
  /** How many lines there are now; 0 where it only deletes. */
  readonly count: number;
  /** How many lines there were before. */
  readonly countBefore: number;
}

/** `@@ -3,2 +4 @@` took two lines away and put one in their place, the fourth. */
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Reads a patch of git without context: the hunks of each file by its path now. */
export function readPatch(patch: string): ReadonlyMap<string, readonly Hunk[]> {
  const files = new Map<string, Hunk[]>();
  let hunks: Hunk[] = [];
  // What a hunk holds may look like the head of a file.
  let left = 0;
  for (const line of patch.split('\n')) {
    if (left > 0 && /^[-+]/.test(line)) {
      left--;
      continue;
    }
    const [, before = '1', start, count = '1'] = HUNK.exec(line) ?? [];
    if (start !== undefined) {
      hunks.push({ start: Number(start), count: Number(count), countBefore: Number(before) });
      left = Number(before) + Number(count);
    } else if (line.startsWith('+++ ')) {
      hunks = [];
      files.set(pathIn(line.slice('+++ '.length)), hunks);
    }
  }
  return files;
}

/** Finds the line of an untouched line before the changes; undefined if a hunk touched it. */
export function lineBefore(hunks: readonly Hunk[], line: number): number | undefined {
  let moved = 0;
  for (const { start, count, countBefore } of hunks) {
    if (line < start || (count === 0 && line === start)) break;
    if (line < start + count) return undefined;
    moved += count - countBefore;
  }
  return line - moved;
}

/** Finds the line nearest to another that hunks touched, or beside which they deleted lines; 1 if there are no hunks. */
export function nearestTouched(hunks: readonly Hunk[], line: number): number {
  const nearest = hunks.map(({ start, count }) =>
    Math.min(Math.max(line, start, 1), Math.max(1, start + count - 1)),
  );
  // A line that is there now is better than a place where one was deleted.
  const ranked = nearest.map((touched, index) => ({
    touched,
    isGone: hunks[index]?.count === 0,
    away: Math.abs(touched - line),
  }));
  ranked.sort((a, b) => Number(a.isGone) - Number(b.isGone) || a.away - b.away);
  return ranked[0]?.touched ?? 1;
}

/** Reads a path as a patch names it: `b/call/x.md`, with a tab behind it, or in quotes like a text in C. */
function pathIn(written: string): string {
  const quoted = /^"(.*)"$/s.exec(written.replace(/\t$/, ''))?.[1];
  const path = quoted === undefined ? written.replace(/\t$/, '') : unquoted(quoted);
  return path.replace(/^b\//, '').normalize();
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unquoted(text: string): string {
  return text.replace(/\\([0-7]{3}|.)/gs, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(parseInt(code, 8)) : (ESCAPES[code] ?? code),
  );
}
