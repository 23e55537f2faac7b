import type { Link, Segment } from '../markdown/document';
import type { Minutes } from '../minutes/minutes';
import { fileExists } from '../repository/library';
import {
  isRequestUrl,
  mayHoldOwnUrl,
  type LinkTarget,
  targetOfRelativeLink,
  targetOfUrl,
} from '../repository/urls';

/** Matches any text that may hold a link; other text is not parsed for links. */
export const MAY_LINK = /:\/\/|\]/;

/** Matches the address of a link that names no host: in brackets, in a definition, or by a label. */
const MAY_BE_RELATIVE = /\](?:\(|:)\s*<?(?![a-z][a-z\d+.-]*:|\/\/)/i;

/** Tells whether a segment may link something in the repository; most link other places only, and need not be parsed. */
export function mayLinkHere({ profile }: Pick<Minutes, 'profile'>, segment: Segment): boolean {
  const { text, documentDefinitions } = segment;
  if (!MAY_LINK.test(text)) return false;
  return documentDefinitions.size > 0 || MAY_BE_RELATIVE.test(text) || mayHoldOwnUrl(profile).test(text);
}

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
