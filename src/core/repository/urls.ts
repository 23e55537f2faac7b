import type { Profile } from './profile';

/** A file or folder of this repository that a link leads to. */
export interface LinkTarget {
  readonly kind: 'file' | 'folder';
  /** The path relative to the repository, without slashes at its ends. */
  readonly path: string;
}

interface UrlForm {
  /** What follows the repository in the URL of a file; the first form is the one written, all are read. */
  readonly file: readonly [string, ...string[]];
  readonly folder: readonly string[];
}

const GITHUB: UrlForm = { file: ['/blob/', '/raw/', '/edit/', '/blame/'], folder: ['/tree/'] };
const GITLAB: UrlForm = { file: ['/-/blob/', '/-/raw/', '/-/edit/', '/-/blame/'], folder: ['/-/tree/'] };
const GITEA: UrlForm = { file: ['/src/branch/', '/raw/branch/'], folder: [] };
const FORMS = [GITHUB, GITLAB, GITEA];

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
  const { encoded, start } = parts;
  const end = encoded.endsWith('/') ? '/' : '';
  return url.slice(0, start) + encodedPath(path) + end + url.slice(start + encoded.length);
}

/** Tells whether a URL leads to a pull request or merge request of this repository. */
export function isRequestUrl(profile: Profile, url: string): boolean {
  const rest = restOfUrl(profile, url);
  return rest !== undefined && /^\/(?:pull|pulls|-\/merge_requests|merge_requests)\/\d+/.test(rest);
}

/**
 * Finds the Markdown file that a relative link in the file `from` leads to; undefined for any other link, and for one
 * that leads out of the repository.
 */
export function targetOfRelativeLink(from: string, link: string): LinkTarget | undefined {
  const target = link.replace(/[?#].*$/, '');
  if (!/\.md$/i.test(target) || /^[a-z][a-z\d+.-]*:|^\/\/|\\/i.test(target)) return undefined;
  const folders = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..' && folders.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') folders.push(part);
  }
  const path = decodedPath(folders.join('/'));
  return path ? { kind: 'file', path } : undefined;
}

/** Writes the link from the file `from` to another file: its URL, or a relative link if the repository's URL is unknown. */
export function linkTo(profile: Profile, from: string, path: string): string {
  const encoded = encodedPath(path);
  if (!profile.repository) return relativeLink(from, path);
  return `${profile.repository}${formOf(profile.repository).file[0]}${profile.branch}/${encoded}`;
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

/** Finds the encoded path in a URL of this repository's branch, and the offset at which it starts; undefined for any other URL. */
function splitUrl(
  profile: Profile,
  url: string,
): { readonly kind: 'file' | 'folder'; readonly encoded: string; readonly start: number } | undefined {
  const rest = restOfUrl(profile, url);
  if (rest === undefined) return undefined;
  for (const form of FORMS)
    for (const kind of ['file', 'folder'] as const)
      for (const mark of form[kind]) {
        const head = `${mark}${profile.branch}/`;
        if (!rest.startsWith(head)) continue;
        const encoded = rest.slice(head.length);
        return { kind, encoded, start: url.indexOf(rest) + head.length };
      }
  return undefined;
}

/** Reads what follows the repository in a URL, without query and fragment; undefined if it belongs to another repository. */
function restOfUrl({ repository }: Profile, url: string): string | undefined {
  const address = /^https?:\/\/([^?#]*)/i.exec(url)?.[1];
  const base = repository?.replace(/^https?:\/\//i, '');
  const isOurs = address && base && address.slice(0, base.length).toLowerCase() === base.toLowerCase();
  return isOurs ? address.slice(base.length) : undefined;
}

function formOf(repository: string): UrlForm {
  const host = /^https?:\/\/([^/]*)/i.exec(repository)?.[1]?.toLowerCase() ?? '';
  if (host.includes('gitlab')) return GITLAB;
  return /gitea|forgejo|codeberg/.test(host) ? GITEA : GITHUB;
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
