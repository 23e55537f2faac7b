import type { Disposable } from 'vscode';
import type { Session } from './editor/session';
import { contributeHandleCompletion } from './completion/handle-completion';
import { contributeInsertTopics } from './completion/insert-topics';
import { contributeLinkCompletion } from './completion/link-completion';
import { contributeSnippets } from './completion/snippets';
import { contributeSuggestions } from './completion/suggestions';
import { contributeCoverageBoard } from './coverage/coverage-board';
import { contributeFillLinks } from './links/fill-links';
import { contributeLinkedMinutes } from './links/linked-minutes';
import { contributeRenameLinks } from './links/rename-links';
import { contributeCreateProfile } from './new-minutes/create-profile';
import { contributePasteFromPad } from './new-minutes/paste-from-pad';
import { contributeNewLikeThis } from './new-minutes/new-like-this';
import { contributeNewMinutes } from './new-minutes/new-minutes';
import { contributeNoMeeting } from './new-minutes/no-meeting';
import { contributeCheckRepository } from './problems/check-repository';
import { contributeCheckTask } from './problems/check-task';
import { contributeFixes } from './problems/fixes';
import { contributeRules } from './problems/rules';
import { contributeProblems } from './problems/problems';
import { contributeProfileProblems } from './problems/profile-problems';
import { contributeActionItems } from './views/action-items-view';
import { contributeGoToMeeting } from './views/go-to-meeting';
import { contributeLanguageStatus } from './views/language-status';
import { contributeMeetings } from './views/meetings-view';
import { contributeOutline } from './views/outline-view';
import { contributeRowMenus } from './views/row-menus';
import { contributeTeamHistory } from './views/team-history';
import { contributeTeamReferences } from './views/team-references';
import { contributeWhatIsHere } from './views/what-is-here';

/** Everything that the extension adds to VS Code; each part registers what it contributes, and takes it away when it is disposed. */
export const CONTRIBUTIONS: readonly ((session: Session) => Disposable)[] = [
  contributeWhatIsHere,
  contributeLanguageStatus,
  contributeNewMinutes,
  contributeNewLikeThis,
  contributeCreateProfile,
  contributeNoMeeting,
  contributePasteFromPad,
  contributeOutline,
  contributeRowMenus,
  contributeProblems,
  contributeProfileProblems,
  contributeFixes,
  contributeRules,
  contributeFillLinks,
  contributeCheckRepository,
  contributeCheckTask,
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
