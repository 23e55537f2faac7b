/** A title is at the top of a file; further down are other headings. */
const LINES = 80;
const HEADINGS = 6;
/** Matches what may be a day: a number beside a mark or a word, or eight digits. */
const MAY_BE_DAY = /\d{8}|\d{1,4}[-./]\d{1,2}|\p{L}{3,}\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,}/u;

interface Heading {
  readonly level: number;
  readonly text: string;
}

/**
 * Reads the title of a file without parsing it: its first heading of level 1, else the first that may hold a day, else
 * the title in the front matter. Undefined for a file without one, and for slides.
 */
export function titleOf(text: string): string | undefined {
  const lines = text.split(/\r\n|\r|\n/, LINES);
  const end =
    lines[0]?.trim() === '---'
      ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
      : -1;
  const matter = end > 0 ? lines.slice(1, end) : [];
  if (matter.some(line => /^type\s*:\s*['"]?slides?\b/i.test(line))) return undefined;
  const headings = headingsIn(end > 0 ? lines.slice(end + 1) : lines);
  const title = headings.find(({ level, text: words }) => level === 1 || MAY_BE_DAY.test(words));
  return title?.text ?? matter.flatMap(line => /^title\s*:\s*(['"]?)(.+?)\1\s*$/i.exec(line)?.[2] ?? [])[0];
}

function headingsIn(lines: readonly string[]): readonly Heading[] {
  const headings: Heading[] = [];
  let fence = '';
  for (const [index, line] of lines.entries()) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (mark !== undefined && (fence === '' || line.trim().startsWith(fence))) fence = fence ? '' : mark;
    if (fence || headings.length >= HEADINGS) continue;
    const [, marks, words] = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
    if (marks !== undefined && words) headings.push({ level: marks.length, text: words });
    const under = /^ {0,3}(=+|-{2,})[ \t]*$/.exec(lines[index + 1] ?? '')?.[1];
    if (under !== undefined && /^ {0,3}[^\s>|#+*-]/.test(line))
      headings.push({ level: under.startsWith('=') ? 1 : 2, text: line.trim() });
  }
  return headings;
}
