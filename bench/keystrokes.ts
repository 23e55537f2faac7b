import { randomNumbers } from '../test/core/random';
import type { Keystroke } from './subject';

/** At how many places a person types, in turn: enough that no single bullet decides what a size costs. */
const PLACES = 40;
/** How many characters are typed at a place before they are deleted in one go. */
const LENGTH = 20;
const LETTERS = 'eeetaoinshrdlu   **_`[](){}.,:!?-#@';

/**
 * Yields keystroke after keystroke without end: characters are typed at the end of a bullet and deleted again, then
 * at the next place. So the document is never much longer than it was, however fast it is read; and as the
 * characters are others each time, nobody can remember what came of them.
 */
export function* keystrokes(text: string): Generator<Keystroke, never> {
  const random = randomNumbers(text.length);
  for (;;)
    for (let place = 0; place < PLACES; place++) {
      const start = endOfBullet(text, Math.floor((text.length * (place + 0.5)) / PLACES));
      for (let index = 0; index < LENGTH; index++)
        yield { offset: start + index, removed: 0, inserted: LETTERS.charAt(random(LETTERS.length)) };
      yield { offset: start, removed: LENGTH, inserted: '' };
    }
}

function endOfBullet(text: string, from: number): number {
  return text.indexOf('\n', text.indexOf('\n- ', from) + 1);
}
