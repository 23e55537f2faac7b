import type { Library } from '../../src/core/repository/library';

/** The files of a made-up repository: their texts by their paths. */
export type Files = Readonly<Record<string, string>>;

/** Opens a made-up repository as a library. */
export function libraryOf(files: Files): Library {
  const paths = Object.keys(files);
  const names = new Map<string, readonly string[]>();
  return {
    list(folder) {
      const start = folder ? `${folder}/` : '';
      const found =
        names.get(folder) ??
        paths
          .filter(path => path.startsWith(start))
          .map(path => path.slice(start.length).replace(/\/.*/, '/'));
      names.set(folder, [...new Set(found)]);
      return names.get(folder);
    },
    read: path => files[path] ?? null,
  };
}
