import { workspace } from 'vscode';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import type { MarkdownDocument } from '../core/markdown/document';

/** Reads open documents as minutes, and follows what is typed in them. */
export interface OpenDocuments {
  /** Loads the parser, which must be there before anything is read. */
  readonly ready: () => Promise<void>;
  /** Gives a document as minutes; throws before `ready`. */
  readonly documentOf: (document: TextDocument) => MarkdownDocument;
  readonly dispose: () => void;
}

/** Starts to follow documents; only those that are asked for are read. */
export function followDocuments(): OpenDocuments {
  let parser: typeof import('../core/markdown/parse') | undefined;
  const known = new WeakMap<
    TextDocument,
    { readonly version: number; readonly markdown: MarkdownDocument }
  >();

  function follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const before = known.get(document);
    if (!before || !parser) return;
    const { reparse } = parser;
    const markdown = contentChanges.reduce((reached, { rangeOffset: start, rangeLength, text }) => {
      return reparse(reached, { span: { start, end: start + rangeLength }, text });
    }, before.markdown);
    known.set(document, { version: document.version, markdown });
  }

  const listener = workspace.onDidChangeTextDocument(follow);
  return {
    async ready() {
      parser ??= await import('../core/markdown/parse');
    },
    documentOf(document) {
      if (!parser) throw new Error('the parser is not loaded');
      const followed = known.get(document);
      if (followed?.version === document.version && followed.markdown.length === lengthOf(document))
        return followed.markdown;
      const markdown = parser.parse(document.getText());
      known.set(document, { version: document.version, markdown });
      return markdown;
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
