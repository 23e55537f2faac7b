import { insertBelow } from '../../minutes/insert-below';
import { message } from '../../text/message';
import type { MarkdownDocument } from '../../markdown/document';
import type { Rule } from '../rule';
import { headingPlace, ownText, type Section } from '../../minutes/sections';

/** Ways to name who took the minutes: "Minutes: Ada", "minutes by Ada", "Ada takes the minutes", "Scribe: Ada". */
const NAMES_SOMEBODY =
  /\bminutes\b[*_]{0,3}\s*(?::|\||by\b|taken\b)|\bnotes\s+by\b|\bt(?:akes?|aking|ook)\b.{0,40}\b(?:minutes|notes)\b|\b(?:minute|note)[- ]?takers?\b|\bscribe\b/i;

/** Reports a section "Meta" without a line for the minute taker. */
export const minuteTakerMissing: Rule = {
  id: 'minute-taker-missing',
  severity: 'warning',
  summary: 'The section "Meta" does not say who took the minutes.',
  scope: 'weekly',
  looksAt: 'document',
  check({ document, sections }) {
    const meta = sections.find(section => section.kind === 'meta');
    if (!meta || NAMES_SOMEBODY.test(saidIn(document, meta))) return [];
    return [
      {
        place: headingPlace(meta),
        message: message('"{0}" does not say who took these minutes.', meta.heading.name),
        fixes: [
          {
            title: message('Add a line for the minute taker'),
            edits: [insertBelow(document, meta, ['- Minutes:'])],
          },
        ],
      },
    ];
  },
};

function saidIn(document: MarkdownDocument, section: Section): string {
  return ownText(document, section).replace(/<!--[^]*?(?:-->|$)/g, '');
}
