import { distance } from 'fastest-levenshtein';
import GithubSlugger from 'github-slugger';
import type { MarkdownDocument, Segment } from '../markdown/document';
import type { Library } from '../repository/library';
import { memo } from '../text/memo';
import { lineAt } from '../text/text';

/** What the fragment of a link may lead to in one file. */
export interface Anchors {
  /** The anchors of its headings as GitHub names them, in the order of the text. */
  readonly ofHeadings: readonly string[];
  /** All anchors in lower case: those, GitLab's names for them, and those written in HTML. */
  readonly all: ReadonlySet<string>;
}

/** Matches a heading anywhere, such as in a list or a quote, an underlined one, and one in HTML. */
const ANY_HEADING =
  /^[ \t>*+\d.)-]*#{1,6}[ \t]+(.*?)[ \t#]*$|^[ \t]*(\S.*?)[ \t]*\r?\n(?:=+|-+)[ \t]*$|<h[1-6][^>]*>(.*?)<\/h[1-6]>/gim;
/** Matches an anchor written in HTML, or in braces behind a heading. */
const WRITTEN = /\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{#([^}\s]+)/gi;
const MARKS = /[*`]|!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|<[^>]*>/g;
/** Matches fragments that lead to lines, to the top, to quoted words, to footnotes or into programs. */
const NO_HEADING = /^(?:L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|top|:~:.*|fn.*|[!/?].*|.*=.*)?$/i;
/** A heading this different, by the part of its letters, is not meant. */
const MOST_DIFFERENT = 0.4;

/** Lists the anchors of a document. */
export const anchorsIn = memo((document: MarkdownDocument): Anchors =>
  anchorsOf(document.segments.map(namesIn)),
);

/** Finds the anchor of the last heading at or above a line (from 0); undefined if none is above it. */
export function sectionAnchorAt(document: MarkdownDocument, line: number): string | undefined {
  const above = document.segments.flatMap(({ headings, lineStarts }, index) =>
    headings.filter(
      ({ span }) => (document.segmentLines[index] ?? 0) + lineAt(lineStarts, span.start) <= line,
    ),
  );
  return above.length === 0 ? undefined : anchorsIn(document).ofHeadings[above.length - 1];
}

const anchorsByPath = memo<Library, Map<string, { readonly text: string; readonly anchors: Anchors }>>(
  () => new Map(),
);

/**
 * Lists the anchors of a file, and those that it would have if what it shows as code were headings; undefined if it
 * cannot be read, or not yet.
 */
export function anchorsOfFile(library: Library, path: string): Anchors | undefined {
  const text = library.read(path);
  if (typeof text !== 'string') return undefined;
  const known = anchorsByPath(library).get(path);
  if (known?.text === text) return known.anchors;
  const anchors = anchorsOf([{ headings: [], ...namesInText(text) }]);
  anchorsByPath(library).set(path, { text, anchors });
  return anchors;
}

/** Reads the anchor that a URL leads to, decoded; undefined if its fragment leads to no heading, or if it has none. */
export function anchorOfUrl(url: string): string | undefined {
  const fragment = decoded(/#(.*)$/.exec(url)?.[1] ?? '').replace(/^user-content-/, '');
  return NO_HEADING.test(fragment) ? undefined : fragment;
}

/** Tells whether a URL that is pointed to another file of the library may lead to a heading that this file does not have. */
export function mayLoseHeading(library: Library, url: string, path: string): boolean {
  const anchor = anchorOfUrl(url);
  return anchor !== undefined && anchorsOfFile(library, path)?.all.has(anchor.toLowerCase()) !== true;
}

/** Finds the anchor of the heading that a fragment resembles most; undefined if none is near. */
export function nearestAnchor({ ofHeadings }: Anchors, fragment: string): string | undefined {
  const [nearest] = ofHeadings
    .map(anchor => ({ anchor, away: distance(anchor, fragment.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  const isNear = nearest && nearest.away <= MOST_DIFFERENT * Math.max(fragment.length, nearest.anchor.length);
  return isNear ? nearest.anchor : undefined;
}

/** The names that anchors are made of. */
interface Names {
  readonly headings: readonly string[];
  readonly anyHeadings: readonly string[];
  readonly written: readonly string[];
}

const namesIn = memo(({ text, headings }: Segment): Names => ({
  headings: headings.map(({ name }) => name),
  ...namesInText(text),
}));

function namesInText(text: string): Omit<Names, 'headings'> {
  return {
    anyHeadings: [...text.matchAll(ANY_HEADING)].map(([, name, underlined, inHtml]) =>
      (name ?? underlined ?? inHtml ?? '').replace(MARKS, '$1'),
    ),
    written: [...text.matchAll(WRITTEN)].map(([, inHtml, inBraces]) => inHtml ?? inBraces ?? ''),
  };
}

function anchorsOf(parts: readonly Names[]): Anchors {
  const ofHeadings = slugsOf(parts.flatMap(({ headings }) => headings));
  const other = slugsOf(parts.flatMap(({ anyHeadings }) => anyHeadings));
  const ofGitLab = [...ofHeadings, ...other].flatMap(slug => {
    const plain = slug.replace(/-+/g, '-');
    return [plain, plain.replace(/^-|-$/g, ''), `anchor-${plain}`];
  });
  const written = parts.flatMap(part => part.written);
  const all = new Set([...ofHeadings, ...other, ...ofGitLab, ...written].map(name => name.toLowerCase()));
  return { ofHeadings: ofHeadings.length > 0 ? ofHeadings : other, all };
}

/** A name that occurs again gets a number. */
function slugsOf(names: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return names.map(name => slugger.slug(name));
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize();
  } catch {
    return fragment;
  }
}
