import { CompletionItem, CompletionItemKind, CompletionTriggerKind, languages, Range } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { Suggestions } from '../core/suggestions';
import { toRange } from './convert';
import type { Session } from './session';

const KINDS: Readonly<Record<Suggestions['kind'], CompletionItemKind>> = {
  title: CompletionItemKind.Constant,
  team: CompletionItemKind.Class,
  topic: CompletionItemKind.Text,
  url: CompletionItemKind.File,
};
/** What the lines look like that may be completed; all others cost no more than this look. */
const MAY_SUGGEST = /^#{1,6}(?:\s|$)|^\s*[-*+]\s|https?/i;

/** Completes titles, headings of teams, topics, and URLs of the repository. */
export function contributeSuggestions(session: Session): Disposable {
  return languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position, _token, { triggerKind }) {
        if (!MAY_SUGGEST.test(document.lineAt(position).text)) return undefined;
        const { suggestionsAt } = await import('../core/suggestions');
        const offset = document.offsetAt(position);
        const found = await session.answer(document, context => suggestionsAt(context, offset));
        // A list that comes up by itself with every bullet would be in the way of those who just write.
        const isUnasked = triggerKind === CompletionTriggerKind.TriggerCharacter && found?.kind === 'topic';
        return found && !isUnasked ? toItems(document, found, offset) : undefined;
      },
    },
    '#',
    ' ',
    '/',
  );
}

function toItems(
  document: TextDocument,
  { kind, span, items }: Suggestions,
  offset: number,
): CompletionItem[] {
  const replacing = toRange(document, span);
  const inserting = new Range(replacing.start, document.positionAt(offset));
  return items.map(({ text, label, detail }, index) => {
    const item = new CompletionItem(label ?? text, KINDS[kind]);
    item.insertText = text;
    item.filterText = text;
    if (detail !== undefined) item.detail = detail;
    item.range = { inserting, replacing };
    item.sortText = String(index).padStart(4, '0');
    return item;
  });
}
