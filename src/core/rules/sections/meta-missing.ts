import { insertBelow } from '../../minutes/insert-below';
import { message } from '../../text/message';
import { takerLineIn } from '../../minutes/taker-line';
import type { MarkdownDocument } from '../../markdown/document';
import { lineEndingIn, type PlacedEdit } from '../../markdown/place';
import type { Rule } from '../rule';
import { headingPlace, ownPlace, SECTION_LEVEL, type Section } from '../../minutes/sections';

const HEADING = `${'#'.repeat(SECTION_LEVEL)} Meta`;

/** Reports weekly minutes without the section that says who took them. */
export const metaMissing: Rule = {
  id: 'meta-missing',
  severity: 'warning',
  summary: 'Weekly minutes have no section "Meta".',
  scope: 'weekly',
  looksAt: 'document',
  check({ document, sections }) {
    if (sections.some(section => section.kind === 'meta')) return [];
    const title = sections.find(section => section.kind === 'title');
    if (!title || sections.length < 2) return [];
    return [
      {
        place: headingPlace(title),
        message: message('There is no section "Meta" that says who took these minutes.'),
        fixes: [{ title: message('Add the section "Meta"'), edits: [metaEdit(document, title)] }],
      },
    ];
  },
};

/** Who took the minutes may be there and only the heading missing. */
function metaEdit(document: MarkdownDocument, title: Section): PlacedEdit {
  const taker = takerLineIn(document, ownPlace(document, title));
  if (!taker) return insertBelow(document, title, [HEADING, '', '- Minutes:']);
  return { place: taker.lineStart, text: [HEADING, '', ''].join(lineEndingIn(document)) };
}
