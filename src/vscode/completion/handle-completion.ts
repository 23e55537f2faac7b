import { CompletionItem, CompletionItemKind, l10n, type Disposable, type TextDocument } from 'vscode';
import { isoDate } from '../../core/text/date';
import type { HandleCandidate, HandleCompletion } from '../../core/completion/handle';
import { registerCompleter } from './completions';
import { toRange } from '../editor/convert';
import type { Session } from '../editor/session';

/** Completes the handles of people who are known from the minutes around. */
export function contributeHandleCompletion(session: Session): Disposable {
  return registerCompleter<HandleCompletion>(session, {
    triggers: ['@'],
    lines: /@/,
    ask: async () => (await import('../../core/completion/handle')).completeHandle,
    toItems,
  });
}

function toItems(document: TextDocument, { span, candidates }: HandleCompletion): CompletionItem[] {
  const range = toRange(document, span);
  return candidates.map(candidate => {
    const handle = `@${candidate.name}`;
    const label = { label: handle, description: whenSeen(candidate) };
    const item = new CompletionItem(label, CompletionItemKind.User);
    item.range = range;
    item.insertText = handle;
    item.filterText = handle;
    return item;
  });
}

function whenSeen({ isHere, last }: HandleCandidate): string {
  if (isHere) return l10n.t('participant');
  return last ? l10n.t('last on {0}', isoDate(last)) : '';
}
