import type { Role } from './part-roles';
import type { PathPart, PathShape } from './path-shape';

/** A name of three letters that is whole, and so does not tell whether names are cut. */
const SHORT_NAME = /^(?:may|mai)$/i;
/** Matches the point behind a name that is cut, and not the ending of a file. */
const POINT = /^\.(?!\w+$)/;
const CUT_NAME = /^(?:\p{L}{3}|sept)$/iu;

/** Finds the tokens of a pattern in which these shapes are written alike, one for each part; empty where it is only text. */
export function tokensOf(shapes: readonly PathShape[], roles: readonly Role[]): readonly string[] {
  const isNamed = roles.includes('MMMM');
  return roles.map((role, index) => {
    const isCut = role === 'MMMM' && shapes.every(({ texts }) => POINT.test(texts[index + 1] ?? ''));
    return isCut
      ? 'MMM'
      : tokenOf(
          role,
          shapes.flatMap(({ parts }) => parts[index] ?? []),
          isNamed,
        );
  });
}

function tokenOf(role: Role, parts: readonly PathPart[], isNamed: boolean): string {
  if (role === 'text') return '';
  if (role === 'MMMM' || role === 'dddd') {
    const telling = parts.filter(({ text }) => !SHORT_NAME.test(text));
    return telling.length > 0 && telling.every(({ text }) => CUT_NAME.test(text)) ? role.slice(1) : role;
  }
  if (role === 'MM' || role === 'DD' || role === 'WW') {
    const small = parts.filter(({ value }) => value < 10);
    const padded = small.filter(({ text }) => text.length > 1).length;
    // Without a number below ten, digits stand with digits, and names with what is spoken.
    const isPadded = small.length > 0 ? padded * 2 >= small.length : !isNamed;
    return isPadded ? role : role.slice(1);
  }
  if (role === 'N') {
    const isPadded = parts.some(({ text }) => text.startsWith('0'));
    return isPadded ? 'N'.repeat(Math.min(...parts.map(({ text }) => text.length))) : 'N';
  }
  return role;
}

/** Writes a pattern; tokens with only separators between them share braces. */
export function patternOf(
  { parts, texts }: PathShape,
  tokens: readonly string[],
  separators = /^[-_. ,]*$/,
): string {
  let pattern = '';
  for (const [index, text] of texts.entries()) {
    const token = tokens[index];
    const joins = pattern.endsWith('}') && token && separators.test(text);
    const here = token === undefined ? '' : token === '' ? (parts[index]?.text ?? '') : token;
    if (joins) pattern = `${pattern.slice(0, -1)}${text}${token}}`;
    else pattern += token ? `${text}{${token}}` : text + here;
  }
  return pattern;
}
