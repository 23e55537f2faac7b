import { targetOfRelativeLink, targetOfUrl, shortestLink, withPath } from '../repository/urls';
import type { MarkdownDocument } from '../markdown/document';
import type { PlacedEdit } from '../markdown/place';
import type { Profile } from '../repository/profile';
import { MAY_LINK } from './link-target';

/** A file or folder that has another path now. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Gives the path that something has after moves; the same path when it did not move. */
export function movedPath(moves: readonly Move[], path: string): string {
  for (const { from, to } of moves) {
    if (path === from) return to;
    if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
  }
  return path;
}

/** Gives the path that something had before moves; the same path when it did not move. */
export function pathBefore(moves: readonly Move[], path: string): string {
  const back = moves.map(({ from, to }) => ({ from: to, to: from }));
  return movedPath(back, path);
}

/** Tells, before anything is read, whether a text may link something that moved or is itself at another path. */
export function mayNeedUpdates(moves: readonly Move[], path: string, text: string): boolean {
  const names = moves.map(({ from }) => from.slice(from.lastIndexOf('/') + 1));
  const decoded = text.includes('%') ? decodedText(text) : text;
  const isElsewhere = movedPath(moves, path) !== path && MAY_LINK.test(text);
  return isElsewhere || names.some(name => text.includes(name) || decoded.includes(name));
}

/**
 * Gives the edits that let the links of a file lead to where things moved; `path` is where the file itself was
 * before. Links that lead anywhere else stay as they are, and the others keep their form.
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
    // A relative link may mean something else where its own file moved.
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
