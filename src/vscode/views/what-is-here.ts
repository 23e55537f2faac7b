import { commands, Disposable, window, workspace, type Uri } from 'vscode';
import type { WhatIsHere } from '../../core/answers/what-is-here';
import { toUri } from '../editor/convert';
import { frontDocument } from '../editor/documents';
import type { Session } from '../editor/session';
import { debounce } from '../editor/timing';

/** How long changes of files rest before it is looked again, in milliseconds. */
const DEBOUNCE = 300;

const WALKTHROUGH = 'weekly-minutes.weekly-minutes#start';

/**
 * Lets the menus and welcome views know what there is in the open folders. The views and their icon stay hidden until there are
 * minutes or a profile, or somebody asks for them.
 */
export function contributeWhatIsHere(session: Session): Disposable {
  let isWanted = false;
  let here: WhatIsHere | undefined;
  let isKnown = false;

  async function look(): Promise<void> {
    const { isUsed, whatIsHere } = await import('../../core/answers/what-is-here');
    let found: WhatIsHere | undefined;
    // One after the other: once there are minutes, the other folders are left unread.
    for (const uri of placesToLook()) {
      if (found === 'minutes') break;
      const repository = await session.repositoryOf(uri);
      const one = await repository?.library.settled(now =>
        whatIsHere({ profile: repository.profile, library: now }),
      );
      if (one && (!found || isUsed(one))) found = one;
    }
    here = found;
    await tell(found !== undefined && isUsed(found));
  }
  async function tell(isShown: boolean): Promise<void> {
    isKnown = isShown;
    await Promise.all([
      commands.executeCommand('setContext', 'minutes.here', here),
      commands.executeCommand('setContext', 'minutes.isShown', isShown || isWanted),
    ]);
  }
  const lookLater = debounce(DEBOUNCE, () => void look());
  async function open(): Promise<void> {
    isWanted = true;
    await tell(isKnown);
    await commands.executeCommand('minutes.outline.focus');
  }

  void look();
  return Disposable.from(
    lookLater,
    new Disposable(() => {
      isWanted = false;
      here = undefined;
      void tell(false);
    }),
    commands.registerCommand('minutes.openSidebar', open),
    commands.registerCommand('minutes.getStarted', () =>
      commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false),
    ),
    session.onDidChangeFiles(lookLater.call),
    window.onDidChangeActiveTextEditor(() => {
      // It may be in a repository deeper in the folder.
      if (here !== 'minutes') lookLater.call();
    }),
  );
}

/** Lists the open folders, and the document in front, which may be in a repository deeper in one. */
function placesToLook(): readonly Uri[] {
  const front = frontDocument()?.uri;
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => toUri(uri, 'any'));
  return [...folders, ...(front ? [front] : [])];
}
