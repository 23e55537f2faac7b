import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A source file of the product as the tests of the house see it. */
export interface SourceFile {
  /** The path below `src/`, without its ending. */
  readonly name: string;
  readonly text: string;
  /** The text without comments and without what stands in quotes. */
  readonly code: string;
  readonly lines: number;
  /** What it imports: files below `src/` by their names, packages by theirs. */
  readonly imports: readonly string[];
  /** Those that are loaded along with it, which types and late imports are not. */
  readonly needs: readonly string[];
}

const IMPORT = /^(?:import|export)\b(?:[^'";]*?\bfrom)?\s*'([^']+)'/gm;
const NEED = /^(?:import|export)\b(?!\s+type\b)(?:[^'";]*?\bfrom)?\s*'([^']+)'/gm;
const LATE_IMPORT = /\bimport\('([^']+)'\)/g;
const COMMENT_OR_QUOTED =
  /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const names = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => name.replaceAll('\\', '/').replace(/\.ts$/, '')),
);

/** All source files of the product. */
export const SOURCES: readonly SourceFile[] = [...names].sort().map(name => {
  const text = readFileSync(`src/${name}.ts`, 'utf8');
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, path = '']) => importedName(name, path));
  return {
    name,
    text,
    code: text.replace(COMMENT_OR_QUOTED, ''),
    lines: text.trimEnd().split('\n').length,
    imports: [IMPORT, LATE_IMPORT].flatMap(found),
    needs: found(NEED),
  };
});

/** Lists the source files in a folder of `src/`. */
export function sourcesIn(folder: string): readonly SourceFile[] {
  return SOURCES.filter(({ name }) => name.startsWith(`${folder}/`));
}

function importedName(from: string, path: string): string {
  if (!path.startsWith('.')) return path;
  const name = posix.join(posix.dirname(from), path);
  return names.has(name) ? name : names.has(`${name}/index`) ? `${name}/index` : name;
}
