import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { message, type Message } from '../text/message';
import { lastAtOrBefore, lineStartsOf, type Span } from '../text/text';
import type { Path, ProfileMistake } from './mistake';

/** A text in JSON with comments: its value, where each part of it stands, and what is wrong with it as JSON. */
export interface JsonText {
  /** The value, as far as the text can be read; undefined if there is none. */
  readonly value: unknown;
  readonly mistakes: readonly ProfileMistake[];
  /** Finds where a value stands: a text with its quotes, of a list or an object its first character. */
  readonly placeOf: (path: Path) => Span;
  /** Finds where the key of a value stands, with its quotes; where the value stands if it has no key. */
  readonly keyPlaceOf: (path: Path) => Span;
  /** Finds where a part of a text stands, as a span of its value. */
  readonly placeInText: (path: Path, part: Span) => Span;
}

/** A profile this large is not one; the parser's depth grows with it. */
const MAX_LENGTH = 2_000_000;

/** Reads JSON with comments and trailing commas; mistakes stop nothing that can still be read. */
export function readJson(text: string): JsonText {
  const errors: ParseError[] = [];
  const repeated: ProfileMistake[] = [];
  let root: Node | undefined;
  let value: unknown;
  try {
    root = text.length > MAX_LENGTH ? undefined : parseTree(text, errors, { allowTrailingComma: true });
    value = root && valueOf(root, repeated);
  } catch {
    // It is nested so deeply that the parser ran out of stack.
    root = undefined;
  }
  const nodeAt = (path: Path) => path.reduce<Node | undefined>(childAt, root);
  const placeOf = (path: Path) => placeOfNode(nodeAt(path));
  return {
    value,
    mistakes: [...syntaxMistakes(text, errors), ...repeated].map(mistake => ({ ...mistake, isJson: true })),
    placeOf,
    keyPlaceOf(path) {
      const { parent } = nodeAt(path) ?? {};
      return placeOfNode(parent?.type === 'property' ? parent.children?.[0] : nodeAt(path));
    },
    placeInText(path, { start, end }) {
      const whole = placeOf(path);
      const written = text.slice(whole.start + 1, whole.end - 1);
      // Escapes and the white space around a value shift what is in it.
      return written === nodeAt(path)?.value && written.trim() === written
        ? { start: whole.start + 1 + start, end: whole.start + 1 + end }
        : whole;
    },
  };
}

function childAt(node: Node | undefined, key: string | number): Node | undefined {
  if (typeof key === 'number') return node?.type === 'array' ? node.children?.[key] : undefined;
  return node?.children?.findLast(property => property.children?.[0]?.value === key)?.children?.[1];
}

function placeOfNode(node: Node | undefined): Span {
  if (!node) return { start: 0, end: 0 };
  const isOpen = node.type === 'object' || node.type === 'array';
  return { start: node.offset, end: node.offset + (isOpen ? 1 : node.length) };
}

/** Builds the value of a node from objects that inherit nothing, so that no key has a meaning of its own. */
function valueOf(node: Node, repeated: ProfileMistake[]): unknown {
  if (node.type === 'array') return node.children?.map(child => valueOf(child, repeated)) ?? [];
  if (node.type !== 'object') return node.value as unknown;
  const fields = Object.create(null) as Record<string, unknown>;
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    if (name in fields)
      repeated.push({
        span: placeOfNode(key),
        message: message('"{0}" stands in the same place twice; only the last one counts.', name),
        severity: 'warning',
      });
    fields[name] = valueOf(value, repeated);
  }
  return fields;
}

/** What the parser's error codes mean; a number that it gives no other name. */
const SYNTAX: Readonly<Partial<Record<number, Message>>> = {
  1: message('This cannot be read; texts and keys stand in double quotes.'),
  2: message('This is no number.'),
  3: message('A key in double quotes should stand here.'),
  4: message('A value is missing here.'),
  5: message('A colon is missing before this.'),
  6: message('A comma is missing before this.'),
  7: message('A closing "}" is missing.'),
  8: message('A closing "]" is missing.'),
  9: message('Nothing should follow after the end of the profile.'),
  10: message('Comments begin with // or /*.'),
  11: message('The comment that begins here does not end.'),
  12: message('The closing quote of this text is missing.'),
  13: message('This number does not end.'),
  14: message('After "\\u" stand four digits.'),
  15: message('"\\" begins an escape in a text; in a path write "/".'),
  16: message('A text cannot hold this character as it is.'),
};

/** Lists errors of syntax, of those in one line the first: the others follow from it. */
function syntaxMistakes(text: string, errors: readonly ParseError[]): readonly ProfileMistake[] {
  const lines = lineStartsOf(text);
  const seen = new Set<number>();
  return errors.flatMap(({ error, offset, length }) => {
    const line = lastAtOrBefore(lines, offset);
    if (seen.has(line)) return [];
    seen.add(line);
    // At the end of the text there is nothing to point at but what stands before it.
    const start = Math.min(offset, Math.max(0, text.trimEnd().length - 1));
    const end = Math.max(offset + length, start + 1);
    const known = SYNTAX[error] ?? message('This cannot be read.');
    return [{ span: { start, end: Math.min(end, text.length) }, message: known, severity: 'error' as const }];
  });
}
