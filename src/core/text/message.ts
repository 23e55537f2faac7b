/** A sentence for a person, kept as its English text and arguments so that each surface can translate it. */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** Makes a message from an English text with `{0}`-style places and the arguments that fill them. */
export function message(text: string, ...args: (string | number)[]): Message {
  return { text, args };
}

/** Renders a message in English; a place without an argument stays as it is written. */
export function english({ text, args }: Message): string {
  return text.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
}
