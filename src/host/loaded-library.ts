import type { Library } from '../core/repository/library';
import { isWithin, parentOf } from '../core/repository/path';
import type { Answer, Files } from './files';

/**
 * A library over files, which loads what it is asked for. Files that answer later are loaded in the
 * background. The invariant between the core and the host: the core never waits. It asks a library that may answer "not
 * known yet"; the host loads what was asked for and asks the core again, until an answer was given with nothing missing.
 */
export interface LoadedLibrary extends Library {
  /**
   * Asks until nothing is left to load, and returns the last answer. What `ask` is given is this library, as a new object
   * whenever what it knows has changed, so that a memo of one never outlives what it was computed from.
   */
  readonly settled: <T>(ask: (library: Library) => T) => Answer<T>;
  /** Forgets a file or a folder with all that is in it, and the names beside it, because it came or went. */
  readonly forget: (path: string) => void;
  /** Forgets the text of a file, because it changed. */
  readonly forgetText: (path: string) => void;
}

/** What is loaded of one kind, by path, and what is being loaded. */
interface Loaded<V> {
  readonly known: Map<string, V>;
  readonly loading: Map<string, Promise<void>>;
}

/** How much text is kept, in UTF-16 code units. */
const MAX_KEPT = 20_000_000;

/** Opens files as a library; nothing is read before it is asked for. */
export function openLibrary(files: Files): LoadedLibrary {
  const names: Loaded<readonly string[] | undefined> = { known: new Map(), loading: new Map() };
  const texts: Loaded<string | null> = { known: new Map(), loading: new Map() };
  const isComplete = files.answerAtOnce ?? false;
  const list = (folder: string) => find(names, folder, files.list, undefined);
  const read = (path: string) => find(texts, path, files.read, null);
  let kept = 0;
  let current: Library = { isComplete, list, read };

  /** Answers `none` for what cannot be read. */
  function find<V>(
    loaded: Loaded<V>,
    path: string,
    load: (path: string) => Answer<V>,
    none: V,
  ): V | undefined {
    const { known, loading } = loaded;
    const value = known.get(path);
    if (value !== undefined || known.has(path) || loading.has(path)) return value;
    const answer = load(path);
    if (!(answer instanceof Promise)) {
      keep(loaded, path, answer);
      return answer;
    }
    const done = answer
      .catch(() => none)
      .then(loadedValue => {
        // It was forgotten in the meantime: the next question loads it again.
        if (loading.get(path) !== done) return;
        loading.delete(path);
        keep(loaded, path, loadedValue);
        current = { ...current };
      });
    loading.set(path, done);
    return undefined;
  }
  function keep<V>({ known }: Loaded<V>, path: string, value: V): void {
    known.set(path, value);
    if (typeof value === 'string') kept += value.length;
  }
  function drop(path: string): void {
    kept -= texts.known.get(path)?.length ?? 0;
    texts.known.delete(path);
  }
  function knowsLess(): void {
    // What is being loaded may be from before the change.
    names.loading.clear();
    texts.loading.clear();
    current = { ...current };
  }

  function settled<T>(ask: (library: Library) => T): Answer<T> {
    // Never while it asks, or a question that needs more than this would never end.
    if (kept > MAX_KEPT) {
      for (const path of texts.known.keys()) if (kept > MAX_KEPT / 2) drop(path);
      current = { ...current };
    }
    return askAgain(ask);
  }
  function askAgain<T>(ask: (library: Library) => T): Answer<T> {
    const answer = ask(current);
    const loading = [...names.loading.values(), ...texts.loading.values()];
    return loading.length === 0 ? answer : Promise.all(loading).then(() => askAgain(ask));
  }

  return {
    isComplete,
    list,
    read,
    settled,
    forgetText(path) {
      drop(path);
      knowsLess();
    },
    forget(path) {
      for (const [key, list] of names.known)
        if (key === parentOf(path) || isWithin(path, key) || lacksFolder(key, list, path))
          names.known.delete(key);
      for (const key of texts.known.keys()) if (isWithin(path, key)) drop(key);
      knowsLess();
    },
  };
}

/** Tells whether a path is in a folder of a listed one that is not in the list, because it came with the path. */
function lacksFolder(listed: string, names: readonly string[] | undefined, path: string): boolean {
  if (!names || !isWithin(listed, path)) return false;
  const [next = '', ...below] = path.slice(listed === '' ? 0 : listed.length + 1).split('/');
  return below.length > 0 && !names.includes(`${next}/`);
}
