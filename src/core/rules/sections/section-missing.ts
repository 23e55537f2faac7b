import { headingPlace, sectionKindOf, type Section } from '../../minutes/sections';
import { lineEndingAt, segmentOf, type PlacedEdit } from '../../markdown/place';
import type { Minutes } from '../../minutes/minutes';
import type { NamedSection } from '../../repository/vocabulary';
import { isOneOf } from '../../people/rosters';
import { message } from '../../text/message';
import type { Rule } from '../rule';

/** Sections whose absence is reported by rules of their own. */
const OTHERS: readonly (NamedSection | undefined)[] = ['meta', 'team-updates'];

/** Reports minutes without a section that the profile says they must have. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  severity: 'warning',
  summary: 'A section that the profile requires is not there.',
  scope: 'all',
  looksAt: 'headings',
  check(minutes) {
    const { sections, file, profile } = minutes;
    const [first, second] = sections;
    // A file with nothing but a title is not yet minutes, or about a meeting that did not take place.
    if (!first || !second || file.series.source !== 'profile') return [];
    const kindOf = sectionKindOf(profile.words);
    const required = (file.series.sections ?? []).filter(
      name => !file.series.hasTeamReports || !OTHERS.includes(kindOf(name)),
    );
    const there = required.map(name => {
      const kind = kindOf(name);
      return sections.find(
        section => isOneOf([name], section.heading.name) || (kind !== undefined && section.kind === kind),
      );
    });
    return required.flatMap((name, order) => {
      if (there[order]) return [];
      const next = there.slice(order).find(Boolean);
      const edit = next && headingAbove(minutes, next, name);
      return {
        place: headingPlace(first),
        message: message('There is no section "{0}".', name),
        fixes: edit
          ? [{ title: message('Add the section "{0}"', name), edits: [edit], needsLook: true }]
          : [],
      };
    });
  },
};

/** Inserts a heading above another one at its level; undefined where that one does not begin its line. */
function headingAbove({ document }: Minutes, next: Section, name: string): PlacedEdit | undefined {
  const { start } = next.heading.span;
  const place = { segment: next.segment, span: { start, end: start } };
  if (!/(?:^|[\r\n])$/.test(segmentOf(document, next.segment).text.slice(0, start))) return undefined;
  const lines = [`${'#'.repeat(next.heading.level)} ${name}`, '', ''];
  return { place, text: lines.join(lineEndingAt(document, place)) };
}
