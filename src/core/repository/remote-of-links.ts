import { filesOfSeries, type Library } from './library';
import { allSeries, folderOf, type Profile } from './profile';

/** How many of the newest files of a series are searched for links. */
const FILES_TO_LOOK_AT = 3;
const URL_TOKEN = /https?:\/\/[^\s<>()[\]]{1,500}/gi;
/** On SourceHut, the branch is followed by `/item`; elsewhere this leads to a folder. */
const SOURCEHUT_MARK = '/tree/';
/** What separates a repository from the branch in the URL of a file; the longest first. */
const MARKS = ['/-/blob/', '/blob/', '/src/branch/', '/src/', SOURCEHUT_MARK];

/** The repository and branch that most links to its own files begin with. */
interface LinkedRemote {
  /** The repository's URL without a slash at its end. */
  readonly repository: string;
  readonly branch: string;
}

/**
 * Finds a repository's web address in the links that its newest minutes have to its own files, weekly minutes first;
 * undefined if they have none.
 */
export function remoteOfLinks(library: Library, profile: Profile): LinkedRemote | undefined {
  const all = allSeries(profile);
  const folders = all.map(folderOf).filter(folder => folder !== '');
  const inOrder = [...all].sort((a, b) => Number(b.hasTeamReports) - Number(a.hasTeamReports));
  for (const series of inOrder) {
    const newest = (filesOfSeries(library, series) ?? []).slice(-FILES_TO_LOOK_AT);
    const texts = newest.map(({ path }) => library.read(path));
    // Not known yet: other series are only searched if this one has no links.
    if (texts.includes(undefined)) return undefined;
    const remotes = texts.flatMap(text => remotesIn(text ?? '', folders));
    const [most] = remotes.toSorted((a, b) => timesOf(remotes, b) - timesOf(remotes, a));
    if (most) return most;
  }
  return undefined;
}

/** A branch may have slashes in its name; the path begins with a known folder. */
function remotesIn(text: string, folders: readonly string[]): readonly LinkedRemote[] {
  return [...text.matchAll(URL_TOKEN)].flatMap(([url]) => {
    const mark = MARKS.find(candidate => url.includes(candidate));
    if (mark === undefined || !/\.md(?:$|[^\w/])/i.test(url)) return [];
    const repository = url.slice(0, url.indexOf(mark));
    const place = url.slice(repository.length + mark.length);
    const starts = folders.map(folder => place.indexOf(`/${folder}/`)).filter(start => start > 0);
    if (starts.length === 0) return [];
    const branch = place.slice(0, Math.min(...starts));
    if (mark !== SOURCEHUT_MARK) return { repository, branch };
    return branch.endsWith('/item') ? { repository, branch: branch.slice(0, -'/item'.length) } : [];
  });
}

function timesOf(all: readonly LinkedRemote[], { repository, branch }: LinkedRemote): number {
  return all.filter(other => other.repository === repository && other.branch === branch).length;
}
