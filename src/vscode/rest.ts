import { Disposable } from 'vscode';

/** An action that waits until nobody has called for it for a while. */
export interface Rested extends Disposable {
  readonly call: () => void;
}

/** Makes an action wait for so many milliseconds without a call. */
export function afterRest(milliseconds: number, action: () => void): Rested {
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
