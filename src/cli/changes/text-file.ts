import { isUtf8 } from 'node:buffer';

/** What a UTF-8 file may begin with that is no part of its text. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A text file as it is on disk. */
export interface TextFile {
  /** Its text without a byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Reads bytes as text; undefined if they are not UTF-8, which writing them back would damage, or hold a NUL. */
export function textOf(bytes: Buffer): TextFile | undefined {
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  if (text.includes('\0')) return undefined;
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  return { text: hasByteOrderMark ? text.slice(BYTE_ORDER_MARK.length) : text, hasByteOrderMark };
}
