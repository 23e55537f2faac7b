import type { DatedFile } from './library';
import { lineOf } from './place';
import type { Fix, RuleContext } from './rule';
import { suppressionIn } from './suppression';
import {
  fixesForLink,
  fixLine,
  reportingSections,
  rightFile,
  standIn,
  type ReportingSection,
} from './team-links';

/** A minutes line that can link its minutes now. */
export interface FillableLine {
  readonly section: ReportingSection;
  readonly file: DatedFile;
  readonly fix: Fix;
}

/** The rules that speak of these lines; where a comment silences one, the line is meant as it is. */
const RULES_OF_WAITING = ['minutes-pending-but-exists', 'minutes-line-empty', 'link-not-a-file'];

/** Finds the minutes lines that say "not yet", say nothing, or link a folder or a pull request, and whose minutes are there. */
export function fillableLines(context: RuleContext): readonly FillableLine[] {
  const { minutes, sections } = context;
  const isSuppressed = suppressionIn(minutes);
  return reportingSections(minutes, sections).flatMap(section => {
    const line = lineOf(minutes, { segment: section.segment, span: section.minutesLine.span });
    if (RULES_OF_WAITING.some(rule => isSuppressed?.(rule, line))) return [];
    const file = isWaiting(context, section) ? rightFile(context, section.team) : undefined;
    const fix = file && fixFor(context, section, file);
    return file && fix ? [{ section, file, fix }] : [];
  });
}

function isWaiting(context: RuleContext, { minutesLine: { state, links } }: ReportingSection): boolean {
  return (
    state === 'pending' ||
    state === 'empty' ||
    (state === 'linked' && links.every(link => standIn(context, link)))
  );
}

/** A line that links a folder or a request may say more, which stays. */
function fixFor(context: RuleContext, section: ReportingSection, file: DatedFile): Fix | undefined {
  const { minutesLine } = section;
  const [link] = minutesLine.links;
  if (minutesLine.state !== 'linked' || !link) return fixLine(context, section, file);
  return fixesForLink(context, section, link, file)[0];
}
