import { english } from '../../src/core/text/message';
import type { DocumentChange, TextDocument } from '../../src/host/open-documents';
import { startSession, type Session } from '../../src/host/session';
import type { FilesInMemory } from './files-in-memory';

/** A session over one open folder, and what the editor was told. */
export interface EditorInMemory {
  readonly session: Session<string>;
  readonly changed: readonly (string | undefined)[];
  readonly warned: readonly string[];
}

/** A document that can be typed in. */
export interface DocumentInMemory extends TextDocument<string> {
  /** Replaces a stretch of the text, and returns the change that an editor tells. */
  readonly replace: (start: number, end: number, text: string) => DocumentChange<string>;
  readonly close: () => void;
}

const FOLDER = 'memory:';

/** Names a file of the open folder. */
export function uriOf(path: string): string {
  return `${FOLDER}/${path}`;
}

/** Opens files in memory as the only folder of an editor. */
export function openEditor(files: FilesInMemory): EditorInMemory {
  const changed: (string | undefined)[] = [];
  const warned: string[] = [];
  const session = startSession<string>({
    locate(uri) {
      const isInside = uri.startsWith(`${FOLDER}/`);
      return isInside ? { folder: FOLDER, path: uri.slice(FOLDER.length + 1) } : undefined;
    },
    toUri: (folder, path) => (path === '' ? folder : `${folder}/${path}`),
    keyOf: uri => uri,
    filesIn: () => files,
    fetchUrl: () => undefined,
    warn: warnings => warned.push(...warnings.map(english)),
    lengthOf: document => document.getText().length,
    yieldIfDue: () => undefined,
    onChange: uri => changed.push(uri),
  });
  return { session, changed, warned };
}

/** Opens a text as a document. */
export function documentAt(path: string, written: string): DocumentInMemory {
  const document = { uri: uriOf(path), languageId: 'markdown', version: 1, isClosed: false };
  let text = written;
  return Object.assign(document, {
    getText: () => text,
    replace(start: number, end: number, inserted: string) {
      text = text.slice(0, start) + inserted + text.slice(end);
      document.version++;
      const change = { rangeOffset: start, rangeLength: end - start, text: inserted };
      return { document: document as DocumentInMemory, contentChanges: [change] };
    },
    close() {
      document.isClosed = true;
    },
  });
}
