/** A label at the start of a line: "**Recording:** none". */
export interface LineLabel {
  /** Its words, without marks and colon. */
  readonly name: string;
  /** The offset behind its colon and marks. */
  readonly end: number;
  /** What stands behind it, trimmed; empty if there is nothing. */
  readonly value: string;
}

const LABEL =
  /^(?:[*_`]{1,3}|<\/?(?:b|strong)>)?(?<name>[\p{L}\p{N}][^:：|\n\r<>[\]]{0,60}?)[*_`]{0,3}[ \t\u00A0]*(?:[:：][*_`]{0,3}|<\/(?:b|strong)>[:：]|[*_]{2,3}(?=[ \t]+[-–—] ))(?=[\s\u00A0]|$|(?<=：))/u;
/** A label is a few words, no sentence. */
const MOST_WORDS = 7;

/** Reads the label of a line; undefined if it has none. */
export function labelOf(line: string): LineLabel | undefined {
  const match = LABEL.exec(line);
  const name = match?.groups?.name?.trim();
  if (
    !match ||
    !name ||
    /\([^)]*$/.test(name) ||
    /[.!?;](?:\s|$)|,\s.*,\s/.test(name) ||
    name.split(/\s+/).length > MOST_WORDS
  )
    return undefined;
  const end = match[0].length;
  return {
    name,
    end,
    value: line
      .slice(end)
      .replace(/[*_]+$/, '')
      .trim(),
  };
}
