import { deepEqual, equal } from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit';
import { linkUpdates, mayNeedUpdates, pathBefore, type Move } from '../../../src/core/links/link-updates';
import { parse } from '../../../src/core/markdown/parse';
import { toDocumentEdits } from '../../../src/core/markdown/place';
import { HARBOUR, WEB } from '../harbour';

const RENAMED: readonly Move[] = [{ from: 'berth/20240306.md', to: 'berth/20240307.md' }];

/** A file's text after things moved. */
function updated(text: string, moves = RENAMED, path = 'call/20240307.md', profile = HARBOUR): string {
  const document = parse(text);
  const edits = linkUpdates(profile, path, document, moves);
  if (edits.length > 0)
    equal(mayNeedUpdates(moves, path, text), true, 'a file that needs updates is looked at');
  return applyEdits(text, toDocumentEdits(document, edits));
}

describe('links after a file is renamed', () => {
  for (const [before, after] of [
    [`Minutes: ${WEB}/berth/20240306.md\n`, `Minutes: ${WEB}/berth/20240307.md\n`],
    [`[them](<${WEB}/berth/20240306.md#hook>)`, `[them](<${WEB}/berth/20240307.md#hook>)`],
    [
      `<${WEB.replace('/blob/', '/raw/')}/berth/20240306.md>`,
      `<${WEB.replace('/blob/', '/raw/')}/berth/20240307.md>`,
    ],
    ['[them](../berth/20240306.md "in March")', '[them](../berth/20240307.md "in March")'],
    ['[them](/berth/20240306.md?plain=1)', '[them](/berth/20240307.md?plain=1)'],
    [
      `See [them][m].\n\n[m]: ${WEB}/berth/20240306.md 'March'\n`,
      `See [them][m].\n\n[m]: ${WEB}/berth/20240307.md 'March'\n`,
    ],
    [`> [m]:\n> <${WEB}/berth/20240306.md>\n`, `> [m]:\n> <${WEB}/berth/20240307.md>\n`],
    [`${WEB}/%62erth/20240306.md`, `${WEB}/berth/20240307.md`],
    ['> see [them](../berth/20240306.md)\n', '> see [them](../berth/20240307.md)\n'],
    ['## A [link](../berth/20240306.md)\r\n', '## A [link](../berth/20240307.md)\r\n'],
  ] as const)
    // prettier-ignore
    it(`linkUpdates points to the new name: ${JSON.stringify(before)}`, () => equal(updated(before), after));

  for (const text of [
    `${WEB}/berth/20240305.md`,
    'https://forge.example/harbour/minutes/blob/v1/berth/20240306.md',
    'https://forge.example/other/minutes/blob/main/berth/20240306.md',
    'https://forge.example/harbour/minutes/pull/20240306.md',
    '[them](berth/20240306.md)',
    '`' + WEB + '/berth/20240306.md`',
    '```\n' + WEB + '/berth/20240306.md\n```\n',
    'berth/20240306.md',
    '```\n[m]: ' + WEB + '/berth/20240306.md\n```\n',
  ])
    it(`linkUpdates leaves alone: ${JSON.stringify(text)}`, () => equal(updated(text), text));

  it('linkUpdates follows a moved folder with all its files', () =>
    equal(
      updated(`${WEB}/crane/20240301.md and ${WEB}/crane-hoist/20240301.md`, [{ from: 'crane', to: 'old/crane' }]),
      `${WEB}/old/crane/20240301.md and ${WEB}/crane-hoist/20240301.md`,
    )); // prettier-ignore

  it('linkUpdates keeps the links of a moved file working', () =>
    equal(
      updated(`[a](20240301.md) [b](../crane/20240306.md) ${WEB}/berth/20240301.md`, [{ from: 'berth/20240306.md', to: 'old/berth/20240306.md' }], 'berth/20240306.md'),
      `[a](../../berth/20240301.md) [b](../../crane/20240306.md) ${WEB}/berth/20240301.md`,
    )); // prettier-ignore

  it('linkUpdates leaves links of a moved file alone that still work', () => {
    equal(updated('[a](20240301.md) [b](./20240301.md)', RENAMED, 'berth/20240306.md'), '[a](20240301.md) [b](./20240301.md)');
    equal(updated('[a](20240306.md) [b](./20240306.md)', RENAMED, 'berth/20240301.md'), '[a](20240307.md) [b](./20240307.md)');
  }); // prettier-ignore

  it('linkUpdates encodes brackets in a name', () =>
    equal(
      updated('[a](../berth/20240306.md)', [{ from: 'berth/20240306.md', to: 'berth/quay 1).md' }]),
      '[a](../berth/quay%201%29.md)',
    ));

  it('linkUpdates replaces a URL with brackets as a whole', () =>
    equal(
      updated('[x](../berth/a(b)c.md) and more', [{ from: 'berth/a(b)c.md', to: 'berth/d.md' }]),
      '[x](../berth/d.md) and more',
    ));

  it('pathBefore finds the path before a move', () =>
    deepEqual(
      ['berth/20240307.md', 'call/20240307.md'].map(path => pathBefore(RENAMED, path)),
      ['berth/20240306.md', 'call/20240307.md'],
    ));

  it('linkUpdates keeps the URL forms of other forges', () => {
    const repository = 'https://gitlab.example/harbour/minutes';
    const url = (name: string) => `${repository}/-/blob/main/berth/${name}.md`;
    equal(updated(url('20240306'), RENAMED, 'a.md', { ...HARBOUR, repository }), url('20240307'));
  });
});
