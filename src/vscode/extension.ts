import type { ExtensionContext } from 'vscode';
import { contributeActionItems } from './views/action-items-view';
import { contributeCheckRepository } from './problems/check-repository';
import { contributeCoverageBoard } from './coverage/coverage-board';
import { contributeFillLinks } from './links/fill-links';
import { contributeFixes } from './problems/fixes';
import { contributeInsertTopics } from './completion/insert-topics';
import { contributeHandleCompletion } from './completion/handle-completion';
import { contributeLinkCompletion } from './completion/link-completion';
import { contributeLinkedMinutes } from './links/linked-minutes';
import { contributeGoToMeeting } from './views/go-to-meeting';
import { contributeMeetings } from './views/meetings-view';
import { contributeCreateProfile } from './new-minutes/create-profile';
import { contributeNoMeeting } from './new-minutes/no-meeting';
import { contributeNewMinutes } from './new-minutes/new-minutes';
import { contributePasteFromPad } from './new-minutes/paste-from-pad';
import { contributeOutline } from './views/outline-view';
import { contributeProblems } from './problems/problems';
import { contributeProfileProblems } from './problems/profile-problems';
import { contributeRenameLinks } from './links/rename-links';
import { contributeSnippets } from './completion/snippets';
import { startSession } from './editor/session';
import { contributeSuggestions } from './completion/suggestions';
import { contributeTeamHistory } from './views/team-history';
import { contributeTeamReferences } from './views/team-references';

/** Called by VS Code when the first Markdown document opens or a command of ours is used. */
export function activate({ subscriptions, extensionUri }: ExtensionContext): void {
  const session = startSession(extensionUri);
  const contributions = [
    contributeNewMinutes,
    contributeCreateProfile,
    contributeNoMeeting,
    contributePasteFromPad,
    contributeOutline,
    contributeProblems,
    contributeProfileProblems,
    contributeFixes,
    contributeFillLinks,
    contributeCheckRepository,
    contributeLinkCompletion,
    contributeSuggestions,
    contributeSnippets,
    contributeLinkedMinutes,
    contributeRenameLinks,
    contributeInsertTopics,
    contributeCoverageBoard,
    contributeActionItems,
    contributeMeetings,
    contributeGoToMeeting,
    contributeTeamHistory,
    contributeTeamReferences,
    contributeHandleCompletion,
  ];
  subscriptions.push(session, ...contributions.map(contribute => contribute(session)));
}
