import { languages } from 'vscode';
import type { CompletionItem, CompletionTriggerKind, Disposable, TextDocument } from 'vscode';
import type { Session } from '../editor/session';
import type { Minutes } from '../../core/minutes/minutes';

/** What can be completed in open minutes. */
export interface Completer<Found> {
  /** The characters that ask for it as they are typed. */
  readonly triggers: readonly string[];
  /** Matches the lines that it may complete; all others cost only this test. */
  readonly lines: RegExp;
  /** Loads the function that finds what to offer at an offset of the minutes, or undefined. */
  readonly ask: () => Promise<(minutes: Minutes, offset: number) => Found | undefined>;
  /** Turns an answer into what VS Code offers, the likeliest first; the order is kept. */
  readonly toItems: (document: TextDocument, found: Found, request: CompletionRequest) => CompletionItem[];
  /** Adds to an item what takes longer to find, once a person looks at it. */
  readonly resolve?: (item: CompletionItem) => Promise<CompletionItem>;
}

/** Where a completion was requested, and how. */
export interface CompletionRequest {
  readonly offset: number;
  readonly triggerKind: CompletionTriggerKind;
}

/** Lets VS Code ask for completions in open minutes. */
export function registerCompleter<Found>(
  session: Session,
  { triggers, lines, ask, toItems, resolve }: Completer<Found>,
): Disposable {
  return languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position, _token, { triggerKind }) {
        if (!lines.test(document.lineAt(position).text)) return undefined;
        const find = await ask();
        const offset = document.offsetAt(position);
        const found = await session.answer(document, minutes => find(minutes, offset));
        const items = found === undefined ? [] : toItems(document, found, { offset, triggerKind });
        for (const [index, item] of items.entries()) item.sortText = String(index).padStart(4, '0');
        return items;
      },
      ...(resolve && { resolveCompletionItem: resolve }),
    },
    ...triggers,
  );
}
