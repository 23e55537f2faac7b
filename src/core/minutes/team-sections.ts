import type { MarkdownDocument, Place } from '../markdown/document';
import { placeAt } from '../markdown/place';
import type { Team } from '../repository/profile';
import type { Minutes } from './minutes';
import { type MinutesLine, minutesLineOf } from './minutes-line';
import { saysNoMeeting } from './pending-words';
import { type Section, ancestorsOf, ownText, sectionAt } from './sections';

/** What a minutes line says when there are no minutes yet. */
export const NONE_YET = 'None yet';

/** The section of a team that is known. */
export interface TeamSection extends Section {
  readonly team: Team;
}

/** A team's section with a minutes line. */
export interface SectionWithLine extends TeamSection {
  readonly minutesLine: MinutesLine;
}

/** Why there was no meeting is said first, if at all. */
const REASON_LENGTH = 200;

/** Gives those of some sections that have a minutes line and a team that is known. */
export function sectionsWithLine(
  document: MarkdownDocument,
  sections: readonly Section[],
): readonly SectionWithLine[] {
  return sections.flatMap(section => {
    const { team } = section;
    const minutesLine = team && minutesLineOf(document, section);
    return minutesLine ? [{ ...section, team, minutesLine }] : [];
  });
}

/** Gives those of some sections that report something of a known team, and do not say that there was no meeting. */
export function sectionsWithReport(
  document: MarkdownDocument,
  sections: readonly Section[],
): readonly TeamSection[] {
  return sections.flatMap(section => {
    const { team } = section;
    if (!team) return [];
    const isElsewhere = ancestorsOf(section).some(({ kind }) => kind === 'aob' || kind === 'project-updates');
    const said = ownText(document, section).trim();
    const says = said !== '' && !saysNoMeeting(said.slice(0, REASON_LENGTH));
    return !isElsewhere && says ? [{ ...section, team }] : [];
  });
}

/** Finds the section of a known team that holds an offset, perhaps in a section of its own; undefined when there is none. */
export function teamSectionAt({ document, sections }: Minutes, offset: number): TeamSection | undefined {
  return teamSectionIn(sections, placeAt(document, offset));
}

/** Finds the section of a known team that holds a place, as `teamSectionAt` does. */
export function teamSectionIn(sections: readonly Section[], place: Place): TeamSection | undefined {
  const inner = sectionAt(sections, place);
  for (const section of inner ? [inner, ...ancestorsOf(inner)] : [])
    if (section.team) return { ...section, team: section.team };
  return undefined;
}
