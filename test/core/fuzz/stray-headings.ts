import { toDocumentSpan } from '../../../src/core/markdown/place';
import type { Minutes } from '../../../src/core/minutes/minutes';
import { ancestorsOf, headingPlace, type Section } from '../../../src/core/minutes/sections';
import type { Edit } from '../../../src/core/text/edit';

/**
 * Describes the headings that edits removed or put into a section that no rule moves them to. A heading that is not
 * moved itself stays in its section or in one around it, or goes along beside the section that held it; a title holds
 * what nothing held before, and "Team updates" the teams.
 */
export function strayHeadings(before: Minutes, after: Minutes, edits: readonly Edit[]): readonly string[] {
  const spans = after.sections.map(section => toDocumentSpan(after.document, headingPlace(section)));
  const nowOf = new Map<Section, Section>();
  const moved = new Set<Section>();
  for (const section of before.sections) {
    const { nameSpan } = section.heading;
    const place = { segment: section.segment, span: nameSpan };
    const at = movedOffset(toDocumentSpan(before.document, place).start, edits);
    const now = after.sections.find((_, index) => {
      const span = spans[index];
      return span && span.start <= at && at <= span.end;
    });
    if (!now) return [`${section.heading.name} is gone`];
    nowOf.set(section, now);
    const { start, end } = toDocumentSpan(before.document, headingPlace(section));
    if (edits.some(({ span }) => span.start < end && span.end > start)) moved.add(section);
  }
  return [...nowOf].flatMap(([was, now]) =>
    moved.has(was) || mayBeIn(was, now, nowOf)
      ? []
      : [`${was.heading.name} in ${now.parent?.heading.name ?? 'no section'}`],
  );
}

function mayBeIn(was: Section, now: Section, nowOf: ReadonlyMap<Section, Section>): boolean {
  const { parent } = now;
  if (!parent || now.heading.level !== was.heading.level) return true;
  const around = ancestorsOf(was).flatMap(section => {
    const held = nowOf.get(section);
    return held ? [held, ...ancestorsOf(held)] : [];
  });
  if (around.includes(parent)) return true;
  if (parent.kind === 'title') return was.parent === undefined;
  return was.kind === 'team' && parent.kind === 'team-updates';
}

/** Finds where an offset of a text is after edits; inside one of them, where its new text begins. */
function movedOffset(offset: number, edits: readonly Edit[]): number {
  let by = 0;
  for (const { span, text } of edits) {
    if (span.start > offset || (span.start === offset && span.end > offset)) break;
    if (span.end > offset) return span.start + by;
    by += text.length - (span.end - span.start);
  }
  return offset + by;
}
