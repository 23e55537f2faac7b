import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { coverageOf } from '../../../src/core/answers/coverage';
import { coverageHtml } from '../../../src/core/coverage/coverage-html';
import { coverageSvg } from '../../../src/core/coverage/coverage-svg';
import { CELL_STATES, escapeMarkup } from '../../../src/core/coverage/coverage-words';
import { addDays } from '../../../src/core/text/date';
import { digestOf } from '../../../src/core/answers/digest';
import { english } from '../../../src/core/text/message';
import type { Profile } from '../../../src/core/repository/profile';
import { coveragePage, readPageMessage } from '../../../src/vscode/coverage/coverage-page';
import { CALL, minutesAt, day, HARBOUR } from '../harbour';

const NASTY = `<b>&"'`;
const ESCAPED = '&lt;b&gt;&amp;&quot;&#39;';
const PROFILE: Profile = {
  ...HARBOUR,
  teams: [...HARBOUR.teams, { name: NASTY, kind: 'sig', aliases: ['SIG Nasty'], folders: [] }],
};
const TEXT = `# Harbour Weekly\n\n## Team updates\n\n### Team Berth\n\nMinutes: None yet\n\n### SIG Nasty\n\nMinutes:\n`;

const digests = ['20231228', '20240104', '20240118'].map(date =>
  digestOf(minutesAt(`call/${date}.md`, TEXT, {}, PROFILE)),
);
const read = coverageOf(digests, PROFILE);
const meetings = read.meetings.map(meeting => ({ ...meeting, missed: meeting.date.day === 18 ? 1 : 0 }));
const coverage = { ...read, meetings };
const html = coverageHtml(coverage, 0, english);
const svg = coverageSvg(coverage, `Weekly ${NASTY}`, english);

/** Lists the tags of a text that are open at its end, and those that close what is not open. */
function unbalanced(markup: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = '', self] of markup.matchAll(/<(\/?)([a-zA-Z\d]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

describe('the coverage board as HTML', () => {
  it('coverageHtml has a button with an accessible name for each cell', () => {
    const labels = [...html.matchAll(/<button class="cell[^>]* aria-label="([^"]*)"/g)].map(
      ([, label]) => label,
    );
    deepEqual(labels.slice(0, 2), ['Team Berth, 2023-12-28, pending', 'Team Berth, 2024-01-04, pending']);
    equal(labels.length, 6);
  });

  it('coverageHtml escapes all texts', () => {
    match(html, new RegExp(`aria-label="${ESCAPED}, 2024-01-18, empty"`));
    doesNotMatch(html, /<b>&/);
    deepEqual(unbalanced(html), []);
  });

  it('coverageHtml has years and months above the days, and says where meetings are missing', () => {
    const heads = [...html.matchAll(/<th scope="col(?:group)?"[^>]*>(?:<span>|<button[^>]*>)?(\d+)/g)].map(
      ([, said]) => said,
    );
    deepEqual(heads, ['2023', '2024', '12', '01', '28', '04', '18']);
    match(html, /title="2024-01-18\n1 meeting without minutes before it"/);
  });

  it('coverageHtml has no styles, handlers and scripts in the text, which the policy of its page forbids', () =>
    doesNotMatch(html, /\sstyle=|\son\w+=|<script/));

  it('coverageHtml offers earlier meetings when there are any', () => {
    doesNotMatch(html, /Earlier/);
    match(coverageHtml(coverage, 396, english), />Earlier Meetings \(396\)</);
  });

  it('coverageHtml has a sentence if there is nothing to show', () =>
    equal(
      coverageHtml(coverageOf([], PROFILE), 0, english),
      '<p>No weekly minutes with sections of teams were found here.</p>',
    ));

  it('coverageHtml and coverageSvg render 500 meetings by 19 teams in less than a second', () => {
    const [report] = digests[0]?.reports ?? [];
    ok(report);
    const teams = Array.from({ length: 19 }, (_, index) => ({ ...report.team, name: `Team ${index}` }));
    const reports = teams.map((team, index) => ({ ...report, team, first: index }));
    const many = Array.from({ length: 500 }, (_, index) => {
      const date = addDays(day('2020-01-02'), 7 * index);
      return { file: { path: `call/${index}.md`, series: CALL, date }, reports, actionItems: [] };
    });
    const start = performance.now();
    const board = coverageOf(many, { ...HARBOUR, teams });
    equal(coverageHtml(board, 0, english).split('<button class="cell').length - 1, 9500);
    equal(coverageSvg(board, 'All', english).split('<g>').length - 1, 9500 + CELL_STATES.length);
    ok(performance.now() - start < 1000);
  });
});

describe('the page of the coverage board', () => {
  const page = coveragePage(`Coverage ${NASTY}`, NASTY, 'de"', 'abc');

  it('the coverage page allows nothing but the style and the script that bear its nonce', () => {
    match(page, /content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"/);
    const bearers = [...page.matchAll(/<(?:style|script)\b[^>]*>/g)].map(([tag]) => tag);
    deepEqual(bearers, ['<style nonce="abc">', '<script nonce="abc">']);
    doesNotMatch(page, /https?:|\sstyle=|\son\w+=/);
  });

  it('the coverage page escapes all texts', () => {
    match(page, new RegExp(`<h1>Coverage ${ESCAPED}</h1>`));
    match(page, /<html lang="de&quot;">/);
    doesNotMatch(page, /<b>&/);
  });

  it('the coverage page has a script that can be read as one', () => {
    const script = /<script nonce="abc">([^]*)<\/script>/.exec(page)?.[1] ?? '';
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    ok(new Function(script));
  });

  for (const said of [
    undefined,
    null,
    'open',
    {},
    { kind: 'delete' },
    { kind: 'open' },
    { kind: 'open', number: 1, row: -1, column: 0 },
    { kind: 'open', number: 1, row: 0.5, column: 0 },
    { kind: 'open', number: 1, row: '0', column: 0 },
    { kind: 'open', number: 1, row: 0, column: 'file:///etc/passwd' },
    { kind: 'open', row: 0, column: 0 },
  ])
    it(`the coverage page ignores the message ${JSON.stringify({ said })}`, () =>
      equal(readPageMessage(said), undefined));

  it('the coverage page reads the messages of its script, and leaves out all else', () => {
    const open = { kind: 'open', number: 1, row: 2, column: 3 };
    deepEqual(readPageMessage({ ...open, path: '../secret' }), open);
    deepEqual(readPageMessage({ kind: 'ready' }), { kind: 'ready' });
    deepEqual(readPageMessage({ kind: 'earlier' }), { kind: 'earlier' });
  });
});

describe('the coverage board as SVG', () => {
  it('coverageSvg has a title for each cell, escapes all texts, and is balanced', () => {
    match(svg, new RegExp(`<title>${ESCAPED}, 2024-01-18, empty</title>`));
    match(svg, new RegExp(`<title>Weekly ${ESCAPED}</title>`));
    equal(svg.split('<g><title>').length - 1, 6);
    deepEqual(unbalanced(svg), []);
  });

  it('coverageSvg shows each state by a mark of its own, and says in a legend what it means', () => {
    equal(new Set(CELL_STATES.map(({ mark }) => mark)).size, CELL_STATES.length);
    for (const { words } of CELL_STATES) match(svg, new RegExp(`>${english(words)} \\d+<`));
  });

  it('coverageSvg stands alone', () => {
    match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|<script|\shref=/);
  });

  it('coverageSvg replaces control characters, which XML does not know', () =>
    equal(escapeMarkup('a\u0000b\u001bc\ud83d\udea2'), 'a b c\ud83d\udea2'));
});
