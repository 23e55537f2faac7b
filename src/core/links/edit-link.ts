import type { Link, MarkdownDocument } from '../markdown/document';
import { segmentOf, type PlacedEdit } from '../markdown/place';

/** Where a link is to lead. */
export interface NewTarget {
  readonly url: string;
  /** The path of the file in the repository, and the one that it had; a link whose text names that names the new one. */
  readonly path: string;
  readonly pathBefore?: string | undefined;
}

/**
 * Makes the edits that let a link of a segment lead elsewhere. Query, fragment, title, label and text stay, but for a
 * text that says no more than where the link led.
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
  const end = urlSpan.end - (/[?#].*$/.exec(written)?.[0].length ?? 0);
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

/** The text that a link should have when it only says where it led: its URL, the path or the name of the file. */
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

/** "[text][label]" becomes "[text](url)", and "[label]" as well; the label goes, so this needs a look. */
function editReference(document: MarkdownDocument, segment: number, { span }: Link, url: string): PlacedEdit {
  const written = segmentOf(document, segment).text.slice(span.start, span.end);
  const label = /\]\[[^\]]*\]$/.exec(written);
  const start = label ? span.start + label.index + 1 : span.end;
  return { place: { segment, span: { start, end: span.end } }, text: `(${url})` };
}
