import type { DatedFile } from './library';
import type { Fix, RuleContext } from './rule';
import { fixLine, reportingSections, rightFile, standIn, type ReportingSection } from './team-links';

/** A minutes line that can link its minutes now. */
export interface FillableLine {
  readonly section: ReportingSection;
  readonly file: DatedFile;
  readonly fix: Fix;
}

/** Finds the minutes lines that say "not yet", say nothing, or link a folder or a pull request, and whose minutes are there. */
export function fillableLines(context: RuleContext): readonly FillableLine[] {
  return reportingSections(context.sections).flatMap(section => {
    const file = isWaiting(context, section) ? rightFile(context, section.team) : undefined;
    return file ? [{ section, file, fix: fixLine(context, section.minutesLine, file) }] : [];
  });
}

function isWaiting(context: RuleContext, { minutesLine: { state, links } }: ReportingSection): boolean {
  return (
    state === 'pending' ||
    state === 'empty' ||
    (state === 'linked' && links.every(link => standIn(context, link)))
  );
}
