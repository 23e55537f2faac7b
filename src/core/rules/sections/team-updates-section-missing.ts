import { moveAll, movesOf } from '../../minutes/levels';
import { message } from '../../text/message';
import { lineEndingAt, segmentOf, type PlacedEdit } from '../../markdown/place';
import type { Rule } from '../rule';
import { requiresSection } from '../../minutes/required-sections';
import { headingPlace, ownText, SECTION_LEVEL, type Section } from '../../minutes/sections';
import type { Fix } from '../../minutes/fix';
import { hasTeamTwice } from '../../minutes/team-sections';
import type { Minutes } from '../../minutes/minutes';

/** Reports teams that are in no section for team updates. */
export const teamUpdatesSectionMissing: Rule = {
  id: 'team-updates-section-missing',
  severity: 'warning',
  summary: 'The teams stand outside a section "Team updates".',
  scope: 'weekly',
  looksAt: 'document',
  check(minutes) {
    if (minutes.sections.some(section => section.kind === 'team-updates')) return [];
    if (!requiresSection(minutes.file.series, minutes.profile, 'team-updates')) return [];
    const teams = minutes.sections.filter(section => section.kind === 'team');
    const reporting = teams.filter(({ team }) => team?.kind !== 'slot');
    const first = reporting[0];
    // One section could be news about a team; two are reports.
    if (!first || reporting.length < 2) return [];
    const fix = renameFix(minutes, first) ?? insertFix(minutes, first, teams);
    return [
      {
        place: headingPlace(first),
        message: message(
          'The teams need a section "{0}" of their own before "{1}".',
          nameIn(minutes),
          first.heading.name,
        ),
        fixes: fix ? [fix] : [],
      },
    ];
  },
};

function nameIn({ profile }: Minutes): string {
  return profile.words.sections['team-updates'][0] ?? '';
}

/** A section with another name that holds nothing but teams may be "Team updates". */
function renameFix(minutes: Minutes, { parent }: Section): Fix | undefined {
  if (parent?.heading.level !== SECTION_LEVEL || !mayBeRenamed(minutes, parent)) return undefined;
  const { heading, segment, children } = parent;
  const saysNothing = !ownText(minutes.document, parent).trim();
  if (!saysNothing || children.some(({ kind }) => kind !== 'team' && kind !== 'aob')) return undefined;
  const edits = [{ place: { segment, span: heading.nameSpan }, text: nameIn(minutes) }];
  return {
    title: message('Rename the section "{0}" to "{1}"', heading.name, nameIn(minutes)),
    edits,
    needsLook: true,
  };
}

/** A section with a purpose keeps its name, unless another one has it too. */
function mayBeRenamed({ sections }: Minutes, section: Section): boolean {
  return (
    section.kind === 'topic' ||
    sections.some(other => other !== section && other.kind === section.kind && section.kind !== 'team')
  );
}

function insertFix(minutes: Minutes, first: Section, teams: readonly Section[]): Fix | undefined {
  const { document, sections } = minutes;
  const behind = teams.slice(teams.indexOf(first));
  const moved = behind.filter(({ parent }) => parent === first.parent);
  const moves = moved.flatMap(section => movesOf(section, SECTION_LEVEL + 1));
  const newHeading = { section: first, level: SECTION_LEVEL };
  const edits = moveAll(document, sections, moves, { newHeading });
  return (
    edits && {
      title: message('Add the section "{0}"', nameIn(minutes)),
      edits: [headingBefore(minutes, first), ...edits],
      // One of two sections of a team may be a topic, and would become a second report.
      ...(hasTeamTwice(teams) && { needsLook: true }),
    }
  );
}

/** A comment right above a heading may be about it, so the new heading goes above both. */
function headingBefore(minutes: Minutes, { segment, heading }: Section): PlacedEdit {
  const { document } = minutes;
  const above = segment > 0 && heading.span.start === 0 ? segment - 1 : segment;
  const { text } = segmentOf(document, above);
  const before = above === segment ? text.slice(0, heading.span.start) : text;
  const comments = /(?<![^\r\n])(?:[ \t]*<!--(?:(?!-->)[^])*-->[ \t]*(?:\r\n|\r|\n))+$/.exec(before);
  const place = comments
    ? { segment: above, span: { start: comments.index, end: comments.index } }
    : { segment, span: { start: heading.span.start, end: heading.span.start } };
  const lineEnding = lineEndingAt(document, place);
  return { place, text: `${'#'.repeat(SECTION_LEVEL)} ${nameIn(minutes)}${lineEnding}${lineEnding}` };
}
