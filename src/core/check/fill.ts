import type { DatedFile } from '../repository/library';
import { lineOf } from '../markdown/place';
import { guarded } from '../minutes/deletions';
import { suppressionIn } from '../minutes/suppression';
import { fixesForLink, fixLineValue } from '../links/line-fixes';
import type { Fix } from '../minutes/fix';
import type { Minutes } from '../minutes/minutes';
import { sectionsWithLine, type SectionWithLine } from '../minutes/team-sections';
import { fileForMeeting } from '../links/team-files';
import { nonFileLinks } from '../links/wrong-links';

/** A minutes line that can link its minutes now. */
export interface FillableLine {
  readonly section: SectionWithLine;
  readonly file: DatedFile;
  readonly fix: Fix;
}

/** The rules that report these lines; where a comment suppresses one, the line is intended. */
const RULES_OF_WAITING = ['minutes-pending-but-exists', 'minutes-line-empty', 'link-not-a-file'];

/** Finds the waiting lines that can be filled in without a look. */
export function fillableLines(minutes: Minutes): readonly FillableLine[] {
  return waitingLines(minutes).filter(({ fix }) => !fix.needsLook);
}

/**
 * Finds the minutes lines that are pending or empty, or link a folder or a pull request, and whose minutes exist. Where
 * something else is on the line, the fix needs a look.
 */
export function waitingLines(minutes: Minutes): readonly FillableLine[] {
  const { document, sections } = minutes;
  const isSuppressed = suppressionIn(document);
  return sectionsWithLine(minutes, sections).flatMap(section => {
    const line = lineOf(document, { segment: section.segment, span: section.minutesLine.span });
    if (RULES_OF_WAITING.some(rule => isSuppressed?.(rule, line))) return [];
    const file = canBeFilled(minutes, section) ? fileForMeeting(minutes, section.team) : undefined;
    const unguarded = file && fixFor(minutes, section, file);
    const fix = unguarded && guarded(minutes, unguarded);
    return file && fix ? [{ section, file, fix }] : [];
  });
}

function canBeFilled(minutes: Minutes, section: SectionWithLine): boolean {
  const { state } = section.minutesLine;
  return state === 'pending' || state === 'empty' || nonFileLinks(minutes, section).length > 0;
}

/** Other words on a line that links a folder or a pull request stay. */
function fixFor(minutes: Minutes, section: SectionWithLine, file: DatedFile): Fix | undefined {
  const { minutesLine } = section;
  const [link] = minutesLine.links;
  if (minutesLine.state !== 'linked' || !link) return fixLineValue(minutes, section, file);
  return fixesForLink(minutes, section, link, file)[0];
}
