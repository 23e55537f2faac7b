import type { Definitions } from './document';

/** Matches lines that define plain labels for plain addresses without a title, and what they define. */
const PLAIN_DEFINITIONS = /^(?:\[[\w-]+(?: [\w-]+)*\]:[ \t]+[\w./:#?=%~+,@!-]+[ \t]*(?:\r\n|[\r\n]|$))+\s*$/;
const PLAIN_DEFINITION = /\[([^\]]+)\]:[ \t]+(\S+)/g;

/** Reads the definitions in a text that begins where no block is open, without the parser; undefined if the parser is needed. */
export function definitionsByLook(text: string): Definitions | undefined {
  if (!PLAIN_DEFINITIONS.test(text)) return undefined;
  const all = [...text.matchAll(PLAIN_DEFINITION)].map(
    ([, label = '', url = '']) => [labelKey(label), url] as const,
  );
  return new Map(all.toReversed());
}

/** Makes the key of a label: labels match in any case and with any white space (`micromark-util-normalize-identifier`); in a quote, each line has marks. */
export function labelKey(label: string): string {
  const words = label.replace(/[\r\n][ \t>]*/g, ' ').replace(/[ \t]+/g, ' ').replace(/^ | $/g, ''); // prettier-ignore
  return words.toLowerCase().toUpperCase().toLowerCase();
}
