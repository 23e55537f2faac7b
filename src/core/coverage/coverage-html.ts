import type { Coverage, CoverageMeeting, CoverageRow } from '../answers/coverage';
import {
  CELL_STATES,
  cellWords,
  countWords,
  escapeMarkup,
  missedWords,
  sectionsIn,
  WORDS_OF,
} from './coverage-words';
import type { Say } from './coverage-words';
import { isoDate } from '../text/date';
import { message } from '../text/message';

/**
 * Renders the board as HTML: a legend with counts, and a table with a button in each cell; if it is empty, a sentence
 * instead. `earlier` is the number of older meetings left out. All texts are escaped.
 */
export function coverageHtml(coverage: Coverage, earlier: number, say: Say): string {
  const { meetings, rows } = coverage;
  if (rows.length === 0) {
    const nothing = say(message('No weekly minutes with sections of teams were found here.'));
    return `<p>${escapeMarkup(nothing)}</p>`;
  }
  const more = say(message('Earlier Meetings ({0})', earlier));
  const button = earlier > 0 ? `<button class="action">${escapeMarkup(more)}</button>` : '';
  const body = rows.map((row, index) => rowHtml(row, meetings, rows[index - 1], say)).join('');
  const name = escapeMarkup(say(message('Minutes lines by team and meeting')));
  return (
    `<div class="top">${legendHtml(coverage, say)}${filterHtml(say)}${button}</div>` +
    `<div class="view"><table role="grid" aria-label="${name}">${headHtml(meetings, say)}<tbody>${body}</tbody></table></div>`
  );
}

function legendHtml({ counts }: Coverage, say: Say): string {
  const items = CELL_STATES.map(
    ({ state, mark, words }) =>
      `<li><span class="cell ${state}" aria-hidden="true">${mark}</span> ${escapeMarkup(say(words))} <b>${String(counts[state])}</b></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function filterHtml(say: Say): string {
  const words = escapeMarkup(say(message('Filter teams')));
  return `<input type="search" class="filter" placeholder="${words}" aria-label="${words}" />`;
}

/** Shows years and months above the days, so that a column is as narrow as a day. */
function headHtml(meetings: readonly CoverageMeeting[], say: Say): string {
  const years = spans(meetings, ({ date }) => isoDate(date).slice(0, 4));
  const months = spans(meetings, ({ date }) => isoDate(date).slice(0, 7));
  const days = meetings.map((meeting, index) => {
    const day = isoDate(meeting.date);
    const missed = missedWords(meeting.missed, say);
    const lines = [day, ...(missed ? [escapeMarkup(missed)] : [])];
    return `<th scope="col" class="day ${columnClass(meetings, index)}" data-day="${day}" title="${lines.join('\n')}"><button class="date" tabindex="-1" aria-label="${lines.join(', ')}">${day.slice(8)}</button></th>`;
  });
  const team = escapeMarkup(say(message('Team')));
  const linked = escapeMarkup(say(message('linked')));
  return (
    `<thead><tr><th rowspan="3" scope="col" class="corner"><div><span>${team}</span><small>${linked}</small></div></th>${years.map(([year, count]) => groupHtml(year, count, 'year')).join('')}</tr>` +
    `<tr>${months.map(([month, count]) => groupHtml(month.slice(5), count, 'month')).join('')}</tr>` +
    `<tr>${days.join('')}</tr></thead>`
  );
}

function groupHtml(words: string, count: number, kind: 'year' | 'month'): string {
  return `<th scope="colgroup" colspan="${String(count)}" class="${kind}"><span>${words}</span></th>`;
}

function rowHtml(
  { team, cells, counts }: CoverageRow,
  meetings: readonly CoverageMeeting[],
  before: CoverageRow | undefined,
  say: Say,
): string {
  const name = escapeMarkup(team.name);
  const share = `${String(counts.linked)}/${String(sectionsIn(counts))}`;
  const begins = before && before.team.kind !== team.kind ? ' class="kind"' : '';
  const hint = escapeMarkup(`${team.name}: ${countWords(counts, say)}`);
  const head = `<th scope="row" title="${hint}" data-team="${name}"><div><span>${name}</span><small>${share}</small></div></th>`;
  const all = cells.map((cell, index) => {
    const label = escapeMarkup(cellWords(team, meetings[index], cell.state, say));
    const { mark } = WORDS_OF[cell.state];
    const column = columnClass(meetings, index);
    return `<td${column && ` class="${column}"`}><button class="cell ${cell.state}" tabindex="-1" aria-label="${label}">${mark}</button></td>`;
  });
  return `<tr${begins}>${head}${all.join('')}</tr>`;
}

/** A column that begins a month has a line before it, and one after missed meetings a gap. */
function columnClass(meetings: readonly CoverageMeeting[], index: number): string {
  const meeting = meetings[index];
  const before = meetings[index - 1];
  if (!meeting || !before) return '';
  const isNew = meeting.date.month !== before.date.month || meeting.date.year !== before.date.year;
  return [...(isNew ? ['month'] : []), ...(meeting.missed > 0 ? ['gap'] : [])].join(' ');
}

/** Counts how often the same words follow each other. */
function spans(
  meetings: readonly CoverageMeeting[],
  wordsOf: (meeting: CoverageMeeting) => string,
): readonly (readonly [string, number])[] {
  const runs: [string, number][] = [];
  for (const words of meetings.map(wordsOf)) {
    const last = runs.at(-1);
    if (last?.[0] === words) last[1]++;
    else runs.push([words, 1]);
  }
  return runs;
}
