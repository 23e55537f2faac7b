import type { MarkdownDocument } from '../core/markdown/document';

/** A text document that is open in an editor. */
export interface TextDocument<Uri> {
  readonly uri: Uri;
  readonly languageId: string;
  /** Grows with every change. */
  readonly version: number;
  readonly isClosed: boolean;
  getText(): string;
}

/** What was typed in a document; each change applies to the text after those before it. */
export interface DocumentChange<Uri> {
  readonly document: TextDocument<Uri>;
  readonly contentChanges: readonly {
    readonly rangeOffset: number;
    readonly rangeLength: number;
    readonly text: string;
  }[];
}

/** Parses open documents, and follows what is typed in them. */
export interface OpenDocuments<Uri> {
  /** Loads the parser, which must be there before anything is parsed. */
  readonly ready: () => Promise<void>;
  /** Parses a document, of which only what changed is parsed again; throws until `ready` is done. */
  readonly parsed: (document: TextDocument<Uri>) => MarkdownDocument;
  /** Applies a change; does nothing for a document that was never parsed. */
  readonly follow: (change: DocumentChange<Uri>) => void;
}

/** Starts with no document. `lengthOf` counts a document's UTF-16 code units without its text. */
export function followDocuments<Uri>(lengthOf: (document: TextDocument<Uri>) => number): OpenDocuments<Uri> {
  let parser: typeof import('../core/markdown/parse') | undefined;
  const known = new WeakMap<TextDocument<Uri>, { version: number; markdown: MarkdownDocument }>();
  return {
    async ready() {
      parser ??= await import('../core/markdown/parse');
    },
    parsed(document) {
      if (!parser) throw new Error('the parser is not loaded');
      const { version } = document;
      const before = known.get(document);
      // An editor may change all line endings without reporting it.
      if (before?.version === version && before.markdown.length === lengthOf(document))
        return before.markdown;
      const markdown = parser.parse(document.getText());
      known.set(document, { version, markdown });
      return markdown;
    },
    follow({ document, contentChanges }) {
      const before = known.get(document);
      if (!before || !parser) return;
      let { markdown } = before;
      for (const { rangeOffset: start, rangeLength, text } of contentChanges)
        markdown = parser.reparse(markdown, { span: { start, end: start + rangeLength }, text });
      known.set(document, { version: document.version, markdown });
    },
  };
}
