import { message } from '../../text/message';
import type { Rule } from '../rule';

/** Reports what is too large or too deeply nested to be read. */
export const tooComplex: Rule = {
  id: 'too-complex',
  severity: 'information',
  summary: 'A part of the file is too large or too deeply nested to be read.',
  scope: 'all',
  looksAt: 'document',
  check: ({ document }) =>
    document.segments.flatMap(({ isTooComplex }, segment) =>
      isTooComplex
        ? {
            place: { segment, span: { start: 0, end: 0 } },
            message: message('This file is too large or too deeply nested to be read as minutes.'),
            fixes: [],
          }
        : [],
    ),
};
