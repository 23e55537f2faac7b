import { CompletionItem, CompletionItemKind, languages, SnippetString, type Disposable } from 'vscode';
import snippets from '../../../snippets/minutes.json';
import type { Session } from '../editor/session';

/** Matches a line in which nothing is typed yet but the beginning of a word. */
const WORD_ALONE = /^\s*[\w-]*$/;

/** Offers snippets in minutes; in other Markdown files their words would only be in the way. */
export function contributeSnippets(session: Session): Disposable {
  return languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position) {
        if (!WORD_ALONE.test(document.lineAt(position).text.slice(0, position.character))) return undefined;
        const isMinutes = await session.answer(document, () => true);
        return isMinutes ? Object.entries(snippets).flatMap(([name, snippet]) => toItems(name, snippet)) : [];
      },
    },
  );
}

function toItems(
  name: string,
  { prefix, description, body }: (typeof snippets)[keyof typeof snippets],
): readonly CompletionItem[] {
  const text = typeof body === 'string' ? body : body.join('\n');
  return prefix.map(word => {
    const item = new CompletionItem({ label: word, description: name }, CompletionItemKind.Snippet);
    item.detail = description;
    item.insertText = new SnippetString(text);
    item.documentation = text.replace(/\$\{\d+[:|]([^}|]*)\|?\}|\$\w+/g, '$1');
    return item;
  });
}
