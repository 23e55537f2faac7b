import { Disposable } from 'vscode';

/** An action that waits until nobody has called for it for a while. */
export interface Debounced extends Disposable {
  readonly call: () => void;
}

/** Makes an action wait for so many milliseconds without a call. */
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

/** Lets the editor have its turn in the middle of long work. */
export function yieldToEditor(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 0);
  });
}
