import type { Library } from './library';
import { isWithin, parentOf } from './path';

/** An answer, and what the library was asked for it. */
export interface Recorded<T> {
  readonly answer: T;
  /** The folders and files that were requested. */
  readonly requested: ReadonlySet<string>;
  /** The requested folders and files that were not known yet. */
  readonly unknown: ReadonlySet<string>;
}

/** A library that records what it is asked for each answer. */
export interface RecordingLibrary extends Library {
  readonly record: <T>(ask: () => T) => Recorded<T>;
}

/**
 * Wraps a library so that it records what it is asked. Memos that belong to a library are shared by all its
 * recordings, so a function that answers from a memo lists the folders that it depends on each time.
 */
export function recordingLibrary(library: Library): RecordingLibrary {
  let requested = new Set<string>();
  let unknown = new Set<string>();
  const recorded = <V>(path: string, value: V | undefined) => {
    requested.add(path);
    if (value === undefined) unknown.add(path);
    return value;
  };
  return {
    list: folder => recorded(folder, library.list(folder)),
    read: path => recorded(path, library.read(path)),
    record(ask) {
      requested = new Set();
      unknown = new Set();
      return { answer: ask(), requested, unknown };
    },
  };
}

/** Tells whether a change at a path may change an answer: it, its folder, or anything in it was requested. */
export function dependsOn(requested: ReadonlySet<string>, path: string): boolean {
  return (
    requested.has(path) ||
    requested.has(parentOf(path)) ||
    [...requested].some(requestedPath => isWithin(path, requestedPath))
  );
}
