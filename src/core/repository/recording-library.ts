import type { Library } from './library';

/** A library that notes what it is asked. */
export interface RecordingLibrary extends Library {
  /** The folders and files it was asked for. */
  readonly requested: ReadonlySet<string>;
}

/** Makes a library that answers as another one does, and notes what it is asked. */
export function recordingLibrary(library: Library): RecordingLibrary {
  const requested = new Set<string>();
  return {
    requested,
    list(folder) {
      requested.add(folder);
      return library.list(folder);
    },
    read(path) {
      requested.add(path);
      return library.read(path);
    },
  };
}

/** Tells whether answers that a path is part of were asked for: its own, those of its folder, and those of what is in it. */
export function dependsOn(asked: ReadonlySet<string>, path: string): boolean {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return asked.has(path) || asked.has(folder) || [...asked].some(one => one.startsWith(`${path}/`));
}
