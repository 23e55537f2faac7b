import { safeParse, type InferIssue } from 'valibot';
import { message } from '../text/message';
import type { JsonText } from './json';
import type { Path, ProfileMistake } from './mistake';
import { nearest } from './nearest';
import { PROFILE_SCHEMA, type ProfileText } from './schema';
import { isRequired, keysAt, placesOfKey, wordsAt } from './schema-parts';
import { unlikeItsShape } from './unlike-shape';

/** Other words for those that a profile knows, in lower case: "mittwoch" means "Wednesday". */
export type Meanings = ReadonlyMap<string, string>;

type Issue = InferIssue<typeof PROFILE_SCHEMA>;
type Container = Record<string | number, unknown>;

/** What of a profile has the right shape, and what has not. */
interface ShapedProfile {
  readonly fields: ProfileText;
  readonly mistakes: readonly ProfileMistake[];
}

/** Each round removes what the one before found, so few are ever needed. */
const MAX_ROUNDS = 20;

/** Checks a profile against its schema: what does not fit is removed and named, words that are near one are read as that. */
export function readShape(json: JsonText, meanings: Meanings): ShapedProfile {
  const mistakes: ProfileMistake[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { success, output, issues } = safeParse(PROFILE_SCHEMA, json.value);
    if (success) return { fields: output, mistakes };
    mistakes.push(...repaired(json, issues, meanings));
  }
  return { fields: {}, mistakes };
}

/** Removes or replaces in the value what does not fit, and says so. */
function repaired(json: JsonText, issues: readonly Issue[], meanings: Meanings): readonly ProfileMistake[] {
  const byPath = issues
    .flatMap(issue => unfitParts(issue))
    .map(part => [part.path.join('\0'), part] as const);
  const unfit = [...new Map(byPath).values()];
  const unknown = unfit
    .filter(({ kind }) => kind === 'unknown')
    .flatMap(({ path }) => unknownKeys(json, path));
  const isExplained = (path: Path) => unknown.some(({ meant }) => meant?.join('\0') === path.join('\0'));
  const others = unfit.flatMap(({ kind, path, shape }) => {
    if (kind === 'missing') {
      remove(json.value, path.slice(0, -1));
      return isExplained(path) ? [] : [missingKey(json, path)];
    }
    return kind === 'value' ? wrongValue(json, path, shape, meanings) : [];
  });
  return [...unknown.map(({ mistake }) => mistake), ...others];
}

interface Unfit {
  readonly kind: 'unknown' | 'missing' | 'value';
  readonly path: Path;
  readonly shape: string;
}

/** Finds the innermost parts that do not fit: of a list that may also be a text, its items. */
function unfitParts(issue: Issue, above: Path = []): readonly Unfit[] {
  const items: readonly NonNullable<Issue['path']>[number][] = issue.path ?? [];
  const path = [...above, ...items.map(({ key }) => key as string | number)];
  const inner = (issue.issues ?? []).filter(sub => sub.path) as unknown as Issue[];
  if (inner.length > 0) return inner.flatMap(sub => unfitParts(sub, path));
  // A list has keys too: its places, and those that all lists have.
  const inList = items.findIndex(item => item.type === 'object' && Array.isArray(item.input));
  if (inList >= 0) return [{ kind: 'value', path: path.slice(0, above.length + inList), shape: 'entry' }];
  const last = items.at(-1);
  const isKey = last?.type === 'object' && last.origin === 'key';
  const kind = !isKey ? 'value' : issue.expected === 'never' ? 'unknown' : 'missing';
  return [{ kind, path, shape: issue.message }];
}

/** Names all unknown keys of an object; the schema names only the first. */
function unknownKeys(json: JsonText, path: Path): readonly { meant?: Path; mistake: ProfileMistake }[] {
  const above = path.slice(0, -1);
  const known = keysAt(above);
  const fields = valueAt(json.value, above) as Container;
  return Object.keys(fields).flatMap(key => {
    if (known.includes(key)) return [];
    const span = json.keyPlaceOf([...above, key]);
    Reflect.deleteProperty(fields, key);
    const meant = nearest(key, known);
    const [elsewhere] = placesOfKey(key);
    const told =
      meant !== undefined
        ? message('There is no key "{0}" here; is "{1}" meant?', key, meant)
        : elsewhere !== undefined
          ? message('"{0}" stands in {1}, not here.', key, elsewhere)
          : message(
              'There is no key "{0}" here; there are {1}.',
              key,
              known.filter(name => !name.startsWith('$')).join(', '),
            );
    const hidesMinutes = isOfSeries([...above, meant ?? key]);
    const mistake = {
      span,
      message: told,
      severity: 'error' as const,
      ...(hidesMinutes && { hidesMinutes }),
    };
    return [{ ...(meant !== undefined && { meant: [...above, meant] }), mistake }];
  });
}

function missingKey(json: JsonText, path: Path): ProfileMistake {
  const hidesMinutes = isOfSeries(path);
  return {
    span: json.placeOf(path.slice(0, -1)),
    message: message('"{0}" is missing here.', String(path.at(-1))),
    severity: 'error',
    ...(hidesMinutes && { hidesMinutes }),
  };
}

function wrongValue(
  json: JsonText,
  path: Path,
  shape: string,
  meanings: Meanings,
): readonly ProfileMistake[] {
  const value = valueAt(json.value, path);
  const span = json.placeOf(path);
  const words = wordsAt(path);
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  const meant = meanings.get(written.trim().toLowerCase()) ?? nearest(written, words);
  if (shape === 'word' && meant !== undefined && words.includes(meant)) {
    const parent = valueAt(json.value, path.slice(0, -1)) as Container;
    parent[path.at(-1) ?? ''] = meant;
    if (written.trim().toLowerCase() === meant.toLowerCase()) return [];
    return [
      { span, message: message('"{0}" is read as "{1}"; write that.', written, meant), severity: 'warning' },
    ];
  }
  const gone = isRequired(path) ? path.slice(0, -1) : path;
  const told = unlikeItsShape(shape, path, value, words);
  remove(json.value, gone);
  const hidesMinutes = isOfSeries(path) || (gone.length <= 2 && isOfSeries(gone));
  return [{ span, message: told, severity: 'error', ...(hidesMinutes && { hidesMinutes }) }];
}

/** Tells whether without the value at a path a series is not read: it is the list of series, one of them, or its files. */
function isOfSeries([list, , key, ...rest]: Path): true | undefined {
  return list === 'series' && (key === undefined || (key === 'files' && rest.length === 0))
    ? true
    : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (part as Container | undefined)?.[key], value);
}

/** Removes a value; in a list its place stays, so that the places of the others do not change. */
function remove(value: unknown, path: Path): void {
  const parent = valueAt(value, path.slice(0, -1)) as Container | undefined;
  const key = path.at(-1);
  if (!parent || key === undefined) return;
  if (Array.isArray(parent)) parent[key as number] = undefined;
  else Reflect.deleteProperty(parent, key);
}
