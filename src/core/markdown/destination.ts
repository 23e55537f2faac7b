import type { Span } from '../text/text';

/**
 * Finds the span of the link destination that begins at an offset: up to its closing angle bracket, or to white space
 * or a bracket that it has not opened (CommonMark 6.3).
 */
export function destinationAt(text: string, start: number): Span {
  if (text[start] === '<') {
    const inside = /^(?:[^\\<>\n]|\\.)*/.exec(text.slice(start + 1))?.[0].length ?? 0;
    return { start: start + 1, end: start + 1 + inside };
  }
  let open = 0;
  let end = start;
  for (; end < text.length && !/\s/.test(text[end] ?? ''); end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === '(') open++;
    else if (text[end] === ')' && --open < 0) break;
  }
  return { start, end: Math.min(end, text.length) };
}
