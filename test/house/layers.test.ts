import { deepEqual, ok } from 'node:assert/strict';
import { SOURCES, sourcesIn, type SourceFile } from './source';

/** Which packages and folders of `src/` each folder may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [
    'core/',
    'remark-parse',
    'unified',
    'mdast',
    'mdast-util-to-markdown',
    'jsonc-parser',
    'fastest-levenshtein',
  ],
  vscode: ['vscode/', 'core/', 'vscode'],
  cli: ['cli/', 'core/', 'node:', '../package.json'],
};

/** The files of the core from the ground up; each imports only files above it. Rules stand on one floor. */
const CORE = [
  'text', 'edit', 'date', 'pattern', 'message',
  'front-matter', 'once', 'bounds', 'minutes', 'place', 'bare-urls', 'markdown', 'plain-line', 'moved', 'pieces', 'segment', 'cut', 'definitions', 'parse', 'carry',
  'severity', 'profile', 'scs-profile', 'profile-file', 'git-config', 'library', 'asked', 'remote-of-links', 'repository-profile', 'links', 'cadence',
  'suppression', 'team-name', 'pending-words', 'sections', 'minutes-line', 'insert-below', 'levels', 'project-topics', 'meeting',
  'outline', 'taker-line', 'recent-minutes', 'minute-takers', 'tally', 'rule', 'handles', 'people-around', 'people', 'team-links', 'telling', 'context', 'rules/*', 'rules/index',
  'check-segments', 'check', 'fix-all', 'fill', 'completion', 'handle-completion',
  'topics', 'linked-minutes', 'link-updates', 'insert-topics', 'suggestions',
  'readable-line', 'action-marks', 'action-items', 'digest', 'meetings', 'team-history', 'action-items-by', 'coverage', 'coverage-words', 'coverage-html', 'coverage-svg',
  'new-minutes', 'standing-notes', 'team-reports', 'write-minutes', 'compose-weekly', 'compose-team', 'compose',
]; // prettier-ignore

const FORBIDDEN_IN_CORE =
  /\b(?:async|await|Date|process|console|performance|setTimeout|globalThis)\b|\bimport\(/;
const MAX_LINES = 250;
const MAX_LINES_OF_ENTRY = 60;

const isRule = (name: string) => name.startsWith('core/rules/') && name !== 'core/rules/index';
const floorOf = (name: string) => CORE.indexOf(isRule(name) ? 'rules/*' : name.replace(/^core\//, ''));
const allowed = (name: string, list: readonly string[]) =>
  list.some(one => (/[/:]$/.test(one) ? name.startsWith(one) : name === one));
/** Draws the imports of files that a rule of the house forbids. */
const forbidden = (files: readonly SourceFile[], isForbidden: (name: string, file: SourceFile) => boolean) =>
  files.flatMap(file =>
    file.imports.filter(name => isForbidden(name, file)).map(name => `${file.name} imports ${name}`),
  );

describe('the house', () => {
  it('has no folder that is not in the table', () =>
    deepEqual(
      [...new Set(SOURCES.map(({ name }) => name.split('/')[0]))].sort(),
      Object.keys(MAY_IMPORT).sort(),
    ));

  for (const [folder, list] of Object.entries(MAY_IMPORT))
    it(`lets src/${folder} import ${list.join(', ')}`, () =>
      deepEqual(
        forbidden(sourcesIn(folder), name => !allowed(name, list)),
        [],
      ));

  it('has each file of the core on a floor, and no floor without a file', () => {
    deepEqual(
      sourcesIn('core').filter(({ name }) => floorOf(name) < 0).map(({ name }) => name), // prettier-ignore
      [],
    );
    deepEqual(
      CORE.filter(floor => !sourcesIn('core').some(({ name }) => CORE[floorOf(name)] === floor)),
      [],
    );
  });

  it('lets files of the core import only files above them', () =>
    deepEqual(
      forbidden(
        sourcesIn('core'),
        (name, file) => name.startsWith('core/') && floorOf(name) >= floorOf(file.name),
      ),
      [],
    ));

  it('keeps clocks, waiting and printing out of the core', () =>
    deepEqual(
      sourcesIn('core').flatMap(({ name, code }) => {
        const found = FORBIDDEN_IN_CORE.exec(code);
        return found ? [`${name}: ${found[0]}`] : [];
      }),
      [],
    ));

  it('knows VS Code in one folder only, which knows no Node.js', () =>
    deepEqual(
      [
        ...forbidden(SOURCES, (name, file) => name === 'vscode' && !file.name.startsWith('vscode/')),
        ...forbidden(sourcesIn('vscode'), name => name.startsWith('node:')),
      ],
      [],
    ));

  it('has contributions that do not import each other', () => {
    const entry = SOURCES.find(({ name }) => name === 'vscode/extension');
    ok(entry, 'there is no vscode/extension');
    const contributions = entry.imports.filter(
      name => name.startsWith('vscode/') && name !== 'vscode/session',
    );
    ok(contributions.length > 0);
    deepEqual(
      forbidden(
        SOURCES.filter(file => file !== entry),
        name => contributions.includes(name) || name === 'vscode/extension',
      ),
      [],
    );
    ok(entry.lines <= MAX_LINES_OF_ENTRY, `extension.ts has ${entry.lines} lines`);
  });

  it('starts in VS Code without the parser, which comes with the first minutes', () => {
    const loaded = new Set(['vscode/extension']);
    for (const name of loaded)
      for (const need of SOURCES.find(file => file.name === name)?.needs ?? []) loaded.add(need);
    ok(loaded.size > 10);
    ok(!loaded.has('core/markdown') && !loaded.has('unified'), [...loaded].join(', '));
  });

  it(`has no file of more than ${MAX_LINES} lines`, () =>
    deepEqual(
      SOURCES.filter(({ lines }) => lines > MAX_LINES).map(({ name }) => name),
      [],
    ));

  it('says of each export in a sentence what it is', () =>
    deepEqual(
      SOURCES.flatMap(({ name, text }) => undocumentedExports(text).map(line => `${name}: ${line}`)),
      [],
    ));
});

/** Gives the lines that export something with no sentence above them: a comment that ends with a full stop. */
function undocumentedExports(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.filter((line, index) => {
    if (!/^export (?!\{|\*)/.test(line)) return false;
    const before = lines.slice(0, index).join('\n');
    const comment = /\/\*\*(?:(?!\*\/)[^])*\*\/$/.exec(before)?.[0];
    return !comment || !/\.\s*\*\/$/.test(comment);
  });
}
