import { escapeMarkup } from '../../core/coverage/coverage-words';

/** Only colours of the theme, so that the board reads well in all of them. */
const STYLE = `
* { box-sizing: border-box }
html, body { height: 100%; margin: 0; padding: 0 }
body { display: flex; flex-direction: column; color: var(--vscode-foreground); font: var(--vscode-font-size)/1.4 var(--vscode-font-family) }
h1 { font-size: 1.3em; font-weight: 600; margin: 0; padding: 14px 20px 0 }
main { flex: 1; min-height: 0; display: flex; flex-direction: column; padding: 10px 20px 14px }
.top { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; margin-bottom: 12px }
ul { display: flex; flex-wrap: wrap; gap: 6px 16px; list-style: none; margin: 0; padding: 0 }
li { display: flex; align-items: center; gap: 6px }
b { font-weight: 600; font-variant-numeric: tabular-nums }
.action { padding: 4px 10px; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; cursor: pointer;
  font: inherit; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground) }
.action:hover { background: var(--vscode-button-secondaryHoverBackground) }
.view { overflow: auto; min-height: 0; scroll-padding: 76px 8px 8px 256px }
table { border-collapse: separate; border-spacing: 0 }
th { font-weight: normal; text-align: left; background: var(--vscode-editor-background) }
thead th { padding: 0 2px; height: 22px; position: sticky; top: 0; z-index: 1; color: var(--vscode-descriptionForeground); font-variant-numeric: tabular-nums }
thead tr:nth-child(2) th { top: 22px }
thead tr:nth-child(3) th { top: 44px; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)) }
.year { color: var(--vscode-foreground); font-weight: 600 }
.year span, .month span { position: sticky; left: 252px; padding-left: 4px }
.day { text-align: center }
tbody th, thead .corner { position: sticky; left: 0; z-index: 2; padding: 0 12px 0 0 }
thead .corner { z-index: 3; vertical-align: bottom; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)) }
tbody th div, .corner div { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; width: 236px }
th div span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
small { font-size: .9em; color: var(--vscode-descriptionForeground); font-variant-numeric: tabular-nums }
td { padding: 1px }
td.month, .day.month, th.month + th.month, th.year + th.year { border-left: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)) }
td.gap, .day.gap { padding-left: 12px }
.kind > * { border-top: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)) }
.cell { --is: var(--vscode-descriptionForeground); --much: 12%; display: inline-flex; align-items: center; justify-content: center; flex: none;
  width: 28px; height: 24px; padding: 0; border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 3px;
  font: inherit; font-weight: 600; color: var(--vscode-foreground); background: color-mix(in srgb, var(--is) var(--much), transparent) }
.linked { --is: var(--vscode-charts-green); --much: 32% }
.available { --is: var(--vscode-charts-yellow); --much: 60% }
.pending { --is: var(--vscode-charts-yellow); --much: 38% }
.stale { --is: var(--vscode-charts-orange); --much: 40% }
.dead { --is: var(--vscode-charts-red); --much: 60% }
.empty { --is: var(--vscode-charts-red); --much: 45% }
.remark { --is: var(--vscode-charts-blue); --much: 32% }
.absent { --much: 22% }
.none { --much: 0%; font-weight: normal; color: var(--vscode-descriptionForeground); border-color: transparent }
button.date { min-width: 28px; padding: 2px 0; border: 0; border-radius: 2px; font: inherit; color: inherit; background: none; cursor: pointer }
button.date:hover { color: var(--vscode-textLink-foreground); text-decoration: underline }
.filter { width: 160px; padding: 3px 6px; font: inherit; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px }
.filter:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: -1px }
tr[hidden] { display: none }
@media (max-width: 760px) {
  tbody th div, .corner div { width: 132px }
  .year span, .month span { left: 148px }
  .view { scroll-padding-left: 152px }
  main { padding: 8px 10px }
}
button.cell { cursor: pointer }
button.cell:hover { outline: 1px solid var(--vscode-contrastActiveBorder, var(--vscode-foreground)) }
button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 0 }
`;

