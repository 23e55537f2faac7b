import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { cyclesIn } from './cycles';
import rooms from './rooms.json';
import { SOURCES, sourcesIn, type SourceFile } from './source';

/** From the ground up: a room imports itself and those before it. Rooms in one place import none of each other. */
const ROOMS: readonly (string | readonly string[])[] = rooms;

/** The packages that each part of `src` may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: [
    'remark-parse',
    'unified',
    'mdast',
    'mdast-util-to-markdown',
    'jsonc-parser',
    'fastest-levenshtein',
    'valibot',
    'github-slugger',
  ],
  host: [],
  // The snippets are data beside the source.
  vscode: ['vscode', '../snippets/minutes.json'],
  cli: ['node:', '../package.json', '../schemas/profile.schema.json'],
};

/** The only room that knows mdast; new minutes are written as a tree, too. */
const MDAST = ['core/markdown', 'core/compose'];
/** Clocks, timers and printing, which tests could not hold still. */
const OUTSIDE_WORLD =
  /\b(?:Date|process|console|performance|set(?:Timeout|Interval|Immediate)|queueMicrotask|globalThis|fetch)\b/;
const WAITING = /\b(?:async|await)\b|\bimport\(/;
const MAX_LINES = 250;
const MAX_LINES_OF_ENTRY = 60;
const MAX_FILES_IN_ROOM = 30;

const roomOf = (name: string) => posix.dirname(name);
const partOf = (name: string) => name.split('/')[0] ?? '';
const floorOf = (room: string) => ROOMS.findIndex(place => [place].flat().includes(room));
const isOurs = (name: string) => SOURCES.some(file => file.name === name);

/** Lists the imports of files that a rule of the house forbids. */
const forbidden = (files: readonly SourceFile[], isForbidden: (name: string, file: SourceFile) => boolean) =>
  files.flatMap(file =>
    file.imports.filter(name => isForbidden(name, file)).map(name => `${file.name} imports ${name}`),
  );

/** Lists the files of a part of `src` whose code matches a pattern, each with the first match. */
const mentions = (part: string, pattern: RegExp) =>
  sourcesIn(part).flatMap(({ name, code }) => {
    const found = pattern.exec(code);
    return found ? [`${name}: ${found[0]}`] : [];
  });

describe('the house', () => {
  it('has each file in a room of the list, and no room without a file', () =>
    deepEqual([...new Set(SOURCES.map(({ name }) => roomOf(name)))].sort(), ROOMS.flat().sort()));

  it('has a page that names each room', () => {
    const page = readFileSync('docs/architecture.md', 'utf8').replace(/```mermaid[^]*?```/, '');
    const isNamed = (room: string) => [room, posix.basename(room)].some(name => page.includes(`\`${name}\``));
    deepEqual(
      ROOMS.flat().filter(room => !isNamed(room)),
      [],
    );
  });

  it('lets a room import only itself and the rooms before it', () =>
    deepEqual(
      forbidden(SOURCES, (name, file) => {
        const [from, to] = [roomOf(file.name), roomOf(name)];
        return isOurs(name) && from !== to && floorOf(to) >= floorOf(from);
      }),
      [],
    ));

  it('has rules that import none of each other', () =>
    deepEqual(
      forbidden(
        SOURCES.filter(({ name }) => name.split('/').length === 4),
        name => name.startsWith('core/rules/') && name.split('/').length === 4,
      ),
      [],
    ));

  it('has no cycle between files', () =>
    deepEqual(cyclesIn(new Map(SOURCES.map(({ name, imports }) => [name, imports.filter(isOurs)]))), []));

  it('has no cycle between rooms', () => {
    const rooms = new Map(ROOMS.flat().map(room => [room, [] as string[]]));
    for (const { name, imports } of SOURCES)
      for (const other of imports.filter(isOurs).map(roomOf))
        if (other !== roomOf(name)) rooms.get(roomOf(name))?.push(other);
    deepEqual(cyclesIn(rooms), []);
  });

  it('lets each part import only its own packages', () =>
    deepEqual(
      forbidden(SOURCES, (name, file) => {
        const packages = PACKAGES[partOf(file.name)] ?? [];
        return (
          !isOurs(name) && !packages.some(one => (one.endsWith(':') ? name.startsWith(one) : name === one))
        );
      }),
      [],
    ));

  it('knows mdast in one room, and where new minutes are written', () =>
    deepEqual(
      forbidden(
        SOURCES.filter(({ name }) => !MDAST.includes(roomOf(name))),
        name => /^(?:mdast|remark-|unified)/.test(name),
      ),
      [],
    ));

  it('keeps clocks, timers and printing out of the core and the host', () =>
    deepEqual([...mentions('core', OUTSIDE_WORLD), ...mentions('host', OUTSIDE_WORLD)], []));

  it('keeps waiting out of the core', () => deepEqual(mentions('core', WAITING), []));

  it('starts in VS Code without the parser, which comes with the first minutes', () => {
    const loaded = new Set(['vscode/extension']);
    for (const name of loaded)
      for (const need of SOURCES.find(file => file.name === name)?.needs ?? []) loaded.add(need);
    ok(loaded.size > 10);
    ok(!loaded.has('core/markdown/read-markdown') && !loaded.has('unified'), [...loaded].join(', '));
  });

  it(`has no file of more than ${MAX_LINES} lines, and a short entry point`, () => {
    deepEqual(
      SOURCES.filter(({ lines }) => lines > MAX_LINES).map(({ name }) => name),
      [],
    );
    const entry = SOURCES.find(({ name }) => name === 'vscode/extension');
    ok(entry && entry.lines <= MAX_LINES_OF_ENTRY);
  });

  it(`has no room of more than ${MAX_FILES_IN_ROOM} files`, () => {
    const sizes = ROOMS.flat().map(
      room => [room, SOURCES.filter(({ name }) => roomOf(name) === room).length] as const,
    );
    deepEqual(
      sizes.filter(([, size]) => size > MAX_FILES_IN_ROOM),
      [],
    );
  });

  it('says of each export in a sentence what it is', () =>
    deepEqual(
      SOURCES.flatMap(({ name, text }) => undocumentedExports(text).map(line => `${name}: ${line}`)),
      [],
    ));
});

/** Lists the lines that export something with no sentence above them: a comment that ends with a full stop. */
function undocumentedExports(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.filter((line, index) => {
    if (!/^export (?!\{|\*)/.test(line)) return false;
    const before = lines.slice(0, index).join('\n');
    const comment = /\/\*\*(?:(?!\*\/)[^])*\*\/$/.exec(before)?.[0];
    return !comment || !/\.\s*\*\/$/.test(comment);
  });
}
