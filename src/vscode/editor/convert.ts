import { l10n, Range, Uri, type TextDocument } from 'vscode';
import type { Edit } from '../../core/text/edit';
import type { Message } from '../../core/text/message';
import type { MarkdownDocument, Place } from '../../core/markdown/document';
import { positionsOf, type PlacedEdit } from '../../core/markdown/place';
import type { Span } from '../../core/text/text';
import { TextEdit } from 'vscode';

/** Turns a span of a document into VS Code's range. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** Finds the offset at which a line of a document ends; on the line of a heading, that is in the section of the heading. */
export function endOfLine(document: TextDocument, line: number): number {
  return document.offsetAt(document.lineAt(line).range.end);
}

/** Turns a place in minutes into VS Code's range. */
export function rangeIn(document: MarkdownDocument, place: Place): Range {
  const { start, end } = positionsOf(document, place);
  return new Range(start.line, start.character, end.line, end.character);
}

/** Turns edits of places in minutes into VS Code's. */
export function placedTextEdits(document: MarkdownDocument, edits: readonly PlacedEdit[]): TextEdit[] {
  return edits.map(({ place, text }) => TextEdit.replace(rangeIn(document, place), text));
}

/** Turns edits of a document into VS Code's. */
export function toTextEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => TextEdit.replace(toRange(document, span), text));
}

/** Translates a message into the language of VS Code. */
export function localised({ text, args }: Message): string {
  return l10n.t(text, ...args);
}

/** Makes words of a repository safe for a notification, in which `[…](…)` would be a link, even to a command. */
export function withoutLinks(words: string): string {
  return words.replaceAll('](', '] (');
}

/** Makes the URI of a path in the repository. */
export function toUri(root: Uri, path: string): Uri {
  return path ? Uri.joinPath(root, ...path.split('/')) : root;
}

/** Finds a URI's path inside the repository; undefined if it is not in it. */
export function pathInside(root: Uri, uri: Uri): string | undefined {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  const isSamePlace = uri.scheme === root.scheme && uri.authority === root.authority;
  return isSamePlace && uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}