/** Says to the extension only which cell of which board was chosen; the board itself is a text that comes from there. */
const SCRIPT = `
const api = acquireVsCodeApi();
const main = document.querySelector('main');
const at = api.getState() ?? { right: 0, top: 0 };
let number, wantsEarlier = false;
const view = () => main.querySelector('.view');
const rows = () => [...main.querySelectorAll('tbody tr')];
const days = () => [...main.querySelectorAll('.day')];
const shownRows = () => rows().filter(row => !row.hidden);
const cellAt = (row, column) => rows()[row]?.cells[column + 1]?.querySelector('button');
const placeOf = cell => cell.closest('td') && [cell.closest('tr').sectionRowIndex, cell.closest('td').cellIndex - 1];
function remembered() {
  const row = rows().findIndex(one => one.cells[0].dataset.team === at.team);
  const column = days().findIndex(one => one.dataset.day === at.day);
  return cellAt(Math.max(0, row), column < 0 ? days().length - 1 : column);
}
function filter() {
  const wanted = (at.filter ?? '').trim().toLowerCase();
  for (const row of rows()) row.hidden = !row.cells[0].dataset.team.toLowerCase().includes(wanted);
}
function makeCurrent(cell) {
  for (const other of main.querySelectorAll('.cell[tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
}
function keepScroll() {
  const shown = view();
  if (!shown) return;
  at.right = shown.scrollWidth - shown.scrollLeft - shown.clientWidth;
  at.top = shown.scrollTop;
  api.setState(at);
}
addEventListener('message', ({ data }) => {
  // The first time the whole page has the focus.
  const hadFocus = main.contains(document.activeElement) || (number === undefined && document.hasFocus());
  const wasAction = document.activeElement?.matches('.action');
  const wasFilter = document.activeElement?.matches('.filter');
  keepScroll();
  // The newest of the earlier meetings come into view beside those that were there.
  if (wantsEarlier) at.right = Math.max(0, view().scrollWidth - 400);
  wantsEarlier = false;
  number = data.number;
  main.innerHTML = data.html;
  const shown = view();
  if (!shown) return;
  main.querySelector('.filter').value = at.filter ?? '';
  filter();
  shown.scrollLeft = shown.scrollWidth - shown.clientWidth - at.right;
  shown.scrollTop = at.top;
  const cell = remembered();
  makeCurrent(cell);
  if (hadFocus) ((wasAction && main.querySelector('.action')) || (wasFilter && main.querySelector('.filter')) || cell).focus({ preventScroll: true });
});
main.addEventListener('input', ({ target }) => {
  if (!target.matches('.filter')) return;
  at.filter = target.value;
  api.setState(at);
  filter();
});
main.addEventListener('focusin', ({ target }) => {
  const place = placeOf(target);
  if (!place) return;
  makeCurrent(target);
  at.team = rows()[place[0]].cells[0].dataset.team;
  at.day = days()[place[1]].dataset.day;
  api.setState(at);
});
main.addEventListener('mouseover', ({ target }) => {
  if (target.matches('button.cell')) target.title = target.ariaLabel;
});
main.addEventListener('click', ({ target }) => {
  if (target.matches('.date')) {
    const column = days().indexOf(target.closest('th'));
    api.postMessage({ kind: 'meeting', number, column });
    return;
  }
  const place = target.matches('button') && placeOf(target);
  if (place) api.postMessage({ kind: 'open', number, row: place[0], column: place[1] });
  else if (target.matches('.action')) {
    wantsEarlier = true;
    api.postMessage({ kind: 'earlier' });
  }
});
main.addEventListener('keydown', event => {
  const place = placeOf(event.target);
  if (!place || event.altKey || event.metaKey) return;
  const [row, column] = place, lastColumn = days().length - 1;
  const visible = shownRows().map(one => one.sectionRowIndex), now = visible.indexOf(row);
  const to = {
    ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
    ArrowUp: [visible[now - 1] ?? -1, column], ArrowDown: [visible[now + 1] ?? -1, column],
    Home: [event.ctrlKey ? visible[0] : row, 0], End: [event.ctrlKey ? visible.at(-1) : row, lastColumn],
  }[event.key];
  if (!to) return;
  event.preventDefault();
  cellAt(...to)?.focus();
});
main.addEventListener('scrollend', keepScroll, true);
api.postMessage({ kind: 'ready' });
`;

/** What the page says: that it wants the board, wants more of it, or which cell or meeting of which board was chosen. */
export type PageMessage =
  | { readonly kind: 'ready' | 'earlier' }
  | { readonly kind: 'meeting'; readonly number: number; readonly column: number }
  | { readonly kind: 'open'; readonly number: number; readonly row: number; readonly column: number };

/** Reads what the page says; undefined for anything that its script would not say. */
export function readPageMessage(said: unknown): PageMessage | undefined {
  if (typeof said !== 'object' || said === null || !('kind' in said)) return undefined;
  if (said.kind === 'ready' || said.kind === 'earlier') return { kind: said.kind };
  if (!('number' in said && 'column' in said)) return undefined;
  const { number, column } = said;
  if (said.kind === 'meeting')
    return isIndex(number) && isIndex(column) ? { kind: 'meeting', number, column } : undefined;
  if (said.kind !== 'open' || !('row' in said)) return undefined;
  const { row } = said;
  return isIndex(number) && isIndex(row) && isIndex(column)
    ? { kind: 'open', number, row, column }
    : undefined;
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/**
 * Writes the page around the board, which it asks for when it is ready. It runs nothing but the script with its nonce,
 * loads nothing, and escapes what it is given.
 */
export function coveragePage(title: string, waiting: string, language: string, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeMarkup(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<main><p role="status">${escapeMarkup(waiting)}</p></main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>`;
}
