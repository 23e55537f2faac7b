import { joinPaths, parentOf } from '../repository/path';

/** A heading of minutes and the paths that are linked below it, up to the next heading. */
export interface LinkedSection {
  readonly level: number;
  /** Its words, without what is said of one meeting. */
  readonly heading: string;
  /** All its words. */
  readonly wholeHeading: string;
  /** The heading of the section that holds it; empty if none does. */
  readonly parent: string;
  /** What may be paths in this repository: of an address, what stands behind its branch. */
  readonly targets: readonly string[];
}

const LINK = /\]\(\s*<?([^()\s<>]{1,500})>?[^)]*\)|<?(https?:\/\/[^\s<>()[\]]{1,500})>?/g;
/** What separates a repository from a branch and a path in an address. */
const FILE_MARK = /\/(?:-\/)?(?:blob|tree|raw|edit)\/|\/src\/branch\//;

/** Reads the sections of minutes with the files that they link, without parsing the text. */
export function linkedSections(text: string, path: string): readonly LinkedSection[] {
  const sections: (LinkedSection & { targets: string[] })[] = [];
  const open: { level: number; heading: string }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, marks, words] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(line) ?? [];
    if (marks !== undefined && words) {
      while ((open.at(-1)?.level ?? 0) >= marks.length) open.pop();
      const wholeHeading = plainWords(words);
      const heading = withoutRemarks(wholeHeading);
      sections.push({
        level: marks.length,
        heading,
        wholeHeading,
        parent: open.at(-1)?.heading ?? '',
        targets: [],
      });
      open.push({ level: marks.length, heading });
    }
    for (const [, target = '', url = ''] of line.matchAll(LINK))
      sections.at(-1)?.targets.push(...pathsOf(target || url, path));
  }
  return sections;
}

function plainWords(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Drops what is said of one meeting: "Team Crane (Ada) – new hoist" gives "Team Crane". */
function withoutRemarks(heading: string): string {
  return heading.replace(/\s*[([{].*$|\s+[-\u2013\u2014|].*$|\s*[:,@].*$/u, '');
}

function pathsOf(target: string, from: string): readonly string[] {
  const bare = decoded(target.replace(/[?#].*$/, ''));
  if (!/^[a-z][a-z\d+.-]*:/i.test(bare)) {
    const path = bare.startsWith('/') ? bare.slice(1) : resolved(joinPaths(parentOf(from), bare));
    return path ? [path] : [];
  }
  const [, behind] = bare.split(FILE_MARK, 2);
  if (behind === undefined) return [];
  // The name of a branch may have slashes.
  const parts = behind.split('/');
  return parts.slice(1, 4).map((_, index) => parts.slice(index + 1).join('/'));
}

function resolved(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/'))
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
