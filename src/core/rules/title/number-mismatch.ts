import { textIn } from '../../markdown/place';
import { message } from '../../text/message';
import type { Rule } from '../rule';

/** Reports a title with another counter than the file's name. */
export const numberMismatch: Rule = {
  id: 'number-mismatch',
  severity: 'warning',
  summary: "The number in the title is not the one in the file's name.",
  scope: 'all',
  looksAt: 'headings',
  check({ file, document, meeting }) {
    const { titleNumber: written } = meeting;
    if (!written || file.number === undefined || written.number === file.number) return [];
    const { place, number } = written;
    const says = textIn(document, place);
    const right = String(file.number).padStart(says.startsWith('0') ? says.length : 0, '0');
    // Among other numbers, nobody can tell which one it is.
    const isClear = /^\d+$/.test(says);
    return [
      {
        place,
        message: message('The title says number {0}, but the file has number {1}.', number, file.number),
        fixes: isClear
          ? [{ title: message('Change the number to {0}', right), edits: [{ place, text: right }] }]
          : [],
      },
    ];
  },
};
