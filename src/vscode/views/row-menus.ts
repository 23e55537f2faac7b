import { commands, Disposable, env, l10n, Range, Uri, ViewColumn, window } from 'vscode';
import { pathInside } from '../editor/convert';
import { frontCursor, frontDocument, openIfThere } from '../editor/documents';
import { rowTarget, type RowTarget } from '../editor/row-targets';
import type { Session } from '../editor/session';

/** What can be done with the file or section that a row of a view is about, or with what is in front. */
export function contributeRowMenus(session: Session): Disposable {
  const withUrl = (use: (url: string) => Thenable<unknown>) => async (row: unknown) => {
    const target = rowTarget(row) ?? targetInFront();
    const url = target && (await urlOf(session, target));
    if (url !== undefined) await use(url);
    else void window.showInformationMessage(l10n.t('Where this repository is on the web is not known.'));
  };
  return Disposable.from(
    commands.registerCommand('minutes.openRow', (row: unknown) => open(row, ViewColumn.Active)),
    commands.registerCommand('minutes.openRowToSide', (row: unknown) => open(row, ViewColumn.Beside)),
    commands.registerCommand(
      'minutes.openOnForge',
      withUrl(url => env.openExternal(Uri.parse(url, true))),
    ),
    commands.registerCommand(
      'minutes.copyLink',
      withUrl(async url => {
        await env.clipboard.writeText(url);
        window.setStatusBarMessage(l10n.t('Copied {0}', url), 5_000);
      }),
    ),
  );
}

async function open(row: unknown, column: ViewColumn): Promise<void> {
  const target = rowTarget(row);
  if (!target) return;
  const { uri, line } = target;
  const selection = line === undefined ? {} : { selection: new Range(line, 0, line, 0) };
  await commands.executeCommand('vscode.open', uri, { ...selection, viewColumn: column });
}

function targetInFront(): RowTarget | undefined {
  const document = frontDocument();
  const line = frontCursor()?.line;
  return document && { uri: document.uri, ...(line !== undefined && { line }) };
}

/** Makes the web address of a file, and of the section there that holds the line; undefined if the repository's is unknown. */
async function urlOf(session: Session, { uri, line }: RowTarget): Promise<string | undefined> {
  const repository = await session.repositoryOf(uri);
  const path = repository && pathInside(repository.root, uri);
  if (path === undefined || !repository?.profile.repository) return undefined;
  const [{ linkTo }, { sectionAnchorAt }] = await Promise.all([
    import('../../core/repository/urls'),
    import('../../core/links/anchors'),
  ]);
  const url = linkTo(repository.profile, path, path);
  // Its first line is the title: the link leads to the whole file.
  const document = line ? await openIfThere(uri) : undefined;
  const anchor =
    document && line && (await session.answer(document, minutes => sectionAnchorAt(minutes.document, line)));
  return anchor ? `${url}#${anchor}` : url;
}
