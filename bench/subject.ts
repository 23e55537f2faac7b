/** One edit that a key makes: a letter more, or one less. */
export interface Keystroke {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

/** One program that is measured. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  /** The packages whose versions the results depend on. */
  readonly packages: readonly string[];
  /** The size in bytes beyond which one keystroke takes seconds; missing where there is none. */
  readonly upTo?: number;
  /** Opens a text and returns a function that makes a keystroke; undefined if it refuses such a text. */
  open(text: string): ((keystroke: Keystroke) => unknown) | undefined;
}

/** Applies a keystroke to a text. */
export function applied(text: string, { offset, removed, inserted }: Keystroke): string {
  return text.slice(0, offset) + inserted + text.slice(offset + removed);
}

/** Makes the `open` of a program that reads the whole text again after each keystroke. */
export function rereading(read: (text: string) => unknown): Subject['open'] {
  return opened => {
    let text = opened;
    return keystroke => {
      text = applied(text, keystroke);
      return read(text);
    };
  };
}
