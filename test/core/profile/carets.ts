import { checkProfile } from '../../../src/core/check/check-profile';
import type { ProfileMistake } from '../../../src/core/profile/mistake';
import { english } from '../../../src/core/text/message';
import { lineStartsOf, positionAt } from '../../../src/core/text/text';
import { libraryOf, type Files } from '../library-of';

const CARETS = /^ *\^+ /;

/** Takes the lines with carets out of a text, which is then as a person would write it. */
export function withoutCarets(text: string): string {
  return text
    .split('\n')
    .filter(line => !CARETS.test(line))
    .join('\n');
}

/** Checks a profile, and writes below each of its lines which mistakes are in it, with carets under their places. */
export function withCarets(text: string, files: Files): string {
  const mistakes = checkProfile(text, libraryOf({ ...files, '.minutes.jsonc': text }));
  const starts = lineStartsOf(text);
  return text
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...mistakes
        .filter(({ span }) => positionAt(starts, span.start).line === index)
        .map(mistake => caretLine(mistake, positionAt(starts, mistake.span.start).character)),
    ])
    .join('\n');
}

function caretLine({ span, message }: ProfileMistake, character: number): string {
  return `${' '.repeat(character)}${'^'.repeat(span.end - span.start)} ${english(message)}`;
}
