/** Tells whether two words differ only in two neighbouring letters that are swapped: "linsu" and "linus". */
export function areSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    at < a.length && a.slice(0, at) + a.slice(at + 1, at + 2) + a.slice(at, at + 1) + a.slice(at + 2) === b
  );
}
