import { randomNumbers } from '../test/core/random';
import type { Keystroke } from './subject';

/** Where in the document a person types, in turn: near the start, in the middle, near the end. */
const PLACES = [0.1, 0.5, 0.9];
/** How many characters are typed at a place before they are deleted in one go. */
const LENGTH = 40;
const LETTERS = 'eeetaoinshrdlu   **_`[](){}.,:!?-#@';

/**
 * Gives keystroke after keystroke without end: characters are typed at the end of a bullet and deleted again, then
 * at the next place. So the document is never much longer than it was, however fast it is read; and as the
 * characters are others each time, nobody can remember what came of them.
 */
export function* keystrokes(text: string): Generator<Keystroke, never> {
  const random = randomNumbers(text.length);
  for (;;)
    for (const place of PLACES) {
      const start = endOfBullet(text, Math.floor(text.length * place));
      for (let index = 0; index < LENGTH; index++)
        yield { offset: start + index, removed: 0, inserted: LETTERS.charAt(random(LETTERS.length)) };
      yield { offset: start, removed: LENGTH, inserted: '' };
    }
}

function endOfBullet(text: string, from: number): number {
  return text.indexOf('\n', text.indexOf('\n- ', from) + 1);
}
