import type { Span } from '../text/text';

/**
 * How the URLs of files and folders go on after that of the repository; `{branch}` and `{path}` stand for themselves.
 * A form with a `?` has the path or the branch in its query.
 */
interface Forge {
  /** The first form is the one written, all are read. */
  readonly files: readonly [string, ...string[]];
  readonly folders: readonly string[];
}

const GITHUB: Forge = {
  files: ['/blob/{branch}/{path}', '/raw/{branch}/{path}', '/edit/{branch}/{path}', '/blame/{branch}/{path}'],
  folders: ['/tree/{branch}/{path}'],
};
const GITLAB: Forge = {
  files: [
    '/-/blob/{branch}/{path}',
    '/-/raw/{branch}/{path}',
    '/-/edit/{branch}/{path}',
    '/-/blame/{branch}/{path}',
    '/blob/{branch}/{path}',
    '/raw/{branch}/{path}',
  ],
  folders: ['/-/tree/{branch}/{path}', '/tree/{branch}/{path}'],
};
const GITEA: Forge = {
  files: ['/src/branch/{branch}/{path}', '/raw/branch/{branch}/{path}', '/media/branch/{branch}/{path}'],
  folders: [],
};
/** Gogs has the same form. */
const BITBUCKET: Forge = { files: ['/src/{branch}/{path}', '/raw/{branch}/{path}'], folders: [] };
const BITBUCKET_SERVER: Forge = {
  files: ['/browse/{path}?at=refs/heads/{branch}', '/raw/{path}?at=refs/heads/{branch}'],
  folders: [],
};
const SOURCEHUT: Forge = { files: ['/tree/{branch}/item/{path}', '/blob/{branch}/{path}'], folders: [] };
const AZURE: Forge = { files: ['?path=/{path}&version=GB{branch}'], folders: [] };
const RAW_GITHUB: Forge = { files: ['/{branch}/{path}'], folders: [] };

/** Which forge a repository's address, in lower case and without the scheme, tells of; the first that fits. */
const KNOWN: readonly (readonly [RegExp, Forge])[] = [
  [/^raw\.githubusercontent\.com\//, RAW_GITHUB],
  [/^[^/]*gitlab/, GITLAB],
  [/^[^/]*github/, GITHUB],
  [/^[^/]*(?:gitea|forgejo|codeberg)/, GITEA],
  [/^bitbucket\.org\//, BITBUCKET],
  [/^[^/]+\/.*\bprojects\/[^/]+\/repos\//, BITBUCKET_SERVER],
  [/^[^/]+\/~/, SOURCEHUT],
  [/\/_git\//, AZURE],
];

/** Finds the forms of URLs that a repository's address may have: all usual ones if its host does not tell. */
export function forgesOf(address: string): readonly [Forge, ...Forge[]] {
  const known = KNOWN.find(([sign]) => sign.test(address.toLowerCase()))?.[1];
  return known ? [known] : [GITHUB, GITLAB, GITEA, BITBUCKET];
}

/** The path in a URL. */
interface WrittenPath {
  /** The path with its parts percent-encoded. */
  readonly encoded: string;
  /** Where it is written, from where the form begins. */
  readonly span: Span;
}

/** Finds the path in what follows the repository in a URL, if that has a form and leads to the branch; undefined if not. */
export function pathByForm(form: string, branch: string, rest: string): WrittenPath | undefined {
  const [, address = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(rest) ?? [];
  const branches = [branch, 'HEAD', `refs/heads/${branch}`];
  const [head = '', tail = ''] = form.split('{path}');
  if (form.startsWith('?')) {
    const parameters = new URLSearchParams(query);
    const [written, path] = /(?:^|&)path=(?:\/|%2F)([^&]*)/i.exec(query) ?? [];
    const version = parameters.get('version');
    if (address !== '' || written === undefined || path === undefined) return undefined;
    const isOurs = version === null || branches.some(name => version === `GB${name}`);
    const end = 1 + query.indexOf(written) + written.length;
    const encoded = path.replace(/%2F/gi, '/');
    return isOurs ? { encoded, span: { start: end - path.length, end } } : undefined;
  }
  const pathAfter = (start: string) => ({
    encoded: address.slice(start.length),
    span: { start: start.length, end: address.length },
  });
  if (tail) {
    const at = new URLSearchParams(query).get('at');
    const isOurs = address.startsWith(head) && (at === null || branches.includes(at));
    return isOurs ? pathAfter(head) : undefined;
  }
  const start = branches
    .map(name => head.replace('{branch}', () => name))
    .find(one => address.startsWith(one));
  return start === undefined ? undefined : pathAfter(start);
}
