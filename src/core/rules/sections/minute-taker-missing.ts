import { insertBelow } from '../../minutes/insert-below';
import { headingPlace, ownPlace } from '../../minutes/sections';
import { namesTaker, takerLinesIn } from '../../minutes/taker-line';
import { message } from '../../text/message';
import type { Rule } from '../rule';

/** Reports a section "Meta" that names no minute taker. */
export const minuteTakerMissing: Rule = {
  id: 'minute-taker-missing',
  severity: 'warning',
  summary: 'The section "Meta" does not say who took the minutes.',
  scope: 'weekly',
  looksAt: 'document',
  check(minutes) {
    const meta = minutes.sections.find(section => section.kind === 'meta');
    const own = meta && ownPlace(minutes.document, meta);
    if (!meta || !own || namesTaker(minutes, own)) return [];
    const [line] = takerLinesIn(minutes, own);
    const [label = ''] = minutes.profile.words.takerLabels;
    // If there is a line already, only a person can fill it in.
    const fixes = line
      ? []
      : [
          {
            title: message('Add a line for the minute taker'),
            edits: [insertBelow(minutes.document, meta, [`- ${label}:`])],
            needsLook: true,
          },
        ];
    return [
      {
        place: line?.place ?? headingPlace(meta),
        message: message('"{0}" does not say who took these minutes.', meta.heading.name),
        fixes,
      },
    ];
  },
};
