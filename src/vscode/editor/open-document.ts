import { workspace, type TextDocument, type Uri } from 'vscode';

/** Gives the document of a file that VS Code has open, perhaps with unsaved changes; undefined when it has none. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
}
