import { deepEqual, equal } from 'node:assert/strict';
import { suggestionsAt } from '../../../src/core/completion/suggestions';
import { minutesAt, HARBOUR, WEB } from '../harbour';
import type { Files } from '../library-of';

const LAST =
  '# Harbour Weekly 2024-02-29\n\n## Team updates\n\n### SIG Signals\n\n### Team Crane & Hoist\n\n### Team Berth (Ada)\n';
const BERTH = '# 2024-03-06\n\n## Agenda\n\n### Winter storage\n\n### The long list\n';

/** Suggests at the mark `|`: what is replaced, and what it is replaced with. */
function suggest(marked: string, files: Files = {}, path = 'call/20240307.md') {
  const text = marked.replace('|', '');
  const found = suggestionsAt(minutesAt(path, text, files), marked.indexOf('|'));
  return found && { ...found, replaced: text.slice(found.span.start, found.span.end), texts: found.items.map(one => one.text) };
} // prettier-ignore

describe('suggestions', () => {
  it('suggestionsAt completes the title', () => {
    const found = suggest('# Harb|\n\n## Meta\n');
    deepEqual([found?.replaced, found?.texts], ['Harb', ['Harbour Weekly 2024-03-07']]);
    deepEqual(suggest('# |\n', {}, 'berth/20240306.md')?.texts, ['2024-03-06']);
    equal(suggest('# Harbour Weekly 2024-03-07|\n'), undefined);
  });

  it('suggestionsAt completes teams without a section, in the order of the last minutes', () => {
    const text = '# Harbour Weekly 2024-03-07\n\n## Team updates\n\n### Team Berth\n\n### Te|\n\n## AOB\n';
    const found = suggest(text, { 'call/20240229.md': LAST });
    deepEqual([found?.replaced, found?.texts], ['Te', ['SIG Signals', 'Team Crane & Hoist', 'Lighthouse', 'Harbour Tour']]);
    deepEqual(suggest(text)?.texts, ['Team Crane', 'SIG Signals', 'Lighthouse', 'Harbour Tour']);
  }); // prettier-ignore

  it('suggestionsAt completes topics from the team’s own minutes', () => {
    const text = '# W 2024-03-07\n\n## Team updates\n\n### Team Berth\n\n- The w|\n\n### Team Crane\n\n- \n';
    const found = suggest(text, { 'berth/20240306.md': BERTH });
    deepEqual([found?.kind, found?.replaced, found?.texts], ['topic', 'The w', ['Winter storage', 'The long list']]);
    equal(suggest(text.replace('|', '').replace('- \n', '- |\n'), { 'berth/20240306.md': BERTH }), undefined);
  }); // prettier-ignore

  it('suggestionsAt completes topics from the linked minutes', () => {
    const text = `# W 2024-03-07\n\n## Team updates\n\n### Team Berth\n\nMinutes: ${WEB}/berth/20240301.md\n\n- |\n`;
    const files = { 'berth/20240301.md': '## Old rope\n', 'berth/20240306.md': BERTH };
    deepEqual(suggest(text, files)?.texts, ['Old rope']);
  });

  const there = {
    'berth/20240228.md': '',
    'berth/20240306.md': '',
    'berth/20240320.md': '',
    'crane/20240305.md': '',
    'call/20240229.md': '',
  };

  it('suggestionsAt completes URLs: one file of each series, then all of a folder', () => {
    const found = suggest('See https|\n', there);
    deepEqual(found?.texts, [`${WEB}/call/20240229.md`, `${WEB}/berth/20240306.md`, `${WEB}/crane/20240305.md`]);
    deepEqual(suggest(`See [it](${WEB}/berth/2|0240).\n`, there)?.replaced, `${WEB}/berth/20240`);
    deepEqual(suggest(`<${WEB}/berth/|>`, there)?.texts, ['20240306', '20240228', '20240320'].map(name => `${WEB}/berth/${name}.md`));
  }); // prettier-ignore

  it('suggestionsAt puts the team of the section first', () =>
    equal(
      suggest('## Team updates\n\n### Team Crane\n\n- see https://|\n', there)?.texts[0],
      `${WEB}/crane/20240305.md`,
    ));

  it('suggestionsAt offers no URL of the file itself', () => {
    const here = { 'call/20240229.md': '', 'call/20240307.md': '' };
    deepEqual(suggest(`See ${WEB}/call/|\n`, here)?.texts, [`${WEB}/call/20240229.md`]);
  });

  for (const marked of ['Tide|', '- |', '## Te|', 'https://other.example/|', '- [ ] |', '#|#', '', '> # |'])
    it(`suggestionsAt is undefined at ${JSON.stringify(marked)}`, () => equal(suggest(marked), undefined));

  it('suggestionsAt completes no URLs if the repository’s URL is unknown', () => {
    const { branch, series, teams, rules, words } = HARBOUR;
    const minutes = minutesAt('call/20240307.md', 'https', there, {
      branch,
      series,
      teams,
      rules,
      words,
    });
    equal(suggestionsAt(minutes, 5), undefined);
  });

  for (const [marked, replaced] of [
    ['## Team updates\n\n### Te|am Crane\n', 'Team Crane'],
    ['## Team updates\n\n### Te|am (Wren is ill)\n', 'Team'],
    ['# Har|bour call of the guests\n', 'Harbour'],
  ] as const)
    it(`suggestionsAt replaces only "${replaced}" at ${JSON.stringify(marked)}`, () =>
      equal(suggest(marked, there)?.replaced, replaced));
});
