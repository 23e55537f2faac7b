import type { DateNames } from './date-names';
import { readParts, type ReadParts, type Role } from './part-roles';
import { readingOf } from './path-reading';
import { formOf, shapeOf, type PathPart, type PathShape } from './path-shape';
import { patternOf, tokensOf } from './shape-pattern';

/** A file whose name has a form that others share, and what its path says of the meeting. */
export interface NamedFile extends ReadParts {
  readonly path: string;
}

/** Files whose paths are of one pattern. */
export interface FileGroup {
  readonly files: string;
  readonly named: readonly NamedFile[];
  /** Whether the paths say the whole day of each meeting. */
  readonly hasDates: boolean;
}

/** Fewer files than these show too little of how their paths are to be read. */
const FEW = 3;
/** So many files with other words behind the day are a series whose names have a free word. */
const FREE = 4;

/** Groups paths by the patterns that they have in common; a path without date and counter is in none. */
export function groupFiles(paths: readonly string[], names: DateNames): readonly FileGroup[] {
  const shapes = paths.flatMap(path => {
    const shape = /[{}]/.test(path) ? undefined : shapeOf(path, names);
    return shape && shape.parts.length > 0 ? shape : [];
  });
  const forms = [...groupBy(shapes, formOf).values()];
  const few = forms.filter(({ length }) => length < FEW);
  const groups = forms.flatMap(same => (same.length < FEW ? [] : groupsOf(same, readingOf(same)?.roles)));
  // Paths with other words, but the same numbers and marks, are read alike.
  for (const alike of groupBy(few, ([first]) => (first ? skeletonOf(first) : '')).values()) {
    const roles = readingOf(alike.flat())?.roles;
    for (const same of alike) groups.push(...groupsOf(same, roles));
  }
  return withFreeWords(withParts(groups));
}

function groupsOf(shapes: readonly PathShape[], roles: readonly Role[] | undefined): readonly FileGroup[] {
  if (!roles) return [];
  const textsOf = ({ parts }: PathShape) =>
    parts.flatMap(({ text }, index) => (roles[index] === 'text' ? text : [])).join('/');
  return [...groupBy(shapes, textsOf).values()].flatMap(same => {
    const tokens = tokensOf(same, roles);
    const named = same.flatMap(({ path, parts }) => {
      const isWritten = parts.every((part, index) => isOfToken(part, tokens[index] ?? ''));
      const read = isWritten ? readParts(parts, roles) : undefined;
      return read ? [{ path, ...read }] : [];
    });
    const [first] = same;
    return first && named.length > 0 ? groupOf(patternOf(first, tokens), named) : [];
  });
}

function groupOf(files: string, named: readonly NamedFile[]): FileGroup {
  return { files, named, hasDates: named.every(({ date }) => date !== undefined) };
}

/** Joins the second and third meetings of a day, whose names end with "-2" or "_3", with the first. */
function withParts(groups: readonly FileGroup[]): readonly FileGroup[] {
  const byFiles = new Map(groups.map(group => [group.files, group]));
  const parts = new Map<FileGroup, NamedFile[]>();
  for (const { files, named } of groups) {
    const first = byFiles.get(files.replace(/[-_][2-9](\.\w+)$/, '$1'));
    if (first && first.files !== files) parts.set(first, [...(parts.get(first) ?? []), ...named]);
  }
  return groups
    .filter(
      ({ files }) => !byFiles.has(files.replace(/[-_][2-9](\.\w+)$/, '$1')) || !/[-_][2-9]\.\w+$/.test(files),
    )
    .map(group => groupOf(group.files, [...group.named, ...(parts.get(group) ?? [])]));
}

/** Joins files of one folder that are alike up to the day and go on with words of their own. */
function withFreeWords(groups: readonly FileGroup[]): readonly FileGroup[] {
  const isLoose = ({ files, named, hasDates }: FileGroup) =>
    hasDates && named.length < FEW && /[YMD]\}[-_. ]+[^/{}]*\p{L}[^/{}]*\.\w+$/u.test(files);
  const loose = groupBy(groups.filter(isLoose), ({ files }) =>
    files.replace(/(\}[-_. ]+)[^/{}]*(\.\w+)$/, '$1{*}$2'),
  );
  const joined = [...loose].filter(([, same]) => same.length >= FREE);
  const used = new Set(joined.flatMap(([, same]) => same));
  return [
    ...groups.filter(group => !used.has(group)),
    ...joined.map(([files, same]) =>
      groupOf(
        files,
        same.flatMap(({ named }) => named),
      ),
    ),
  ];
}

/** The numbers of a path and the marks around them, without its words. */
function skeletonOf({ parts, texts }: PathShape): string {
  return texts.map((text, index) => text.replace(/\p{L}+/gu, 'a') + (parts[index]?.kind ?? '')).join('\0');
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const same = groups.get(key);
    if (same) same.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function isOfToken({ text }: PathPart, token: string): boolean {
  if (/^(?:MM|DD|WW)$/.test(token)) return text.length === 2;
  return /^[MDW]$/.test(token) ? !text.startsWith('0') : true;
}
