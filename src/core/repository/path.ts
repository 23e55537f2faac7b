/** Finds the folder of a path: "call/20240307.md" gives "call", and "README.md" gives "". */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Tells whether a path is the folder itself or inside it; every path is inside "". */
export function isWithin(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** Joins the path of a folder and a path in it, either of which may be empty: "call" and "20240307.md" give "call/20240307.md". */
export function joinPaths(folder: string, path: string): string {
  return folder && path ? `${folder}/${path}` : folder || path;
}
