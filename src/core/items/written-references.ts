/** Where a repository is on the web; missing if nobody knows. */
export interface Repository {
  readonly repository?: string;
}

/** An issue or request as it is written, or as a person asks for it. */
interface Written {
  /** The path of its repository on its forge, in lower case; missing where it is the repository's own. */
  readonly repository?: string;
  /** "!" for a request of a forge that counts them apart from issues. */
  readonly sign: '#' | '!';
  readonly number: string;
}

const CODE = /(`+)[^`]+\1(?!`)/g;
const NAME = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}`;
const PATH = `${NAME}(?:/${NAME}){1,6}`;
/** Matches the address of an issue or request: GitHub, GitLab, Gitea and its kin, Bitbucket, SourceHut, Azure. */
const ADDRESS = new RegExp(
  String.raw`https?://[^\s/<>()[\]]{1,100}/(?<path>~?${PATH}?)(?:/-)?/(?<kind>issues|issue|pull|pulls|merge_requests|pull-requests|pullrequest|discussions|work_items|_workitems/edit)/(?<number>\d{1,9})(?!\d)`,
  'giu',
);
/** Matches the short form: "harbour/crane#12", "#12", "!12", "GH-12". */
const SHORT = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.&#!:=?@~-]|(?<![#!]\d{1,9})/)(?:(?<path>${PATH})(?<sign>[#!])|(?<own>[#!])|gh-)(?<number>\d{1,9})(?![\p{L}\p{N}_])(?!-\d)`,
  'giu',
);
/** Matches a link with a text of its own; the address says more than the text. */
const LINK =
  /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"]*")?\)/g;
const BARE_ADDRESS = /<?https?:\/\/[^\s<>]+>?/g;
const COMMENT_OR_TAG = /<!--.*?(?:-->|$)/g;
const GITLAB = /^https?:\/\/[^/]*gitlab|\/-\//i;
/** Requests of these kinds are counted apart from issues. */
const COUNTED_APART = /^merge_requests$/i;

/** Finds the path of a repository on its forge, in lower case: "https://forge.example/Harbour/Crane.git" gives "harbour/crane". */
export function ownAddress({ repository }: Repository): string | undefined {
  const [, path] = /^https?:\/\/[^/]+\/(.+?)(?:\.git)?\/*$/i.exec(repository ?? '') ?? [];
  return path?.toLowerCase();
}

/** Reads the keys of the issues and requests that a line names; those of the repository's own are under its path, or under none where nobody knows that. */
export function referencesInText(line: string, own: string | undefined): readonly string[] {
  const keys: string[] = [];
  const addAddresses = (text: string) => {
    for (const { groups } of text.matchAll(ADDRESS)) keys.push(keyOf(ofAddress(groups), own));
  };
  const rest = line
    .replace(COMMENT_OR_TAG, ' ')
    .replace(CODE, ' ')
    .replace(LINK, (_, text: string, address: string) => {
      const before = keys.length;
      addAddresses(`${address} ${text}`);
      // "[#12](https://forge.example/a/b/pull/12)" is one reference.
      return keys.length > before ? ' ' : text;
    })
    .replace(BARE_ADDRESS, address => {
      addAddresses(address);
      return ' ';
    });
  for (const { groups } of rest.matchAll(SHORT)) keys.push(keyOf(ofShort(groups), own));
  return keys;
}

/** An issue or request that a person asks for. */
export interface AskedReference {
  /** Its key; one without a repository is the repository's own. */
  readonly key: string;
  /** Tells whether a key found in minutes is of the same one. */
  readonly matches: (key: string) => boolean;
}

/** Reads the issue or request that a person asks for, in any spelling; undefined if it is none. */
export function readReference(asked: string, repository: Repository): AskedReference | undefined {
  const written = asked.trim();
  const number = /^\d{1,9}$/.test(written) ? `#${written}` : written;
  const [key, ...others] = referencesInText(number, ownAddress(repository));
  if (key === undefined || others.length > 0) return undefined;
  // GitLab has an issue 12 and a merge request 12; elsewhere there is one of them.
  const isCountedApart = GITLAB.test(written) || GITLAB.test(repository.repository ?? '');
  const plain = (one: string) => (isCountedApart ? one : one.replace('!', '#'));
  return { key, matches: other => plain(other) === plain(key) };
}

function ofAddress(groups: Record<string, string | undefined> = {}): Written {
  const { path = '', kind = '', number = '' } = groups;
  return { repository: path, sign: COUNTED_APART.test(kind) ? '!' : '#', number };
}

function ofShort(groups: Record<string, string | undefined> = {}): Written {
  const { path, sign, own, number = '' } = groups;
  return { ...(path !== undefined && { repository: path }), sign: (sign ?? own) === '!' ? '!' : '#', number };
}

function keyOf({ repository, sign, number }: Written, own: string | undefined): string {
  const path = (repository ?? own ?? '').toLowerCase().replace(/\.git$/, '');
  return `${path}${sign}${number.replace(/^0+(?=\d)/, '')}`;
}
