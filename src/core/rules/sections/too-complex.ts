import { message } from '../../text/message';
import { lineSpan } from '../../text/text';
import type { Rule } from '../rule';

/** Reports text that is too large or too deeply nested to be parsed. */
export const tooComplex: Rule = {
  id: 'too-complex',
  severity: 'information',
  summary: 'A part of the file is too large or too deeply nested to be read.',
  scope: 'all',
  looksAt: 'document',
  check: ({ document }) =>
    document.segments.flatMap((segment, index) => {
      if (!segment.isTooComplex) return [];
      return {
        place: { segment: index, span: lineSpan(segment.text, segment.lineStarts, 0) },
        message: document.isTooComplex
          ? message('This file is too large to be read as minutes.')
          : message('This section is too large or too deeply nested to be read.'),
        fixes: [],
      };
    }),
};
