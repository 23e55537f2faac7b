import { workspace } from 'vscode';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import type { Minutes } from '../core/minutes';

/** Reads open documents as minutes, and follows what is typed in them. */
export interface OpenMinutes {
  /** Loads the parser, which must be there before anything is read. */
  readonly ready: () => Promise<void>;
  /** Gives a document as minutes; throws before `ready`. */
  readonly minutesOf: (document: TextDocument) => Minutes;
  readonly dispose: () => void;
}

/** Starts to follow documents; only those that are asked for are read. */
export function followDocuments(): OpenMinutes {
  let parser: typeof import('../core/parse') | undefined;
  const known = new WeakMap<TextDocument, { readonly version: number; readonly minutes: Minutes }>();

  function follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const before = known.get(document);
    if (!before || !parser) return;
    const { reparse } = parser;
    const minutes = contentChanges.reduce((reached, { rangeOffset: start, rangeLength, text }) => {
      return reparse(reached, { span: { start, end: start + rangeLength }, text });
    }, before.minutes);
    known.set(document, { version: document.version, minutes });
  }

  const listener = workspace.onDidChangeTextDocument(follow);
  return {
    async ready() {
      parser ??= await import('../core/parse');
    },
    minutesOf(document) {
      if (!parser) throw new Error('the parser is not loaded');
      const followed = known.get(document);
      if (followed?.version === document.version && followed.minutes.length === lengthOf(document))
        return followed.minutes;
      const minutes = parser.parse(document.getText());
      known.set(document, { version: document.version, minutes });
      return minutes;
    },
    dispose: () => {
      listener.dispose();
    },
  };
}

/** The length of a document without its text. */
function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
