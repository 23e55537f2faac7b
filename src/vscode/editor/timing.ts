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

/** Makes a function that lets the editor have its turn, once `milliseconds` have passed since it last had it. */
export function yieldEvery(milliseconds: number): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < milliseconds) return;
    await yieldToEditor();
    last = performance.now();
  };
}

/** Lets the editor have its turn in the middle of long work. */
export function yieldToEditor(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 0);
  });
}
