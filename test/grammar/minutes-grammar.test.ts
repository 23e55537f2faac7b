import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const INJECTION = 'markdown.minutes.injection';
const OURS = 'syntaxes/minutes.injection.tmLanguage.json';
/** The extensions of VS Code whose grammars Markdown, with its HTML and its front matter, is made of. */
const BUILT_IN = ['markdown-basics', 'html', 'yaml'];

/** What our scopes are called below. */
const NAMES = new Map([
  ['keyword.other.minutes', 'key'],
  ['punctuation.separator.key-value.minutes', 'colon'],
  ['string.unquoted.pending.minutes', 'pending'],
  ['string.unquoted.empty.minutes', 'empty'],
  ['markup.underline.link.minutes', 'link'],
  ['entity.name.type.handle.minutes', 'handle'],
  ['constant.numeric.date.minutes', 'date'],
]);

describe('colours of minutes', function () {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  /** Declares one test per row: a text, and its coloured words as `word:name`. */
  function colours(title: string, rows: readonly (readonly [text: string, expected: string])[]): void {
    describe(title, () => {
      for (const [text, expected] of rows) {
        it(JSON.stringify(text), () => assert.equal(coloured(grammar, text).join(' | '), expected));
      }
    });
  }

  colours('minutes line with a link', [
    [
      'Minutes: https://git.example/m/blob/main/a/20260901.md',
      linked('https://git.example/m/blob/main/a/20260901.md'),
    ],
    [
      'Minutes: https://git.example/20260901.md, in the old folder',
      linked('https://git.example/20260901.md'),
    ],
    ['Minutes:https://git.example/20260901.md (not merged)', linked('https://git.example/20260901.md')],
    ['Minutes from the lab: https://git.example/a.md', linked('https://git.example/a.md')],
    ['  minutes: http://git.example/a.md', 'minutes:key | ::colon | http://git.example/a.md:link'],
    ['Minutes: <https://git.example/20260901.md>', 'Minutes:key | ::colon'],
    ['[Minutes](https://git.example/2026-09-01.md)', 'Minutes:key'],
    ['### Team Tide\nMinutes: https://git.example/a.md\n- news', linked('https://git.example/a.md')],
  ]);

  colours('minutes line that says not yet', [
    ['Minutes: None yet', pending('None yet')],
    ['Minutes: none', pending('none')],
    ['Minutes: not yet', pending('not yet')],
    ['Minutes: (none yet)', pending('(none yet)')],
    ['Minutes: None yet?', pending('None yet?')],
    ['Minutes: Not available (yet?)', pending('Not available (yet?)')],
    ['Minutes: Not available yet.', pending('Not available yet')],
    ['Minutes: may be published later', pending('may be published later')],
    ['Minutes: TBD', pending('TBD')],
    ['Minutes: not published yet https://git.example/tree', pending('not published yet')],
    ['Minutes: None yet (I guess, or is there one?)', pending('None yet')],
    [
      'Minutes not available yet: https://git.example/tree',
      'Minutes:key | not available yet:pending | ::colon',
    ],
    ['Minutes (none yet): https://git.example/tree', 'Minutes:key | (none yet):pending | ::colon'],
    ['Minutes still pending', 'Minutes:key | still pending:pending'],
    ['No minutes (yet?)', 'No minutes (yet?):pending'],
    ['No minutes yet.', 'No minutes yet.:pending'],
  ]);

  colours('minutes line with nothing', [
    ['Minutes:', 'Minutes:key | ::empty'],
    ['Minutes:  ', 'Minutes:key | ::empty'],
  ]);

  colours('who took the minutes', [
    ['- Minutes: Ines', 'Minutes:key | ::colon'],
    ['* Minutes: Noneman', 'Minutes:key | ::colon'],
    ['- Minutes: None yet', 'Minutes:key | ::colon'],
    ['Minutes: Norbert', 'Minutes:key | ::colon'],
    ['Minutes: @kofi-knots', 'Minutes:key | ::colon | @kofi-knots:handle'],
  ]);

  colours('not a minutes line', [
    ['Minutes of the last call: approved', ''],
    ['Minutes not yet seen by anybody are on the other page, they say, and on the wall of the hall', ''],
    ['The Minutes: None yet', ''],
    ['- No minutes, no report', ''],
    ['No minutes, nobody was there', ''],
    ['Minutes: Not taken', 'Minutes:key | ::colon'],
    ['## Minutes: None yet', ''],
    ['`Minutes: None yet`', ''],
    ['```\nMinutes: None yet, @kofi 2026-09-02\n```', ''],
    ['~~~text\n# 2026-09-02\n~~~', ''],
    ['    Minutes: None yet', ''],
    ['<!-- Minutes: None yet, @kofi 2026-09-02 -->', ''],
    ['words <!-- @kofi 2026-09-02 --> words', ''],
    ['---\ntitle: 2026-09-02 @kofi\n---', ''],
  ]);

  colours('handles', [
    ['@kofi', '@kofi:handle'],
    [
      '- AI @lea-quai, @omar2: bring (@ines) **@ruth** a rope.',
      handles('@lea-quai', '@omar2', '@ines', '@ruth'),
    ],
    ['thanks to @kofi.', handles('@kofi')],
    ['### Talk of @kofi', handles('@kofi')],
    ['| who |\n| --- |\n| @kofi |', handles('@kofi')],
    ['mail radio@harbour.example or <radio@harbour.example>', ''],
    ['install @scope/package', ''],
    ['see https://social.example/@kofi and [@](https://social.example/@kofi)', ''],
    ['`@kofi` \\@ @ @-kofi @kofi- @kofi--knots @ko_fi @kofi@social.example', ''],
    [`@${'a'.repeat(39)}`, handles(`@${'a'.repeat(39)}`)],
    [`@${'a'.repeat(40)}`, ''],
  ]);

  colours('dates', [
    ['# Harbour Weekly 2026-09-02', '2026-09-02:date'],
    ['## 2026-09-02', '2026-09-02:date'],
    ['- no call on 2026-10-14, see you on 2026-10-21.', '2026-10-14:date | 2026-10-21:date'],
    ['| 2026-09-19 | museum |', '2026-09-19:date'],
    ['# Harbour Weekly 2026-09-32', ''],
    ['2026-13-01, 12026-09-02, 2026-09-021, v2026-09-02, 2026-09-02-slides', ''],
    ['https://git.example/2026-09-02.md', ''],
  ]);

  it('colours a very long line in little time', () => {
    const long = [
      `Minutes: ${'not '.repeat(10_000)}`,
      `Minutes ${'('.repeat(20_000)}`,
      `@${'a-'.repeat(20_000)}`,
    ];
    for (const text of long) {
      const started = Date.now();
      coloured(grammar, text);
      assert.ok(Date.now() - started < 1000, text.slice(0, 20));
    }
  });
});

