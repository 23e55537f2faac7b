import { targetOfRelativeLink, targetOfUrl, shortestLink, withPath } from '../repository/urls';
import type { MarkdownDocument } from '../markdown/document';
import type { PlacedEdit } from '../markdown/place';
import type { Profile } from '../repository/profile';
import { MAY_LINK } from './link-target';

/** A file or folder that was moved. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Finds the path of a file or folder after moves; the same path if it was not moved. */
function movedPath(moves: readonly Move[], path: string): string {
  for (const { from, to } of moves) {
    if (path === from) return to;
    if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
  }
  return path;
}

/** Finds the path of a file or folder before moves; the same path if it was not moved. */
export function pathBefore(moves: readonly Move[], path: string): string {
  const back = moves.map(({ from, to }) => ({ from: to, to: from }));
  return movedPath(back, path);
}

/** Tells, without parsing it, whether a text may link something that moved, or was moved itself. */
export function mayNeedUpdates(moves: readonly Move[], path: string, text: string): boolean {
  const names = moves.map(({ from }) => from.slice(from.lastIndexOf('/') + 1));
  const decoded = text.includes('%') ? decodedText(text) : text;
  const isElsewhere = movedPath(moves, path) !== path && MAY_LINK.test(text);
  return isElsewhere || names.some(name => text.includes(name) || decoded.includes(name));
}

/**
 * Makes the edits that keep the links of a file working after moves; `path` is the file's own path before them. Other
 * links stay as they are, and updated ones keep their form.
 */
export function linkUpdates(
  profile: Profile,
  path: string,
  document: MarkdownDocument,
  moves: readonly Move[],
): readonly PlacedEdit[] {
  if (document.isTooComplex) return [];
  const here = movedPath(moves, path);
  const updated = (url: string) => {
    const absolute = targetOfUrl(profile, url)?.path;
    const target = absolute ?? targetOfRelativeLink(path, url)?.path;
    if (target === undefined) return undefined;
    const now = movedPath(moves, target);
    if (absolute !== undefined) return now === target ? undefined : withPath(profile, url, now);
    // A relative link changes its meaning if its own file is moved.
    if (targetOfRelativeLink(here, url)?.path === now) return undefined;
    const rest = /[?#].*$/.exec(url)?.[0] ?? '';
    const start = /^\.?\//.exec(url)?.[0] ?? '';
    const link = shortestLink(start === '/' ? '' : here, now);
    return (link.startsWith('../') ? '' : start) + link + rest;
  };
  return document.segments.flatMap((segment, index) => {
    if (!MAY_LINK.test(segment.text)) return [];
    return [...segment.links, ...segment.definedLinks].flatMap(({ url, urlSpan }) => {
      const text = updated(url);
      const isSame = text === undefined || text === url;
      return isSame || !urlSpan ? [] : [{ place: { segment: index, span: urlSpan }, text }];
    });
  });
}

function decodedText(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, encoded => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
