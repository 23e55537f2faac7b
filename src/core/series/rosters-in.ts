/** A list of people under one heading in so many of the newest files is a roster. */
const FILES = 3;
const PEOPLE = 2;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]?\]\s+)?(.*)$/;
/** A handle, or a name of two to four words, perhaps with what stands behind it. */
const PERSON =
  /^(?:\*\*)?(?:@[\w-]+|\[?@?\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3})(?:\*\*)?(?:\s*[([,–@-].*|\s*)$/u;

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
  let people = 0;
  const close = () => {
    if (heading && people >= PEOPLE && people * 3 >= items * 2) found.push(heading);
    items = people = 0;
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
    if (PERSON.test(item)) people++;
  }
  close();
  return found;
}
