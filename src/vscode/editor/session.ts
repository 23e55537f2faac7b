import { EventEmitter, Uri, window, workspace, type Event, type TextDocument } from 'vscode';
import * as host from '../../host/session';
import { PROFILE_FILE } from '../../core/profile/profile-file';
import type { Repository as HostRepository } from '../../host/repository';
import { localised, pathInside, toUri, withoutLinks } from './convert';
import { filesIn } from './files';
import { gitFetchUrl } from './git';
import { yieldToEditor } from './timing';

/** A repository of minutes that is open in VS Code. */
export type Repository = HostRepository<Uri>;

/** What the extension knows while it runs; every contribution asks it and none keeps a copy. */
export interface Session extends host.Session<Uri> {
  /** Where the pages that explain the rules are. */
  readonly docs: Uri;
  /** Fires when a file or folder came, went or changed, so that earlier answers may be wrong; without a URI any may have. */
  readonly onDidChangeFiles: Event<Uri | undefined>;
}

/** Starts a session over what VS Code has open; it reads nothing before it is asked. */
export function startSession(extensionUri: Uri): Session {
  const changed = new EventEmitter<Uri | undefined>();
  const session = host.startSession<Uri>({
    locate(uri) {
      const folder = workspace.getWorkspaceFolder(uri)?.uri;
      return folder && { folder, path: pathInside(folder, uri) ?? '' };
    },
    toUri,
    keyOf: String,
    filesIn,
    fetchUrl: gitFetchUrl,
    warn(warnings) {
      const [first] = warnings.map(localised);
      void window.showWarningMessage(withoutLinks(`${PROFILE_FILE}: ${first ?? ''}`));
    },
    lengthOf,
    yieldIfDue: yieldToEditor,
    onChange: changed.fire.bind(changed),
  });
  const listeners = [
    changed,
    workspace.onDidChangeTextDocument(session.follow),
    workspace.onDidChangeWorkspaceFolders(session.forgetFolders),
  ];
  return {
    ...session,
    docs: Uri.joinPath(extensionUri, 'docs', 'rules'),
    onDidChangeFiles: changed.event,
    dispose() {
      session.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** The length of a document without its text. */
function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