function linked(url: string): string {
  return `Minutes:key | ::colon | ${url}:link`;
}

function pending(words: string): string {
  return `Minutes:key | ::colon | ${words}:pending`;
}

function handles(...names: readonly string[]): string {
  return names.map(name => `${name}:handle`).join(' | ');
}

/** The words of a text that have one of our colours, each as `word:name`. */
function coloured(grammar: IGrammar, text: string): string[] {
  let state = INITIAL;
  return text.split('\n').flatMap(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const name = NAMES.get(scopes.at(-1) ?? '');
      return name ? [`${line.slice(startIndex, endIndex)}:${name}`] : [];
    });
  });
}

async function loadGrammar(): Promise<IGrammar> {
  const vscode = process.env.MINUTES_VSCODE;
  assert.ok(vscode, 'MINUTES_VSCODE must name the folder lib/vscode of a VS Code');
  await loadWASM(readFileSync(join('node_modules', 'vscode-oniguruma', 'release', 'onig.wasm')));
  const files = new Map([
    [INJECTION, OURS],
    ...BUILT_IN.flatMap(name => grammarsIn(join(vscode, 'extensions', name))),
  ]);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: sources => createOnigScanner(sources),
      createOnigString: text => createOnigString(text),
    }),
    loadGrammar: scope => {
      const file = files.get(scope);
      return Promise.resolve(file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null);
    },
    getInjections: scope => (scope === 'text.html.markdown' ? [INJECTION] : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar, 'no grammar for Markdown');
  return grammar;
}

/** The grammars an extension contributes: the scope and the file of each. */
function grammarsIn(extension: string): [scope: string, file: string][] {
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as {
    contributes: { grammars: { scopeName: string; path: string }[] };
  };
  return manifest.contributes.grammars.map(({ scopeName, path }) => [scopeName, join(extension, path)]);
}
