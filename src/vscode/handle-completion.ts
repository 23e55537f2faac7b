import {
  CompletionItem,
  CompletionItemKind,
  l10n,
  languages,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { isoDate } from '../core/date';
import type { HandleCandidate, HandleCompletion } from '../core/handle-completion';
import { toRange } from './convert';
import type { Session } from './session';

/** Completes the handles of people who are known from the minutes around. */
export function contributeHandleCompletion(session: Session): Disposable {
  return languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position) {
        // Most keystrokes are on other lines, and cost no more than this look.
        if (!document.lineAt(position).text.slice(0, position.character).includes('@')) return undefined;
        const offset = document.offsetAt(position);
        const { completeHandle } = await import('../core/handle-completion');
        const completion = await session.answer(document, context => completeHandle(context, offset));
        return completion && toItems(document, completion);
      },
    },
    '@',
  );
}

function toItems(document: TextDocument, { span, candidates }: HandleCompletion): CompletionItem[] {
  const range = toRange(document, span);
  return candidates.map((candidate, index) => {
    const handle = `@${candidate.name}`;
    const label = { label: handle, description: whenSeen(candidate) };
    const item = new CompletionItem(label, CompletionItemKind.User);
    item.range = range;
    item.insertText = handle;
    item.filterText = handle;
    item.sortText = String(index).padStart(4, '0');
    return item;
  });
}

function whenSeen({ isHere, last }: HandleCandidate): string {
  if (isHere) return l10n.t('participant');
  return last ? l10n.t('last on {0}', isoDate(last)) : '';
}
