import { insertBelow } from '../insert-below';
import { message } from '../message';
import { takerLineIn } from '../taker-line';
import type { Minutes } from '../minutes';
import { lineEndingIn, type PlacedEdit } from '../place';
import type { Rule } from '../rule';
import { headingPlace, ownPlace, SECTION_LEVEL, type Section } from '../sections';

const HEADING = `${'#'.repeat(SECTION_LEVEL)} Meta`;

/** Reports weekly minutes without the section that says who took them. */
export const metaMissing: Rule = {
  id: 'meta-missing',
  severity: 'warning',
  summary: 'Weekly minutes have no section "Meta".',
  scope: 'weekly',
  looksAt: 'document',
  check({ minutes, sections }) {
    if (sections.some(section => section.kind === 'meta')) return [];
    const title = sections.find(section => section.kind === 'title');
    if (!title || sections.length < 2) return [];
    return [
      {
        place: headingPlace(title),
        message: message('There is no section "Meta" that says who took these minutes.'),
        fixes: [{ title: message('Add the section "Meta"'), edits: [metaEdit(minutes, title)] }],
      },
    ];
  },
};

/** Who took the minutes may be there and only the heading missing. */
function metaEdit(minutes: Minutes, title: Section): PlacedEdit {
  const taker = takerLineIn(minutes, ownPlace(minutes, title));
  if (!taker) return insertBelow(minutes, title, [HEADING, '', '- Minutes:']);
  return { place: taker.lineStart, text: [HEADING, '', ''].join(lineEndingIn(minutes)) };
}
