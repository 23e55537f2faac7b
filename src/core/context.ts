import { changeBetween } from './carry';
import type { Library } from './library';
import { meetingOf, sameMeeting } from './meeting';
import type { Heading, Minutes, Segment } from './minutes';
import { minutesFileAt, type Profile } from './profile';
import type { RuleContext } from './rule';
import { readSections } from './sections';

/**
 * Gathers what the rules look at; undefined for a file that is not minutes or is a slide deck. What the version
 * before has too, of the same file over a library that has not changed, is taken from there.
 */
export function contextOf(
  path: string,
  minutes: Minutes,
  profile: Profile,
  library: Library,
  before?: RuleContext,
): RuleContext | undefined {
  const file =
    before?.file.path === path && before.profile === profile ? before.file : minutesFileAt(profile, path);
  if (!file || minutes.isSlideDeck) return undefined;
  const earlier = before?.file === file && before.library === library ? before : undefined;
  const hasSame = earlier !== undefined && hasSameHeadings(earlier.minutes, minutes);
  const sections = hasSame ? earlier.sections : readSections(minutes, profile);
  const meeting = hasSame ? earlier.meeting : meetingOf(file, minutes, sections, library);
  const isSame = hasSame || (earlier && sameMeeting(earlier.meeting, meeting));
  return { file, minutes, sections, profile, library, meeting: isSame ? earlier.meeting : meeting };
}

/** Typing mostly leaves the headings alone, and then all that follows from them stays. */
function hasSameHeadings(before: Minutes, after: Minutes): boolean {
  const { start, removed, added } = changeBetween(before, after);
  if (removed !== added) return false;
  const changed = Array.from({ length: added }, (_, index) => start + index);
  return changed.every(
    index => writtenHeadings(before.segments[index]) === writtenHeadings(after.segments[index]),
  );
}

function writtenHeadings(segment: Segment | undefined): string {
  const written = ({ span: { start, end }, level, name }: Heading) =>
    `${String(start)} ${String(level)} ${name}\n${segment?.text.slice(start, end) ?? ''}`;
  return segment?.headings.map(written).join('\n') ?? '';
}
