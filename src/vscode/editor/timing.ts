import { Disposable } from 'vscode';

/** An action that waits until nobody has called for it for a while. */
export interface Debounced extends Disposable {
  readonly call: () => void;
}

/** Runs `action` once it has not been called for `milliseconds`. */
export function debounce(milliseconds: number, action: () => void): Debounced {
  let timer: NodeJS.Timeout | undefined;
  return Object.assign(
    new Disposable(() => {
      clearTimeout(timer);
    }),
    {
      call: () => {
        clearTimeout(timer);
        timer = setTimeout(action, milliseconds);
      },
    },
  );
}

/** The longest that the editor waits for its turn, in milliseconds. */
const LONGEST_TURN = 5;
let lastTurn = performance.now();

/** Lets the editor have its turn in the middle of long work, if it has waited for it for a while. */
export async function yieldToEditor(): Promise<void> {
  if (performance.now() - lastTurn < LONGEST_TURN) return;
  await new Promise(resolve => {
    setTimeout(resolve, 0);
  });
  lastTurn = performance.now();
}
