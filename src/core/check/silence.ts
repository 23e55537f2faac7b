import type { MarkdownDocument } from '../markdown/document';
import { parse } from '../markdown/parse';
import { lineEndingIn, lineOf } from '../markdown/place';
import type { Problem } from '../rules/rule';
import { applyEdits, type Edit } from '../text/edit';
import { english } from '../text/message';
import { lineSpan, lineStartsOf } from '../text/text';

/** How much of a file a comment silences a rule in: on the line of a problem, or everywhere. */
export type Silenced = 'line' | 'file';

/** Matches a line in which a comment of its own would end something: a list item, a row of a table, a quote. */
const IN_BLOCK = /^\s*(?:[-*+]|\d+[.)]|\||>)/;

/**
 * Makes the edit that silences the rule of a problem with a comment; undefined where no comment can, as in front matter.
 * `find` checks a document: only a place is taken where the comment silences what it should, and changes nothing else.
 */
export function silence(
  document: MarkdownDocument,
  problem: Problem,
  silenced: Silenced,
  find: (document: MarkdownDocument) => readonly Problem[],
): Edit | undefined {
  const line = lineOf(document, problem.place);
  const isSilenced = ({ rule, place }: Problem) =>
    rule === problem.rule && (silenced === 'file' || lineOf(document, place) === line);
  const expected = signature(find(document).filter(one => !isSilenced(one)));
  const places = silenced === 'file' ? placesInFile(document, problem) : placesAt(document, problem, line);
  return places.find(edit => signature(find(parse(applyEdits(document.text, [edit])))) === expected);
}

function placesAt({ text }: MarkdownDocument, { rule }: Problem, line: number): readonly Edit[] {
  const { start, end } = lineSpan(text, lineStartsOf(text), line);
  const words = text.slice(start, end);
  const indent = /^\s*/.exec(words)?.[0] ?? '';
  const ending = /\r\n|\r/.exec(text)?.[0] ?? '\n';
  const above = insertion(start, `${indent}<!-- minutes-disable-next-line ${rule} -->${ending}`);
  const behind = insertion(start + words.trimEnd().length, ` <!-- minutes-disable-line ${rule} -->`);
  return IN_BLOCK.test(words) ? [behind, above] : [above, behind];
}

/** At the end it is out of everybody's way; an open fence or comment there would swallow it. */
function placesInFile(document: MarkdownDocument, { rule }: Problem): readonly Edit[] {
  const { text, segments } = document;
  const ending = lineEndingIn(document);
  const comment = `<!-- minutes-disable-file ${rule} -->`;
  const gap = text === '' ? '' : /\n\s*\n$/.test(text) ? '' : /[\r\n]$/.test(text) ? ending : ending + ending;
  const body = segments[0]?.bodyStart ?? 0;
  return [
    insertion(text.length, `${gap}${comment}${ending}`),
    insertion(body, `${comment}${ending}${ending}`),
  ];
}

function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

function signature(problems: readonly Problem[]): string {
  return problems
    .map(({ rule, message }) => `${rule} ${english(message)}`)
    .sort()
    .join('\n');
}
