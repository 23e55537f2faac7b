import { CompletionItem, CompletionItemKind, l10n } from 'vscode';
import type { Disposable, TextDocument, Uri } from 'vscode';
import type { LineCompletion, LinkCandidate } from '../../core/completion/minutes-line';
import { isoDate } from '../../core/text/date';
import { registerCompleter } from './completions';
import { toRange } from '../editor/convert';
import type { Session } from '../editor/session';

/** How many topics tell what minutes are about. */
const TOPICS_SHOWN = 6;

/** Completes the links of team minutes on a minutes line. */
export function contributeLinkCompletion(session: Session): Disposable {
  const candidates = new WeakMap<CompletionItem, { readonly uri: Uri; readonly path: string }>();
  return registerCompleter<LineCompletion>(session, {
    triggers: [':', ' ', '/'],
    lines: /:/,
    ask: async () => (await import('../../core/completion/minutes-line')).completeMinutesLine,
    toItems(document, found) {
      const items = toItems(document, found);
      for (const [index, { path, exists }] of found.candidates.entries())
        if (items[index] && exists) candidates.set(items[index], { uri: document.uri, path });
      return items;
    },
    async resolve(item) {
      const { uri, path } = candidates.get(item) ?? {};
      const repository = uri && (await session.repositoryOf(uri));
      if (!repository || path === undefined) return item;
      const { topicsAt } = await import('../../core/completion/team-topics');
      const { library, profile } = repository;
      const topics = await library.settled(now => topicsAt({ library: now, profile }, path));
      // Plain text: nothing in it becomes a link.
      const listed = topics.slice(0, TOPICS_SHOWN).map(({ words }) => `• ${words}`);
      if (listed.length > 0) item.documentation = [...listed, '', path].join('\n');
      return item;
    },
  });
}

function toItems(
  document: TextDocument,
  { span, isInLink, candidates, placeholder }: LineCompletion,
): CompletionItem[] {
  const range = toRange(document, span);
  const written = document.getText(range);
  const items = candidates.map(candidate => {
    const label = {
      label: isoDate(candidate.date),
      detail: `  ${distance(candidate)}`,
      description: candidate.path,
    };
    const item = new CompletionItem(
      label,
      candidate.exists ? CompletionItemKind.File : CompletionItemKind.Event,
    );
    item.detail = candidate.exists ? candidate.path : l10n.t('{0} (not there yet)', candidate.path);
    item.documentation = candidate.url;
    item.insertText = isInLink ? candidate.url : ` ${candidate.text}`;
    return item;
  });
  const none = new CompletionItem(placeholder, CompletionItemKind.Text);
  none.detail = l10n.t('There are no minutes yet');
  none.insertText = ` ${placeholder}`;
  return (isInLink ? items : [...items, none]).map((item, index) => {
    item.range = range;
    // The whole placeholder is replaced, so what it says must not filter anything out.
    item.filterText = `${written} ${typeof item.insertText === 'string' ? item.insertText : ''}`;
    item.preselect = index === 0;
    return item;
  });
}

function distance({ daysBefore, exists }: LinkCandidate): string {
  const days =
    daysBefore === 0
      ? l10n.t('same day')
      : daysBefore === 1
        ? l10n.t('1 day before')
        : l10n.t('{0} days before', daysBefore);
  return exists ? days : l10n.t('{0}, expected', days);
}
