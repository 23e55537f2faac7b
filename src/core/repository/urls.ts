import { memo } from '../text/memo';
import { shiftSpan, type Span } from '../text/text';
import { forgesOf, pathByForm } from './forges';
import type { Profile } from './profile';

/** A file or folder of this repository that a link leads to. */
export interface LinkTarget {
  readonly kind: 'file' | 'folder';
  /** The path relative to the repository, without slashes at its ends. */
  readonly path: string;
}

/** Finds the file or folder of this repository, on its branch, that a URL leads to; undefined if it leads anywhere else. */
export function targetOfUrl(profile: Profile, url: string): LinkTarget | undefined {
  const parts = splitUrl(profile, url);
  const path = parts && decodedPath(parts.encoded);
  if (!path) return undefined;
  return {
    kind: parts.encoded.endsWith('/') && !/\.md\/$/.test(parts.encoded) ? 'folder' : parts.kind,
    path,
  };
}

/** Replaces the path in a URL of this repository, keeping its form, query and fragment; undefined for any other URL. */
export function withPath(profile: Profile, url: string, path: string): string | undefined {
  const parts = splitUrl(profile, url);
  if (!parts || !decodedPath(parts.encoded)) return undefined;
  const { encoded, span } = parts;
  const end = encoded.endsWith('/') ? '/' : '';
  return url.slice(0, span.start) + encodedPath(path) + end + url.slice(span.end);
}

const REQUEST = /^\/(?:pulls?|(?:-\/)?merge_requests|pull-requests|pullrequest)\/\d+/;

/** Tells whether a URL leads to a pull request or merge request of this repository. */
export function isRequestUrl(profile: Profile, url: string): boolean {
  const rest = restOfUrl(profile, url);
  return rest !== undefined && REQUEST.test(rest.text);
}

/**
 * Finds the Markdown file that a relative link in the file `from` leads to; undefined for any other link, and for one
 * that leads out of the repository.
 */
export function targetOfRelativeLink(from: string, link: string): LinkTarget | undefined {
  if (!/\.md$/i.test(withoutQuery(link))) return undefined;
  const path = pathOfRelativeLink(from, link);
  return path === undefined ? undefined : { kind: 'file', path };
}

/** Finds the path that a relative link in the file `from` leads to; undefined for any other link, and for one that leads out. */
export function pathOfRelativeLink(from: string, link: string): string | undefined {
  const target = withoutQuery(link);
  if (target === '' || /^[a-z][a-z\d+.-]*:|^\/\/|\\/i.test(target)) return undefined;
  const folders = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..' && folders.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') folders.push(part);
  }
  return decodedPath(folders.join('/'));
}

