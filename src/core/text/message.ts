/** A sentence for a person, kept as its English text and arguments so that each surface can translate it. */
export interface Message {
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** Makes a message from an English text with placeholders such as `{0}` and the arguments that fill them. */
export function message(text: string, ...args: (string | number)[]): Message {
  return { text, args };
}

/** Renders a message in English; a placeholder without an argument stays as written. */
export function english({ text, args }: Message): string {
  return text.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
}
