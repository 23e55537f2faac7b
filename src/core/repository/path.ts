/** Cuts a path down to its folder: "call/20240307.md" gives "call"; empty at the top of the repository. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Tells whether one path is another one, or in that folder; everything is in the empty path. */
export function isWithin(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** Appends a path to the path of a folder, either of which may be empty. */
export function joinPaths(folder: string, path: string): string {
  return folder && path ? `${folder}/${path}` : folder || path;
}
