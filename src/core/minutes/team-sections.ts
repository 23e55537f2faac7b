import type { Place } from '../markdown/document';
import { placeAt, segmentOf } from '../markdown/place';
import type { Team } from '../repository/profile';
import type { Minutes } from './minutes';
import { minutesLineOf, type DocumentInRepository, type MinutesLine } from './minutes-line';
import { leadingPhrase, phrasePattern } from '../text/phrases';
import { contains } from '../text/text';
import { type Section, ancestorsOf, ownPlace, ownText, sectionAt } from './sections';

/** The section of a known team. */
export interface TeamSection extends Section {
  readonly team: Team;
}

/** A team's section with a minutes line. */
export interface SectionWithLine extends TeamSection {
  readonly minutesLine: MinutesLine;
}

/** Matches what may be before a label: quotes, table cells, list markers, check boxes and emphasis. */
const MARKS = /^(?:[\s>|*_+-]|\d+[.)]|\[[ x]\])*/i;
/** Matches what follows a label: what separates it from its value, or nothing. */
const AFTER_LABEL = /^[\s*_]*(?:$|\\?[|:–—-])/;
const QUOTED_LINES = /^ {0,3}>.*$/gm;

/** The reason for no meeting, if there is one, is at the start. */
const REASON_LENGTH = 200;

/** Selects the sections that have a minutes line and a known team. */
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

/** Selects the sections of known teams that report something and do not say that there was no meeting. */
export function sectionsWithReport(
  { document, profile }: DocumentInRepository,
  sections: readonly Section[],
): readonly TeamSection[] {
  return sections.flatMap(section => {
    const { team } = section;
    if (!team) return [];
    const isElsewhere = ancestorsOf(section).some(({ kind }) => kind === 'aob' || kind === 'project-updates');
    const text = ownText(document, section).trim();
    const reports = text !== '' && !phrasePattern(profile.words.noMeeting).test(text.slice(0, REASON_LENGTH));
    return !isElsewhere && reports ? [{ ...section, team }] : [];
  });
}

/** Tells whether two of some sections are of the same team; slots may repeat. */
export function hasTeamTwice(sections: readonly Section[]): boolean {
  const teams = sections.flatMap(({ team }) => (team && team.kind !== 'slot' ? [team] : []));
  return new Set(teams).size < teams.length;
}

/**
 * Tells whether a section has what seems to be a minutes line in a form that is not read: in a quote, a table or a
 * check box, or with a dash for its colon. What is shown in code is none.
 */
export function mayHaveMinutesLine({ document, profile }: DocumentInRepository, section: Section): boolean {
  const { segment, span } = ownPlace(document, section);
  const { text, textLines } = segmentOf(document, segment);
  const label = leadingPhrase(profile.words.minutesLabels);
  const lines = textLines
    .filter(line => contains(span, line.span))
    .map(line => text.slice(line.span.start, line.span.end));
  const quoted = ownText(document, section).match(QUOTED_LINES) ?? [];
  return [...lines, ...quoted].some(line => {
    const words = line.replace(MARKS, '');
    const found = label.exec(words)?.[0];
    return found !== undefined && AFTER_LABEL.test(words.slice(found.length));
  });
}

/** Finds the section of a known team around an offset, possibly by way of a section within it; undefined if there is none. */
export function teamSectionAt({ document, sections }: Minutes, offset: number): TeamSection | undefined {
  return teamSectionIn(sections, placeAt(document, offset));
}

/** Finds the section of a known team around a place, as `teamSectionAt` does. */
export function teamSectionIn(sections: readonly Section[], place: Place): TeamSection | undefined {
  const inner = sectionAt(sections, place);
  for (const section of inner ? [inner, ...ancestorsOf(inner)] : [])
    if (section.team) return { ...section, team: section.team };
  return undefined;
}