/** Writes the link from the file `from` to another file in the form of a link that is there, without query and fragment. */
export function linkToFile(profile: Profile, from: string, link: string, path: string): string {
  const url = withPath(profile, link, path);
  // On some forges, the query holds the path.
  const isInQuery = url !== undefined && withoutQuery(url) === withoutQuery(link);
  if (url !== undefined) return isInQuery ? url.replace(/#.*$/, '') : withoutQuery(url);
  return link.startsWith('/') ? `/${encodedPath(path)}` : shortestLink(from, path);
}

function withoutQuery(link: string): string {
  return link.replace(/[?#].*$/, '');
}

/** Writes the link from the file `from` to another file: its URL, or a relative link if the repository's URL is unknown. */
export function linkTo(profile: Profile, from: string, path: string): string {
  const encoded = encodedPath(path);
  if (!profile.repository) return relativeLink(from, path);
  const [{ files }] = forgesOf(addressOf(profile.repository));
  const written = files[0].replace('{branch}', () => profile.branch).replace('{path}', () => encoded);
  return profile.repository + written;
}

/**
 * Writes the link to a file for running text: the bare URL, or `[20240307.md](../tides/20240307.md)` if the
 * repository's URL is unknown.
 */
export function linkAsText(profile: Profile, from: string, path: string): string {
  const link = linkTo(profile, from, path);
  return profile.repository ? link : `[${path.slice(path.lastIndexOf('/') + 1)}](${link})`;
}

/** Writes the relative link from one file to another by way of the top folder: "../tides/20240307.md". */
export function relativeLink(from: string, path: string): string {
  return '../'.repeat(from.split('/').length - 1) + encodedPath(path);
}

/** Writes the shortest relative link from one file to another: "20240307.md" in the same folder. */
export function shortestLink(from: string, path: string): string {
  const [folders, parts] = [from.split('/').slice(0, -1), path.split('/')];
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
  return '../'.repeat(folders.length - same) + encodedPath(parts.slice(same).join('/'));
}

/**
 * Percent-encodes a path for a URL: "team a/minutes (1).md" gives "team%20a/minutes%20%281%29.md". A lone surrogate,
 * which cannot be encoded, becomes U+FFFD.
 */
export function encodedPath(path: string): string {
  const whole = path.replace(/\p{Surrogate}/gu, '\uFFFD');
  // A bracket would end a link.
  const encoded = whole.split('/').map(encodeURIComponent).join('/');
  return encoded.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Finds the encoded path in a URL of this repository's branch, and its span; undefined for any other URL. */
function splitUrl(
  profile: Profile,
  url: string,
): { readonly kind: 'file' | 'folder'; readonly encoded: string; readonly span: Span } | undefined {
  const rest = restOfUrl(profile, url);
  if (!rest) return undefined;
  for (const { files, folders } of forgesOf(rest.address))
    for (const form of [...files, ...folders]) {
      const path = pathByForm(form, profile.branch, rest.text);
      const kind = folders.includes(form) ? 'folder' : 'file';
      const start = url.length - rest.text.length;
      if (path) return { kind, encoded: path.encoded, span: shiftSpan(path.span, start) };
    }
  return undefined;
}

/** The addresses of a repository, in lower case: the one that is written, other names of it, and where its raw files are. */
const addressesOf = memo(({ repository, otherNames = [] }: Profile): readonly string[] => {
  const addresses = [repository ?? [], otherNames].flat().map(addressOf);
  const raw = addresses
    .filter(address => address.startsWith('github.com/'))
    .map(address => address.replace('github.com', 'raw.githubusercontent.com'));
  return [...addresses, ...raw];
});

/** Shortens a URL to host and path: "https://www.forge.example:443/Harbour/Minutes.git" gives "forge.example/harbour/minutes". */
function addressOf(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/^([^/:]*):(?:443|80)(?=\/|$)/, '$1')
    .replace(/(?:\.git)?\/*$/, '');
}

/** Finds what follows the repository in a URL, and which of its addresses that is; undefined if it belongs to another repository. */
function restOfUrl(
  profile: Profile,
  url: string,
): { readonly address: string; readonly text: string } | undefined {
  const [begin, host = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)/i.exec(url) ?? [];
  if (begin === undefined) return undefined;
  const plainHost = host.replace(/:(?:443|80)$/, '').toLowerCase();
  const path = url.slice(begin.length);
  for (const address of addressesOf(profile)) {
    const own = address.slice(plainHost.length);
    const isOurs = address.startsWith(plainHost) && path.toLowerCase().startsWith(own);
    if (isOurs && own.startsWith('/')) return { address, text: path.slice(own.length) };
  }
  return undefined;
}

/** Decodes a path part by part; undefined if a part decodes to "..", or to text with a slash in it. */
function decodedPath(encoded: string): string | undefined {
  const parts: string[] = [];
  for (const part of encoded.replace(/\/+$/, '').split('/')) {
    const decoded = decodedPart(part);
    if (!decoded || decoded === '.' || decoded === '..' || /[/\\\0]/.test(decoded)) return undefined;
    parts.push(decoded);
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}

function decodedPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part).normalize();
  } catch {
    return undefined;
  }
}
