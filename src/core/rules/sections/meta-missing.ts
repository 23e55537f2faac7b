import type { Place } from '../../markdown/document';
import { lineEndingAt, segmentOf, type PlacedEdit } from '../../markdown/place';
import { insertBelow } from '../../minutes/insert-below';
import type { Minutes } from '../../minutes/minutes';
import { requiresSection } from '../../minutes/required-sections';
import { headingPlace, ownPlace, SECTION_LEVEL, type Section } from '../../minutes/sections';
import { takerLinesIn } from '../../minutes/taker-line';
import { message } from '../../text/message';
import type { Rule } from '../rule';

/** Reports weekly minutes without the section that says who took them. */
export const metaMissing: Rule = {
  id: 'meta-missing',
  severity: 'warning',
  summary: 'Weekly minutes have no section "Meta".',
  scope: 'weekly',
  looksAt: 'document',
  check(minutes) {
    const { sections, profile } = minutes;
    if (
      sections.some(section => section.kind === 'meta') ||
      !requiresSection(minutes.file.series, minutes.profile, 'meta')
    )
      return [];
    const title = sections.find(section => section.kind === 'title');
    if (!title || sections.length < 2) return [];
    const [name = ''] = profile.words.sections.meta;
    const edit = metaEdit(minutes, title);
    // Only people know who took the minutes, so an empty line for them is not added without a look.
    const needsLook = takerLinesIn(minutes, ownPlace(minutes.document, title)).length === 0;
    return [
      {
        place: headingPlace(title),
        message: message('There is no section "{0}" that says who took these minutes.', name),
        fixes: edit
          ? [
              {
                title: message('Add the section "{0}"', name),
                edits: [edit],
                ...(needsLook && { needsLook }),
              },
            ]
          : [],
      },
    ];
  },
};

/** Meta is inserted above the line with the minute taker, if there is one without the heading. */
function metaEdit(minutes: Minutes, title: Section): PlacedEdit | undefined {
  const { document, sections, profile } = minutes;
  const { sections: names, takerLabels } = profile.words;
  const heading = `${'#'.repeat(SECTION_LEVEL)} ${names.meta[0] ?? ''}`;
  // Deeper headings would end up in the new section.
  const next = sections[title.index + 1];
  if (next && next.heading.level > SECTION_LEVEL) return undefined;
  const [line] = takerLinesIn(minutes, ownPlace(document, title));
  if (!line) return insertBelow(document, title, [heading, '', `- ${takerLabels[0] ?? ''}:`]);
  if (!beginsBlock(minutes, line.lineStart)) return undefined;
  return { place: line.lineStart, text: [heading, '', ''].join(lineEndingAt(document, line.lineStart)) };
}

/** Tells whether a line is at the margin and the first of its block, so that a heading can be put above it. */
function beginsBlock({ document }: Minutes, { segment, span: { start } }: Place): boolean {
  const { text, headings } = segmentOf(document, segment);
  const isBehindHeading = headings.some(
    ({ span }) => !text.slice(span.end, start).trim() && span.end <= start,
  );
  const lineBefore = text
    .slice(0, start)
    .split(/\r{0,2}\n|\r/)
    .at(-2);
  const isBehindBlank = lineBefore?.trim() === '';
  return !/^[ \t]/.test(text.slice(start)) && (isBehindHeading || isBehindBlank);
}
