import { withHeadings, withoutListIndent } from './etherpad';
import { withoutPadEntries } from './front-matter-leftovers';
import { withoutDocsMarks } from './google-docs';
import type { Habits } from './habits';
import { withoutPadLines, withoutTrailingSpace } from './line-leftovers';

/**
 * Takes out of a text what a pad has left in it. What people wrote is kept as written, and so is what the minutes of the
 * series have themselves. `isTitle` tells of the first line of a text without headings whether it is the title.
 */
export function cleanPad(text: string, habits: Habits, isTitle: (line: string) => boolean): string {
  const steps: readonly ((text: string) => string)[] = [
    withPlainLines,
    before => withoutPadEntries(before, habits),
    before => withoutPadLines(before, habits),
    withoutListIndent,
    before => withHeadings(before, habits, isTitle),
    before => withoutDocsMarks(before, habits),
    withoutTrailingSpace,
    before => `${before.replace(/^\s*\n/, '').trimEnd()}\n`,
  ];
  const cleaned = steps.reduce((before, step) => step(before), text);
  return habits.lineEnding === '\n' ? cleaned : cleaned.replaceAll('\n', habits.lineEnding);
}

/** Ends each line with LF, also where a word processor broke it in its own way, and begins none with a space that is not one. */
function withPlainLines(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n|[\r\u2028\u2029\v]/g, '\n')
    .replace(/^[ \t\u00A0]*\u00A0/gm, indent =>
      indent.trim() === '' ? indent.replaceAll('\u00A0', ' ') : indent,
    );
}
