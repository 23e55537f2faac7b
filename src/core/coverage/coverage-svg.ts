import type { CellState, Coverage, CoverageMeeting, CoverageRow } from '../answers/coverage';
import { CELL_STATES, cellWords, escapeMarkup, sectionsIn, WORDS_OF, type Say } from './coverage-words';
import { isoDate } from '../text/date';

/** Fill and letter of each state on white; the contrast is at least 7 to 1. */
const COLOURS: Readonly<Record<CellState, readonly [fill: string, ink: string]>> = {
  linked: ['#a6dba0', '#00340f'],
  available: ['#d9e88f', '#2b3300'],
  pending: ['#fde08a', '#3d2c00'],
  stale: ['#f8c79a', '#472000'],
  dead: ['#f2a0b5', '#4d0016'],
  empty: ['#f6b3a8', '#4d0a00'],
  remark: ['#a9cdf0', '#00264d'],
  absent: ['#dcdcdc', '#222222'],
  none: ['#ffffff', '#595959'],
};
/** All lengths are in pixels. */
const CELL = { width: 26, height: 22 };
const GAP = 8;
const MARGIN = 20;
const HEAD = 124;
const FOOT = 20;
const COUNTS = 60;
const LONGEST_NAME = 40;
const OF_LETTER = 7.4;

type Drawn = readonly string[];

/** Renders the board as a standalone picture on a light background: an SVG text with a title for each cell. */
export function coverageSvg(coverage: Coverage, title: string, say: Say): string {
  const { meetings, rows } = coverage;
  const names = rows.map(({ team }) => shortened(team.name));
  const left = MARGIN + Math.max(0, ...names.map(widthOf)) + 10;
  const columns = columnsOf(coverage, left);
  const right = (columns.at(-1) ?? left) + CELL.width;
  const legend = legendOf(coverage, say);
  const width = Math.ceil(Math.max(right + COUNTS, legend.width, MARGIN * 2 + widthOf(title) * 1.4));
  const height = HEAD + rows.length * CELL.height + FOOT;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="12" fill="#222222">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="${String(MARGIN)}" y="30" font-size="16" font-weight="600">${escapeMarkup(title)}</text>`,
    ...legend.drawn,
    ...meetings.flatMap((_, index) => headOf(meetings, index, columns[index] ?? 0)),
    text(right + 8, HEAD - 6, say(WORDS_OF.linked.words)),
    ...rows.flatMap((row, index) => rowOf(row, coverage, columns, index, say)),
    '</svg>',
  ];
  return lines.join('\n') + '\n';
}

/** Finds where each column begins, in pixels; one after missed meetings has a gap before it. */
function columnsOf({ meetings }: Coverage, left: number): readonly number[] {
  let x = left - CELL.width;
  return meetings.map(({ missed }) => (x += CELL.width + (missed > 0 ? GAP : 0)));
}

function legendOf({ counts }: Coverage, say: Say): { readonly drawn: Drawn; readonly width: number } {
  let x = MARGIN;
  const drawn = CELL_STATES.flatMap(({ state, words }) => {
    const label = `${say(words)} ${String(counts[state])}`;
    const item = [...cellOf(state, x, 42), text(x + CELL.width + 6, 57, label)];
    x += CELL.width + 6 + widthOf(label) + 14;
    return item;
  });
  return { drawn, width: x + MARGIN };
}

/** Draws the day above each column, and the year and month above the first column of each. */
function headOf(meetings: readonly CoverageMeeting[], index: number, x: number): Drawn {
  const [year, month, day] = partsOf(meetings[index]);
  const [yearBefore, monthBefore] = partsOf(meetings[index - 1]);
  const isNewYear = year !== yearBefore;
  return [
    ...(isNewYear ? [text(x + 4, HEAD - 38, year, 'start', true)] : []),
    ...(isNewYear || month !== monthBefore ? [text(x + 4, HEAD - 22, month)] : []),
    text(x + CELL.width / 2, HEAD - 6, day, 'middle'),
  ];
}

function partsOf(meeting: CoverageMeeting | undefined): readonly [string, string, string] {
  const iso = meeting ? isoDate(meeting.date) : '';
  return [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8)];
}

function rowOf(
  { team, cells, counts }: CoverageRow,
  { meetings }: Coverage,
  columns: readonly number[],
  index: number,
  say: Say,
): Drawn {
  const y = HEAD + index * CELL.height;
  const [first = 0] = columns;
  const share = `${String(counts.linked)}/${String(sectionsIn(counts))}`;
  return [
    text(first - 8, y + 15, shortened(team.name), 'end'),
    ...cells.flatMap(({ state }, column) => {
      const title = cellWords(team, meetings[column], state, say);
      return cellOf(state, columns[column] ?? 0, y, title);
    }),
    text((columns.at(-1) ?? 0) + CELL.width + 8, y + 15, share),
  ];
}

function cellOf(state: CellState, x: number, y: number, title?: string): Drawn {
  const [fill, ink] = COLOURS[state];
  const { mark } = WORDS_OF[state];
  const middle = String(x + CELL.width / 2);
  return [
    `<g>${title === undefined ? '' : `<title>${escapeMarkup(title)}</title>`}` +
      `<rect x="${String(x + 1)}" y="${String(y + 1)}" width="${String(CELL.width - 2)}" height="${String(CELL.height - 2)}" rx="3" fill="${fill}"/>` +
      `<text x="${middle}" y="${String(y + 15)}" text-anchor="middle" font-weight="600" fill="${ink}">${mark}</text></g>`,
  ];
}

function text(x: number, y: number, words: string, anchor = 'start', isStrong = false): string {
  const weight = isStrong ? ' font-weight="600"' : '';
  return `<text x="${String(x)}" y="${String(y)}" text-anchor="${anchor}"${weight}>${escapeMarkup(words)}</text>`;
}

function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
}

/** Estimates the width of words, in pixels, on the wide side: there is no font to measure. */
function widthOf(words: string): number {
  return Array.from(words).reduce((width, letter) => width + (letter > '\u2e80' ? 2 : 1) * OF_LETTER, 0);
}
