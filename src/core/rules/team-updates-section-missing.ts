import type { Edit } from '../edit';
import { insertion } from '../edit';
import { moveToLevel } from '../levels';
import { message } from '../message';
import type { Minutes } from '../minutes';
import type { Fix, Rule, RuleContext } from '../rule';
import type { Section } from '../sections';
import { lineEndingOf } from '../text';

/** The level of a section right below the title. */
const SECTION_LEVEL = 2;

/** Reports teams that stand in no section for them. */
export const teamUpdatesSectionMissing: Rule = {
  id: 'team-updates-section-missing',
  severity: 'warning',
  summary: 'The teams stand outside a section "Team updates".',
  scope: 'weekly',
  check(context) {
    if (context.sections.some(section => section.kind === 'team-updates')) return [];
    const teams = context.sections.filter(section => section.kind === 'team');
    const first = teams.find(section => section.team?.kind !== 'slot');
    // One section could be news about a team; two report.
    if (!first || teams.filter(section => section.team?.kind !== 'slot').length < 2) return [];
    const fix = fixFor(context, first, teams);
    return [
      {
        span: first.heading.span,
        message: message(
          'The teams need a section "Team updates" of their own before "{0}".',
          first.heading.name,
        ),
        fixes: fix ? [fix] : [],
      },
    ];
  },
};

function fixFor({ minutes }: RuleContext, first: Section, teams: readonly Section[]): Fix | undefined {
  const moved = teams.filter(
    section => section.parent === first.parent && section.span.start >= first.span.start,
  );
  const edits = moved.map(section => moveToLevel(minutes, section, SECTION_LEVEL + 1));
  if (!edits.every(edit => edit !== undefined)) return undefined;
  return {
    title: message('Add the section "Team updates"'),
    edits: [headingBefore(minutes, first), ...changes(minutes, edits.flat())],
  };
}

function headingBefore({ text }: Minutes, { span }: Section): Edit {
  const lineEnding = lineEndingOf(text);
  return insertion(span.start, `${'#'.repeat(SECTION_LEVEL)} Team updates${lineEnding}${lineEnding}`);
}

function changes({ text }: Minutes, edits: readonly Edit[]): readonly Edit[] {
  return edits.filter(({ span, text: replacement }) => text.slice(span.start, span.end) !== replacement);
}
