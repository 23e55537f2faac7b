import MarkdownIt from 'markdown-it';
import { CancellationToken, Emitter } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import * as service from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { LAST_PATH } from '../community';
import type { Subject } from '../subject';

const FOLDER = 'file:///minutes';
const PACKAGES = ['vscode-markdown-languageservice', 'markdown-it'];
const REPORT = service.DiagnosticLevel.warning;
const ALL_DIAGNOSTICS: service.DiagnosticOptions = {
  validateReferences: REPORT,
  validateFragmentLinks: REPORT,
  validateFileLinks: REPORT,
  validateMarkdownFileLinkFragments: REPORT,
  validateUnusedLinkDefinitions: REPORT,
  validateDuplicateLinkDefinitions: REPORT,
  ignoreLinks: [],
};

type Ask = (language: service.IMdLanguageService, document: TextDocument) => Promise<unknown>;

/** The outline of VS Code's own Markdown support. */
export const documentSymbols: Subject = {
  id: 'symbols',
  name: '`vscode-markdown-languageservice`: symbols',
  packages: PACKAGES,
  open: asking(symbolsOf),
};

/** The outline and the problems of VS Code's own Markdown support. */
export const symbolsAndDiagnostics: Subject = {
  id: 'diagnostics',
  name: 'the same: symbols and diagnostics',
  packages: PACKAGES,
  open: asking(async (language, document) => [
    await symbolsOf(language, document),
    await language.computeDiagnostics(document, ALL_DIAGNOSTICS, CancellationToken.None),
  ]),
};

function symbolsOf(language: service.IMdLanguageService, document: TextDocument): Promise<unknown> {
  return language.getDocumentSymbols(document, {}, CancellationToken.None);
}

function asking(ask: Ask): Subject['open'] {
  return text => {
    const document = TextDocument.create(`${FOLDER}/${LAST_PATH}`, 'markdown', 1, text);
    const changed = new Emitter<TextDocument>();
    const language = serviceFor(document, changed);
    return ({ offset, removed, inserted }) => {
      const range = { start: document.positionAt(offset), end: document.positionAt(offset + removed) };
      TextDocument.update(document, [{ range, text: inserted }], document.version + 1);
      changed.fire(document);
      return ask(language, document);
    };
  };
}

/** A workspace that holds one open document, which is all that these questions need. */
function serviceFor(document: TextDocument, changed: Emitter<TextDocument>): service.IMdLanguageService {
  const markdown = new MarkdownIt({ html: true });
  const isIt = (uri: URI) => uri.toString() === document.uri;
  return service.createLanguageService({
    parser: {
      slugifier: service.githubSlugifier,
      tokenize: text => Promise.resolve(markdown.parse(text.getText(), {})),
    },
    logger: { level: service.LogLevel.Off, log: () => undefined },
    workspace: {
      workspaceFolders: [URI.parse(FOLDER)],
      onDidChangeMarkdownDocument: changed.event,
      onDidCreateMarkdownDocument: new Emitter<TextDocument>().event,
      onDidDeleteMarkdownDocument: new Emitter<URI>().event,
      getAllMarkdownDocuments: () => Promise.resolve([document]),
      hasMarkdownDocument: isIt,
      openMarkdownDocument: uri => Promise.resolve(isIt(uri) ? document : undefined),
      stat: uri => Promise.resolve(isIt(uri) ? { isDirectory: false } : undefined),
      readDirectory: () => Promise.resolve([]),
    },
  });
}
