import {
  commands,
  Disposable,
  DocumentLink,
  Hover,
  l10n,
  languages,
  Location,
  MarkdownString,
  Position,
} from 'vscode';
import { window } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import { isoDate } from '../../core/text/date';
import { fileExists } from '../../core/repository/library';
import type { FileLink, MinutesSummary } from '../../core/links/file-links';
import { rangeIn, toUri } from '../editor/convert';
import { placeInFront } from '../editor/team-in-front';
import type { Session } from '../editor/session';
import type { Minutes } from '../../core/minutes/minutes';

const MARKDOWN = { language: 'markdown' };
/** A hover has room for this many topics. */
const TOPICS_SHOWN = 12;

/** Makes links to files of the repository lead to the local files, and shows what those are about. */
export function contributeLinkedMinutes(session: Session): Disposable {
  /** The link at an offset, if its file is there. */
  async function linkAt(document: TextDocument, offset: number) {
    const { fileLinkAt } = await import('../../core/links/file-links');
    const repository = await session.repositoryOf(document.uri);
    const found = await session.answer(document, minutes => {
      const link = fileLinkAt(minutes, offset);
      return link && isThere(minutes, link)
        ? { ...link, range: rangeIn(minutes.document, link.place) }
        : undefined;
    });
    return repository && found && { ...found, uri: toUri(repository.root, found.path) };
  }

  async function openTeamMinutes(): Promise<void> {
    const place = await placeInFront(session);
    const uri = place && (await teamMinutesAt(place.document, place.offset));
    if (uri) await window.showTextDocument(uri);
    else
      void window.showInformationMessage(
        l10n.t('There are no team minutes for the section with the cursor.'),
      );
  }
  async function teamMinutesAt(document: TextDocument, offset: number): Promise<Uri | undefined> {
    const { teamFileAt } = await import('../../core/links/file-links');
    const repository = await session.repositoryOf(document.uri);
    const path = await session.answer(document, minutes => teamFileAt(minutes, offset));
    return repository && path !== undefined ? toUri(repository.root, path) : undefined;
  }

  return Disposable.from(
    languages.registerHoverProvider(MARKDOWN, {
      async provideHover(document, position) {
        const { summaryOf } = await import('../../core/links/file-links');
        const link = await linkAt(document, document.offsetAt(position));
        const summary =
          link &&
          (await session.answer(document, ({ library, profile }) => {
            const text = library.read(link.path);
            return typeof text === 'string' ? summaryOf(profile, link.path, text) : undefined;
          }));
        return summary && new Hover(described(summary, link.path), link.range);
      },
    }),
    languages.registerDefinitionProvider(MARKDOWN, {
      async provideDefinition(document, position) {
        const link = await linkAt(document, document.offsetAt(position));
        return (
          link && [
            {
              originSelectionRange: link.range,
              targetUri: link.uri,
              targetRange: new Location(link.uri, new Position(0, 0)).range,
            },
          ]
        );
      },
    }),
    languages.registerDocumentLinkProvider(MARKDOWN, {
      async provideDocumentLinks(document) {
        const { fileLinksIn } = await import('../../core/links/file-links');
        const repository = await session.repositoryOf(document.uri);
        const links = await session.answer(document, minutes =>
          fileLinksIn(minutes)
            .filter(link => isThere(minutes, link))
            .map(({ path, place }) => ({ path, range: rangeIn(minutes.document, place) })),
        );
        if (!repository || !links) return [];
        return links.map(({ path, range }) => {
          const link = new DocumentLink(range, toUri(repository.root, path));
          link.tooltip = l10n.t('Open {0} here', path);
          return link;
        });
      },
    }),
    commands.registerCommand('minutes.openTeamMinutes', openTeamMinutes),
  );
}

function isThere({ library }: Minutes, { path }: FileLink): boolean {
  return fileExists(library, path) === true;
}

/** Words of minutes are shown as they are: nothing in them is Markdown here. */
function described({ title, date, topics }: MinutesSummary, path: string): MarkdownString {
  const words = new MarkdownString();
  const day = date && isoDate(date);
  words
    .appendMarkdown('**')
    .appendText(title ?? day ?? path)
    .appendMarkdown('**');
  if (day && !title?.includes(day)) words.appendText(` · ${day}`);
  words.appendMarkdown('\n\n');
  for (const topic of topics.slice(0, TOPICS_SHOWN))
    words
      .appendMarkdown(`${'  '.repeat(topic.depth)}- `)
      .appendText(topic.words)
      .appendMarkdown('\n');
  if (topics.length > TOPICS_SHOWN)
    words.appendMarkdown('\n').appendText(l10n.t('{0} more', topics.length - TOPICS_SHOWN));
  return words.appendMarkdown('\n\n').appendText(path);
}
