import type { Profile } from './profile';

/** A place in this repository that a link leads to. */
export interface RepositoryPlace {
  readonly kind: 'file' | 'folder';
  /** The path relative to the repository, without slashes at its ends. */
  readonly path: string;
}

interface UrlForm {
  readonly file: string;
  readonly folder: string;
}

/** How forges write the URL of a file and of a folder after the repository's: GitHub, GitLab, Gitea and Forgejo. */
const FORMS: readonly UrlForm[] = [
  { file: '/blob/', folder: '/tree/' },
  { file: '/-/blob/', folder: '/-/tree/' },
  { file: '/src/branch/', folder: '/src/branch/' },
];

/** Finds the place in this repository and on its branch that a URL leads to; undefined when it leads anywhere else. */
export function placeOfUrl(profile: Profile, url: string): RepositoryPlace | undefined {
  const address = /^https?:\/\/([^?#]*)/i.exec(url)?.[1];
  const base = profile.repository?.replace(/^https?:\/\//i, '');
  if (!address || !base || address.slice(0, base.length).toLowerCase() !== base.toLowerCase())
    return undefined;
  const rest = address.slice(base.length);
  for (const form of FORMS)
    for (const kind of ['file', 'folder'] as const) {
      const start = `${form[kind]}${profile.branch}/`;
      const path = rest.startsWith(start) ? decodedPath(rest.slice(start.length)) : undefined;
      if (path) return { kind: rest.endsWith('/') ? 'folder' : kind, path };
    }
  return undefined;
}

/** Finds the Markdown file that a relative link written in the file `from` leads to; undefined for all other links and for ways out. */
export function placeOfRelativeLink(from: string, link: string): RepositoryPlace | undefined {
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

/** Writes the link from the file `from` to another file of the repository: its URL, or a relative link when that is not known. */
export function linkTo(profile: Profile, from: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (!profile.repository) return '../'.repeat(from.split('/').length - 1) + encoded;
  return `${profile.repository}${formOf(profile.repository).file}${profile.branch}/${encoded}`;
}

function formOf(repository: string): UrlForm {
  const host = /^https?:\/\/([^/]*)/i.exec(repository)?.[1]?.toLowerCase() ?? '';
  const index = host.includes('gitlab') ? 1 : /gitea|forgejo|codeberg/.test(host) ? 2 : 0;
  return FORMS[index] ?? { file: '/blob/', folder: '/tree/' };
}

/** Undoes percent-encoding part by part; a part that decodes to a way out or to more than one part makes it no path. */
function decodedPath(encoded: string): string | undefined {
  const parts: string[] = [];
  for (const part of encoded.replace(/\/+$/, '').split('/')) {
    const decoded = decodedPart(part);
    if (!decoded || decoded === '.' || decoded === '..' || /[/\\\0]/.test(decoded)) return undefined;
    parts.push(decoded);
  }
  return parts.join('/');
}

function decodedPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
