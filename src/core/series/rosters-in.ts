/** A list of people under one heading in so many of the newest files is a roster. */
const FILES = 3;
const PEOPLE = 2;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]?\]\s+)?(.*)$/;
/** A handle, or a name of two to four words, perhaps with what stands behind it. */
const PERSON =
  /^(?:\*\*)?(?<name>@[\w-]+|\[?@?\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.]*(?:-\p{L}[\p{L}'’.]*)*){1,3})(?:\*\*)?(?:\s*[([,–@].*|\s+-.*|-\s.*|\s*)$/u;

/** Finds the headings under which the newest files list people, whatever they are called. */
export function rosterHeadings(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, { readonly heading: string; count: number }>();
  for (const text of texts)
    for (const heading of new Set(headingsOverPeople(text))) {
      const known = counts.get(heading.toLowerCase());
      if (known) known.count++;
      else counts.set(heading.toLowerCase(), { heading, count: 1 });
    }
  return [...counts.values()].flatMap(({ heading, count }) => (count >= FILES ? heading : []));
}

function headingsOverPeople(text: string): readonly string[] {
  const found: string[] = [];
  let heading = '';
  let items = 0;
  const people = new Set<string>();
  let named = 0;
  const close = () => {
    if (heading && people.size >= PEOPLE && named * 3 >= items * 2) found.push(heading);
    items = named = 0;
    people.clear();
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const words = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#:]*$/.exec(line)?.[1];
    if (words !== undefined) {
      close();
      heading = words;
    }
    const item = ITEM.exec(line)?.[1];
    if (item === undefined) continue;
    items++;
    const name = PERSON.exec(item)?.groups?.name;
    if (name === undefined) continue;
    named++;
    people.add(name);
  }
  close();
  return found;
}
