/** Tells whether two words differ in two neighbouring letters that changed places: one slip, and two edits. */
export function areSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    at < a.length && a.slice(0, at) + a.slice(at + 1, at + 2) + a.slice(at, at + 1) + a.slice(at + 2) === b
  );
}
