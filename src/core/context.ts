import { changeBetween } from './carry';
import type { Library } from './library';
import { meetingOf, sameMeeting } from './meeting';
import type { Heading, Minutes, Segment } from './minutes';
import { once } from './once';
import { minutesFileAt, type MinutesFile, type Profile } from './profile';
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
  const isSameFile = before?.file.path === path && before.profile === profile;
  const file = isSameFile ? before.file : minutesFileAt(profile, path);
  if (!file || minutes.isSlideDeck) return undefined;
  const earlier = isSameFile && before.library === library ? before : undefined;
  return earlier ? following(earlier, minutes) : firstContext(file, minutes, profile, library);
}

/** Many files are only asked for their title, so that most of their headings need not be read. */
function firstContext(file: MinutesFile, minutes: Minutes, profile: Profile, library: Library): RuleContext {
  const sections = once(() => readSections(minutes, profile));
  const meeting = once(() => meetingOf(file, minutes, profile, library));
  return {
    file,
    minutes,
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

function following(before: RuleContext, minutes: Minutes): RuleContext {
  const { file, profile, library } = before;
  if (hasSameHeadings(before.minutes, minutes))
    return { file, minutes, profile, library, sections: before.sections, meeting: before.meeting };
  const meeting = meetingOf(file, minutes, profile, library);
  const isSame = sameMeeting(before.meeting, meeting);
  const sections = readSections(minutes, profile);
  return { file, minutes, profile, library, sections, meeting: isSame ? before.meeting : meeting };
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
