import type { Change, WatchedFiles } from '../../src/host/files';
import type { Files } from '../core/library-of';

/** The files of a made-up repository, as a host sees them that answers later. */
export interface FilesInMemory extends WatchedFiles {
  /** Lists what was listed and read since this was last called. */
  readonly asked: () => readonly string[];
  /** Writes a file and tells whoever watches. */
  readonly write: (path: string, text: string) => void;
  /** Removes a file or a folder and tells whoever watches of that alone. */
  readonly remove: (path: string) => void;
  /** Makes a file or folder fail when it is asked for; a second call mends it. */
  readonly toggleFailure: (path: string) => void;
  /** Lets nothing be answered until the function that this returns is called. */
  readonly hold: () => () => void;
  /** Counts those who watch. */
  readonly watchers: () => number;
}

/** Puts a made-up repository into memory. */
export function filesInMemory(files: Files): FilesInMemory {
  const texts = new Map(Object.entries(files));
  const failing = new Set<string>();
  const watching = new Set<(path: string, change: Change) => void>();
  let asked: string[] = [];
  let gate = Promise.resolve();

  async function answer<T>(path: string, find: () => T): Promise<T> {
    await gate;
    if (failing.has(path)) throw new Error(`${path} fails`);
    return find();
  }
  function tell(path: string, change: Change): void {
    for (const onChange of watching) onChange(path, change);
  }
  const below = (folder: string) =>
    [...texts.keys()].filter(path => folder === '' || path.startsWith(`${folder}/`));

  return {
    list(folder) {
      asked.push(`list ${folder}`);
      const start = folder === '' ? 0 : folder.length + 1;
      return answer(folder, () => [
        ...new Set(below(folder).map(path => path.slice(start).replace(/\/.*/, '/'))),
      ]);
    },
    read(path) {
      asked.push(`read ${path}`);
      return answer(path, () => texts.get(path) ?? null);
    },
    stat: path =>
      answer(path, () => (texts.has(path) ? 'file' : below(path).length > 0 ? 'folder' : undefined)),
    watch(onChange) {
      watching.add(onChange);
      return () => watching.delete(onChange);
    },
    asked() {
      const before = asked;
      asked = [];
      return before;
    },
    write(path, text) {
      const change = texts.has(path) ? 'text' : 'existence';
      texts.set(path, text);
      tell(path, change);
    },
    remove(path) {
      for (const one of [path, ...below(path)]) texts.delete(one);
      tell(path, 'existence');
    },
    toggleFailure(path) {
      if (!failing.delete(path)) failing.add(path);
    },
    hold() {
      let release: () => void = () => undefined;
      gate = new Promise(resolve => (release = resolve));
      return release;
    },
    watchers: () => watching.size,
  };
}
