import type { Heading, MarkdownDocument, Segment } from '../markdown/document';
import type { Library } from '../repository/library';
import { minutesFileAt, type MinutesFile, type Profile } from '../repository/profile';
import { holdsDay } from '../repository/pattern';
import type { Repository } from '../repository/repository';
import { sameDay } from '../text/date';
import { once } from '../text/once';
import { meetingOf, sameMeeting, type Meeting } from './meeting';
import { hasSameHead } from './stated-dates';
import { readSections, type Section } from './sections';

/** One file of minutes: its document, sections and meeting date, and the repository that it belongs to. */
export interface Minutes extends Repository {
  readonly file: MinutesFile;
  readonly document: MarkdownDocument;
  readonly sections: readonly Section[];
  readonly meeting: Meeting;
}

/**
 * Reads a document as the minutes at a path of a repository; undefined for a file that is not minutes, and for a
 * slide deck. `before` is the previous version of the file: what the two share is taken from it.
 */
export function readMinutes(
  { profile, library }: Repository,
  path: string,
  document: MarkdownDocument,
  before?: Minutes,
): Minutes | undefined {
  const isSameFile = before?.file.path === path && before.profile === profile;
  const file =
    isSameFile && holdsDay(before.file.series.files)
      ? before.file
      : minutesFileAt(profile, path, () => document.text);
  if (!file || document.isSlideDeck) return undefined;
  const earlier =
    isSameFile && before.library === library && sameDay(before.file.date, file.date) ? before : undefined;
  return earlier ? following(earlier, document) : firstReading(file, document, profile, library);
}

/** Often only the title of a file is needed, so its other headings are read later. */
function firstReading(
  file: MinutesFile,
  document: MarkdownDocument,
  profile: Profile,
  library: Library,
): Minutes {
  const sections = once(() => readSections(document, profile));
  const meeting = once(() => meetingOf(file, document, profile, library));
  return {
    file,
    document,
    profile,
    library,
    get sections() {
      return sections();
    },
    get meeting() {
      return meeting();
    },
  };
}

function following(before: Minutes, document: MarkdownDocument): Minutes {
  const { file, profile, library } = before;
  const isSameHead = hasSameHead(before.document, document);
  const hasSameSections = hasSameHeadings(before.document, document);
  if (isSameHead && hasSameSections)
    return { file, document, profile, library, sections: before.sections, meeting: before.meeting };
  const meeting = meetingOf(file, document, profile, library);
  const isSame = sameMeeting(before.meeting, meeting);
  const sections = hasSameSections ? before.sections : readSections(document, profile);
  return { file, document, profile, library, sections, meeting: isSame ? before.meeting : meeting };
}

/** Typing rarely changes the headings, and without that the sections stay the same. */
function hasSameHeadings(
  { segments: before }: MarkdownDocument,
  { segments: after }: MarkdownDocument,
): boolean {
  return (
    before.length === after.length &&
    after.every((segment, index) => {
      const previous = before[index];
      return segment === previous || writtenHeadings(segment) === writtenHeadings(previous);
    })
  );
}

function writtenHeadings(segment: Segment | undefined): string {
  const written = ({ span: { start, end }, level, name }: Heading) =>
    `${String(start)} ${String(level)} ${name}\n${segment?.text.slice(start, end) ?? ''}`;
  return segment?.headings.map(written).join('\n') ?? '';
}
