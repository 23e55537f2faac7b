/** The web address of a repository according to its git settings. */
interface Remote {
  readonly name: string;
  /** The URL of the repository's page, without a slash or `.git` at its end. */
  readonly repository: string;
}

const SECTION = /^\s*\[remote "([^"]+)"\]\s*$/;
const URL_LINE = /^\s*url\s*=\s*(\S+)\s*$/;
/** Matches "ssh://git@forge.example:22/harbour/minutes" and "git@forge.example:harbour/minutes", both also without a user. */
const SSH =
  /^(?:ssh:\/\/(?:[^@/\s]+@)?|[^@/:\s]+@|(?=[\w-]+(?:\.[\w-]+)+:[^/]))(?<host>[^@:/\s]+)(?::\d+)?[:/]+(?<path>\S+)$/;

/** Reads the remotes from the text of a `.git/config`: `upstream` first, then `origin`; empty if there are none. */
export function remotesOf(config: string): readonly Remote[] {
  const remotes: Remote[] = [];
  let name: string | undefined;
  for (const line of config.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) name = SECTION.exec(line)?.[1];
    const url = URL_LINE.exec(line)?.[1];
    const repository = name && url ? webUrlOf(url) : undefined;
    if (name && repository) remotes.push({ name, repository });
  }
  const rank = (remote: Remote) => ['upstream', 'origin', remote.name].indexOf(remote.name);
  return remotes.sort((a, b) => rank(a) - rank(b));
}

/**
 * Converts the URL that git fetches a repository from to that of its web page, without user and password:
 * "git@github.com:harbour/minutes.git" gives "https://github.com/harbour/minutes". Undefined if it is not on the web.
 */
export function webUrlOf(url: string): string | undefined {
  const ssh = SSH.exec(url);
  const web = ssh?.groups
    ? `https://${webHostOf(ssh.groups.host ?? '')}/${ssh.groups.path ?? ''}`
    : url.replace(/^git(?=:\/\/)/, 'https').replace(/^(https?:\/\/)[^/]*@/, '$1');
  if (!/^https?:\/\/[^/\s]+\/\S+$/.test(web)) return undefined;
  return web
    .replace(/(?:\.git)?\/*$/, '')
    .replace(/^(https:\/\/dev\.azure\.com)\/v3\/([^/]+\/[^/]+)\/([^/]+)$/, '$1/$2/_git/$3')
    .replace(/^(https?:\/\/[^/]+)\/scm\/([^/]+)\/([^/]+)$/, '$1/projects/$2/repos/$3');
}

/** Some hosts have another name for SSH, which gets through more firewalls. */
function webHostOf(host: string): string {
  return host.replace(/^(?:alt)?ssh\.(?=(?:github\.com|gitlab\.com|bitbucket\.org|dev\.azure\.com)$)/, '');
}
