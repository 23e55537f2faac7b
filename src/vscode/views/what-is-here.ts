import { commands, Disposable, window } from 'vscode';
import type { WhatIsHere } from '../../core/answers/what-is-here';
import { openRepositories } from '../editor/pick-repository';
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
    for (const { profile, library } of await openRepositories(session)) {
      const one = await library.settled(now => whatIsHere({ profile, library: now }));
      if (!found || isUsed(one)) found = one;
      // The other folders are left unread.
      if (one === 'minutes') break;
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
