import type { Link, MarkdownDocument } from '../markdown/document';
import { segmentOf, type PlacedEdit } from '../markdown/place';

/** The new target of a link. */
interface NewTarget {
  readonly url: string;
  /** The new path of the file in the repository, and its old one; a link whose text is the old name gets the new name. */
  readonly path: string;
  readonly pathBefore?: string | undefined;
}

/**
 * Makes the edits that point a link of a segment to another URL. Query, fragment, title, label and text stay, except
 * for a text that only repeats the old target.
 */
export function editLinkUrl(
  document: MarkdownDocument,
  segment: number,
  link: Link,
  target: NewTarget,
): readonly PlacedEdit[] {
  const { span, urlSpan, text: words, url } = link;
  if (!urlSpan) return [editReference(document, segment, link, target.url)];
  const { text } = segmentOf(document, segment);
  const written = text.slice(urlSpan.start, urlSpan.end);
  const kept = target.url.includes('?') ? /#.*$/ : /[?#].*$/;
  const end = urlSpan.end - (kept.exec(written)?.[0].length ?? 0);
  const place = { segment, span: { start: urlSpan.start, end } };
  const edits: PlacedEdit[] = [{ place, text: target.url, mayDelete: 'url' }];
  const isBare = words === url && urlSpan.start - span.start <= 1;
  const named = isBare ? undefined : newName(words, url, target);
  const at = text.indexOf(words, span.start);
  if (named !== undefined && at >= 0 && at + words.length <= urlSpan.start)
    edits.unshift({
      place: { segment, span: { start: at, end: at + words.length } },
      text: named,
      mayDelete: 'url',
    });
  return edits;
}

/** Finds the new text of a link whose text only repeats its target: the URL, the path or the name of the file. */
function newName(
  words: string,
  url: string,
  { url: newUrl, path, pathBefore }: NewTarget,
): string | undefined {
  const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
  if (words === url) return newUrl;
  if (pathBefore === undefined) return undefined;
  if (words === pathBefore) return path;
  return words === nameOf(pathBefore) ? nameOf(path) : undefined;
}

/** "[text][label]" and "[label]" become "[text](url)"; the label is removed, so this needs a look. */
function editReference(document: MarkdownDocument, segment: number, { span }: Link, url: string): PlacedEdit {
  const written = segmentOf(document, segment).text.slice(span.start, span.end);
  const label = /\]\[[^\]]*\]$/.exec(written);
  const start = label ? span.start + label.index + 1 : span.end;
  return { place: { segment, span: { start, end: span.end } }, text: `(${url})` };
}
