import type { Link } from '../markdown/document';
import type { Minutes } from '../minutes/minutes';
import { fileExists } from '../repository/library';
import { isRequestUrl, type LinkTarget, targetOfRelativeLink, targetOfUrl } from '../repository/urls';

/** Matches any text that may hold a link; other text is not parsed for links. */
export const MAY_LINK = /:\/\/|\]/;

/** Finds the file or folder of the repository that a link in the minutes leads to; undefined if it leads elsewhere. */
export function targetOf(
  { profile, file }: Pick<Minutes, 'profile' | 'file'>,
  link: Link,
): LinkTarget | undefined {
  return targetOfUrl(profile, link.url) ?? targetOfRelativeLink(file.path, link.url);
}

/** Tells whether a link of this repository leads to a folder or a pull request instead of a file; undefined for all others. */
export function nonFileTarget(minutes: Minutes, link: Link): 'folder' | 'request' | undefined {
  if (isRequestUrl(minutes.profile, link.url)) return 'request';
  const place = targetOf(minutes, link);
  // Forges show a file at the URL of a folder and vice versa, so what exists decides.
  const isFolder =
    place &&
    fileExists(minutes.library, place.path) === false &&
    (place.kind === 'folder' || hasFiles(minutes, place.path));
  return isFolder ? 'folder' : undefined;
}

function hasFiles({ library }: Minutes, path: string): boolean {
  return (library.list(path)?.length ?? 0) > 0;
}
