import type { Definitions } from '../markdown/document';

/** Matches all that may stand before the text of a line: indent, quotes, list items, a heading. */
const LINE_START = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)*(?:\[[ xX]\][ \t]+)?$/;
const NUMBERED = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*\d{1,9}$/;

/**
 * Tells whether the text means the same without the backslash at an offset, as for "2026\-11\-26" and "snake\_case". In doubt,
 * and for backslashes, backticks and bars, it does not.
 */
export function isNeedless(text: string, at: number, definitions: Definitions): boolean {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const [end = text.length] = [/[\r\n]/.exec(text.slice(at))?.index].map(found => found && at + found);
  const before = text.slice(start, at);
  const after = text.slice(at + 2, end);
  const isFirst = LINE_START.test(before);
  const [left = ''] = before.slice(-1);
  const [right = ''] = after.slice(0, 1);
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  switch (text[at + 1]) {
    case '-':
    case '+':
      // In doubt, a row of dashes underlines the line above it.
      return !isFirst && !/^[-\s\\|:]*$/.test(before + after);
    case '=':
    case '>':
      return !isFirst && !before.includes('<');
    case '.':
      return !NUMBERED.test(before);
    case '#':
      return !isFirst && after.trim() !== '' && !/^[#\\\s]+$/.test(after);
    case '!':
      return right !== '[' && right !== '\\';
    case '&':
      return !/^#?\w+;/.test(after);
    case '<':
      return right !== '' && !/[\w/!?\\]/.test(right);
    case '_':
      return isWord(left) && isWord(right);
    case '*':
      return !isFirst && left === ' ' && right === ' ';
    case '~':
      return !(before + after).includes('~');
    case '[':
      return isPlainBracket(after.slice(0, Math.max(0, after.indexOf('\\]'))), after, isFirst, definitions);
    case ']': {
      const open = before.lastIndexOf('\\[');
      if (open < 0) return false;
      const inside = before.slice(open + 2);
      const isAtStart = LINE_START.test(before.slice(0, open));
      return isPlainBracket(inside, `${inside}\\]${after}`, isAtStart, definitions);
    }
    default:
      return false;
  }
}

/** Tells whether brackets around a text are brackets: no link, no footnote, and no box to tick. */
function isPlainBracket(inside: string, after: string, isFirst: boolean, definitions: Definitions): boolean {
  if (inside === '' || /[[\]]/.test(inside) || inside.startsWith('^')) return false;
  const next = after.slice(inside.length + 2).slice(0, 1);
  const isBox = isFirst && /^[ xX]$/.test(inside);
  return !isBox && !'([:'.includes(next || ' ') && !definitions.has(inside.trim().toLowerCase());
}
