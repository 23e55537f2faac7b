import type { Link } from '../markdown/document';
import type { Minutes } from '../minutes/minutes';
import { fileExists } from '../repository/library';
import { isRequestUrl, type LinkTarget, targetOfRelativeLink, targetOfUrl } from '../repository/urls';

/** What a text with a link in it has somewhere; all others need not be read for their links. */
export const MAY_LINK = /:\/\/|\]/;

/** Gives the place in the repository that a link in the file leads to; undefined when it leads elsewhere. */
export function targetOf(
  { profile, file }: Pick<Minutes, 'profile' | 'file'>,
  link: Link,
): LinkTarget | undefined {
  return targetOfUrl(profile, link.url) ?? targetOfRelativeLink(file.path, link.url);
}

/** Tells what a link of this repository leads to where a file should be: a folder or a pull request; undefined for all others. */
export function nonFileTarget(minutes: Minutes, link: Link): 'folder' | 'request' | undefined {
  if (isRequestUrl(minutes.profile, link.url)) return 'request';
  const place = targetOf(minutes, link);
  // Forges show a file under the URL of a folder and the other way round, so what is there decides.
  const isFolder =
    place &&
    fileExists(minutes.library, place.path) === false &&
    (place.kind === 'folder' || hasFiles(minutes, place.path));
  return isFolder ? 'folder' : undefined;
}

function hasFiles({ library }: Minutes, path: string): boolean {
  return (library.list(path)?.length ?? 0) > 0;
}
