import { LANGUAGES } from '../repository/merge-words';
import type { Vocabulary } from '../repository/vocabulary';
import type { FileSections } from './team-reports';

/** Matches a heading, or a label at the start of a line: `## Sonstiges`, `**Protokoll:** Ada`, `- Next call: …`. */
const NAMED_LINE =
  /^[ \t]*(?:[-*+][ \t]+)?(#{1,6}[ \t]+)?[*_]{0,3}(\p{L}[^:*_#\r\n]{1,40}?)[*_]{0,3}(:|[ \t#]*$)/gmu;
/** A section that most of the files have is usual; one that half have is not. */
const MOST_FILES = 0.5;

/** Finds the code of the language whose words head the sections and lines of minutes; undefined if no words tell. */
export function languageOf(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const name of new Set(namesIn(text).map(one => one.toLowerCase()))) {
      const code = CODES.get(name);
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Lists the headings below the title that most of some files have, newest files first, as the newest writes them; empty if there are none. */
export function usualSections(files: readonly FileSections[]): readonly string[] {
  const counts = new Map<string, { readonly heading: string; count: number }>();
  for (const sections of files) {
    const headings = sections.flatMap(({ heading, level }) => (level > 1 && heading ? heading : []));
    for (const [key, heading] of new Map(headings.map(one => [one.toLowerCase(), one]))) {
      const known = counts.get(key);
      counts.set(key, { heading: known?.heading ?? heading, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].flatMap(({ heading, count }) =>
    count > files.length * MOST_FILES ? heading : [],
  );
}

/** Finds the heading below the title that holds most sections of some kind in most of some files, as the newest writes it; undefined if none does. */
export function usualParent(
  files: readonly FileSections[],
  isMeant: (heading: string) => boolean,
): string | undefined {
  const parents = files.flatMap(sections => {
    const held = sections.filter(({ heading }) => isMeant(heading)).map(({ parent }) => parent);
    const most = held.find(parent => held.filter(other => other === parent).length * 2 > held.length);
    const isBelowTitle = sections.some(({ heading, level }) => level > 1 && heading === most);
    return most !== undefined && isBelowTitle && !isMeant(most) ? most : [];
  });
  return parents.find(parent => parents.filter(other => other === parent).length > files.length * MOST_FILES);
}

/** The words that head sections and lines in one language alone, in lower case, with its code. */
const CODES = new Map(
  Object.entries(LANGUAGES).flatMap(([code, words]) => {
    const others = new Set(
      Object.entries(LANGUAGES).flatMap(([other, of]) => (other === code ? [] : headWords(of))),
    );
    return headWords(words).flatMap(word => (others.has(word) ? [] : [[word, code] as const]));
  }),
);

function headWords(words: Vocabulary): readonly string[] {
  const {
    sections,
    minutesLabels,
    takerLabels,
    attendance,
    formalities,
    topicHeadings,
    closingSections,
    dateLabels,
  } = words;
  return [
    ...Object.values(sections).flat(), ...minutesLabels, ...takerLabels, ...attendance.headings, ...attendance.labels, ...formalities, ...topicHeadings,
    ...closingSections, ...dateLabels,
  ].map(word => word.toLowerCase()); // prettier-ignore
}

/** Lists the headings and the labels of a text. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMED_LINE)].flatMap(([, marks, name = '', end]) =>
    marks === undefined && end !== ':' ? [] : name.trim(),
  );
}
