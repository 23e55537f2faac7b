import type { Minutes } from '../../minutes/minutes';
import { handlesIn, handleKey, mentionsIn } from '../../people/handles';
import { message } from '../../text/message';
import { mayHaveTypo, intendedHandle } from '../../people/people';
import type { Segment } from '../../markdown/document';
import type { Library } from '../../repository/library';
import type { MinutesFile, Profile } from '../../repository/profile';
import { memo } from '../../text/memo';
import type { Rule } from '../rule';
import { contains, type Span } from '../../text/text';

/** A handle that occurs this often in one file is not a typo. */
const TIMES_MEANT = 3;
const NO_TYPOS: ReadonlySet<string> = new Set();

/** Reports an unknown handle that is close to a well-known one. */
export const unknownHandle: Rule = {
  id: 'unknown-handle',
  severity: 'hint',
  summary: 'A `@handle` is almost, but not quite, that of somebody who often takes part.',
  scope: 'all',
  looksAt: 'segment',
  facts(minutes) {
    if (!mayHaveTypo(minutes)) return NO_TYPOS;
    const { document, library, file, profile } = minutes;
    const counts = new Map<string, number>();
    const typosOf = typosIn(library)(file)(profile);
    for (const segment of document.segments)
      for (const key of typosOf(segment)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return new Set([...counts].filter(([, times]) => times < TIMES_MEANT).map(([key]) => key));
  },
  check(minutes, { index, segment }, typos) {
    if (typos.size === 0) return [];
    return handlesIn(segment.text).flatMap(({ name, span }) => {
      const known = typos.has(handleKey(name)) ? intendedHandle(minutes, name) : undefined;
      if (known === undefined || areBothListed(minutes, segment.text, name, known) || !isSaid(segment, span))
        return [];
      const place = { segment: index, span };
      return {
        place,
        message: message('@{0} is not known here. Is @{1} meant?', name, known),
        fixes: [
          {
            title: message('Change it to "{0}"', `@${known}`),
            edits: [{ place, text: `@${known}` }],
            needsLook: true,
          },
        ],
      };
    });
  },
};

/** Counts the handles in a segment that look mistyped. */
const typosIn = memo((library: Library) =>
  memo((file: MinutesFile) =>
    memo((profile: Profile) =>
      memo((segment: Segment): readonly string[] => {
        const where = { library, file, profile };
        return handlesIn(segment.text)
          .filter(({ name }) => intendedHandle(where, name) !== undefined)
          .map(({ name }) => handleKey(name));
      }),
    ),
  ),
);

/** In code and comments an `@` means something else. */
function isSaid(segment: Segment, span: Span): boolean {
  const { text, headings } = segment;
  // A handle has no characters that are special in a pattern.
  const lines = segment.textLinesNear(new RegExp(text.slice(span.start, span.end)));
  return [...headings, ...lines].some(place => {
    if (!contains(place.span, span)) return false;
    const before = text.slice(place.span.start, span.start);
    return before.split('`').length % 2 === 1 && before.lastIndexOf('<!--') <= before.lastIndexOf('-->');
  });
}

/** Two handles in the same list of participants are two people. */
function areBothListed({ profile }: Minutes, text: string, ...names: readonly string[]): boolean {
  const listed = mentionsIn(profile.words, text).filter(({ isListed }) => isListed);
  return names.every(name => listed.some(other => handleKey(other.name) === handleKey(name)));
}
