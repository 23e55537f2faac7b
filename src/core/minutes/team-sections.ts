import type { Place } from '../markdown/document';
import { placeAt } from '../markdown/place';
import type { Team } from '../repository/profile';
import type { Minutes } from './minutes';
import { minutesLineOf, type DocumentInRepository, type MinutesLine } from './minutes-line';
import { phrasePattern } from '../text/phrases';
import { type Section, ancestorsOf, ownText, sectionAt } from './sections';

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

/** Selects the sections that have a minutes line and a team that is known. */
export function sectionsWithLine(
  minutes: DocumentInRepository,
  sections: readonly Section[],
): readonly SectionWithLine[] {
  return sections.flatMap(section => {
    const { team } = section;
    const minutesLine = team && minutesLineOf(minutes, section);
    return minutesLine ? [{ ...section, team, minutesLine }] : [];
  });
}

/** Selects the sections that report something of a known team, and do not say that there was no meeting. */
export function sectionsWithReport(
  { document, profile }: DocumentInRepository,
  sections: readonly Section[],
): readonly TeamSection[] {
  return sections.flatMap(section => {
    const { team } = section;
    if (!team) return [];
    const isElsewhere = ancestorsOf(section).some(({ kind }) => kind === 'aob' || kind === 'project-updates');
    const said = ownText(document, section).trim();
    const reports = said !== '' && !phrasePattern(profile.words.noMeeting).test(said.slice(0, REASON_LENGTH));
    return !isElsewhere && reports ? [{ ...section, team }] : [];
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
