import { CompletionItem, CompletionItemKind, CompletionTriggerKind, Range } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { Suggestions } from '../../core/completion/suggestions';
import { registerCompleter, type CompletionRequest } from './completions';
import { toRange } from '../editor/convert';
import type { Session } from '../editor/session';

const KINDS: Readonly<Record<Suggestions['kind'], CompletionItemKind>> = {
  title: CompletionItemKind.Constant,
  team: CompletionItemKind.Class,
  topic: CompletionItemKind.Text,
  url: CompletionItemKind.File,
};

/** Completes titles, headings of teams, topics, and URLs of the repository. */
export function contributeSuggestions(session: Session): Disposable {
  return registerCompleter<Suggestions>(session, {
    triggers: ['#', ' ', '/'],
    lines: /^#{1,6}(?:\s|$)|^\s*[-*+]\s|https?/i,
    ask: async () => (await import('../../core/completion/suggestions')).suggestionsAt,
    toItems,
  });
}

function toItems(
  document: TextDocument,
  { kind, span, items }: Suggestions,
  { offset, triggerKind }: CompletionRequest,
): CompletionItem[] {
  // A list that comes up by itself with every bullet would be in the way of those who just write.
  if (kind === 'topic' && triggerKind === CompletionTriggerKind.TriggerCharacter) return [];
  const replacing = toRange(document, span);
  const inserting = new Range(replacing.start, document.positionAt(offset));
  return items.map(({ text, label, detail }) => {
    const item = new CompletionItem(label ?? text, KINDS[kind]);
    item.insertText = text;
    item.filterText = text;
    if (detail !== undefined) item.detail = detail;
    item.range = { inserting, replacing };
    return item;
  });
}
