import { languages } from 'vscode';
import type { CompletionItem, CompletionTriggerKind, Disposable, TextDocument } from 'vscode';
import type { RuleContext } from '../core/rule';
import type { Session } from './session';

/** What can be completed in open minutes. */
export interface Completer<Found> {
  /** The characters that ask for it as they are typed. */
  readonly triggers: readonly string[];
  /** What the lines look like that it may complete; all others cost no more than this look. */
  readonly lines: RegExp;
  /** Asks about an offset of the minutes; undefined when nothing is known. What it needs is loaded here. */
  readonly ask: () => Promise<(context: RuleContext, offset: number) => Found | undefined>;
  /** Turns an answer into what VS Code offers, the likeliest first; the order is kept. */
  readonly toItems: (document: TextDocument, found: Found, asked: Asked) => CompletionItem[];
}

/** Where a completion was asked for, and how. */
export interface Asked {
  readonly offset: number;
  readonly triggerKind: CompletionTriggerKind;
}

/** Lets VS Code ask for completions in open minutes. */
export function registerCompleter<Found>(
  session: Session,
  { triggers, lines, ask, toItems }: Completer<Found>,
): Disposable {
  return languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position, _token, { triggerKind }) {
        if (!lines.test(document.lineAt(position).text)) return undefined;
        const find = await ask();
        const offset = document.offsetAt(position);
        const found = await session.answer(document, context => find(context, offset));
        const items = found === undefined ? [] : toItems(document, found, { offset, triggerKind });
        for (const [index, item] of items.entries()) item.sortText = String(index).padStart(4, '0');
        return items;
      },
    },
    ...triggers,
  );
}
