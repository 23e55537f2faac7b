import { moveToLevel } from '../../minutes/levels';
import { message } from '../../text/message';
import type { MarkdownDocument } from '../../markdown/document';
import { lineEndingIn, type PlacedEdit } from '../../markdown/place';
import type { Rule } from '../rule';
import { headingPlace, ownText, SECTION_LEVEL, type Section } from '../../minutes/sections';
import type { Fix } from '../../minutes/fix';
import type { Minutes } from '../../minutes/minutes';

const NAME = 'Team updates';

/** Reports teams that stand in no section for them. */
export const teamUpdatesSectionMissing: Rule = {
  id: 'team-updates-section-missing',
  severity: 'warning',
  summary: 'The teams stand outside a section "Team updates".',
  scope: 'weekly',
  looksAt: 'document',
  check(minutes) {
    if (minutes.sections.some(section => section.kind === 'team-updates')) return [];
    const teams = minutes.sections.filter(section => section.kind === 'team');
    const reporting = teams.filter(({ team }) => team?.kind !== 'slot');
    const first = reporting[0];
    // One section could be news about a team; two report.
    if (!first || reporting.length < 2) return [];
    const fix = renameFix(minutes, first) ?? insertFix(minutes, first, teams);
    return [
      {
        place: headingPlace(first),
        message: message(
          'The teams need a section "{0}" of their own before "{1}".',
          NAME,
          first.heading.name,
        ),
        fixes: fix ? [fix] : [],
      },
    ];
  },
};

/** A section with another name that holds nothing but teams is the section that is missed. */
function renameFix({ document }: Minutes, { parent }: Section): Fix | undefined {
  if (parent?.heading.level !== SECTION_LEVEL || parent.kind === 'meta') return undefined;
  const { heading, segment, children } = parent;
  const saysNothing = !ownText(document, parent).trim();
  if (!saysNothing || children.some(({ kind }) => kind !== 'team' && kind !== 'aob')) return undefined;
  const edits = [{ place: { segment, span: heading.nameSpan }, text: NAME }];
  return { title: message('Rename the section "{0}" to "{1}"', heading.name, NAME), edits };
}

function insertFix({ document }: Minutes, first: Section, teams: readonly Section[]): Fix | undefined {
  const behind = teams.slice(teams.indexOf(first));
  const moved = behind.filter(({ parent }) => parent === first.parent);
  const moves = moved.map(section => moveToLevel(document, section, SECTION_LEVEL + 1));
  if (!moves.every(edits => edits !== undefined)) return undefined;
  return {
    title: message('Add the section "{0}"', NAME),
    edits: [headingBefore(document, first), ...moves.flat()],
  };
}

function headingBefore(document: MarkdownDocument, { segment, heading }: Section): PlacedEdit {
  const lineEnding = lineEndingIn(document);
  const { start } = heading.span;
  const text = `${'#'.repeat(SECTION_LEVEL)} ${NAME}${lineEnding}${lineEnding}`;
  return { place: { segment, span: { start, end: start } }, text };
}
