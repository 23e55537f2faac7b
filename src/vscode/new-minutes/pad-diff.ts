import { commands, l10n, TabInputTextDiff, Uri, window, workspace, type Tab } from 'vscode';

/** A diff that is shown before minutes are saved. */
export interface PadDiff {
  /** Its tab; undefined if the person closed it. */
  readonly tab: () => Tab | undefined;
  /** Forgets the two texts. */
  readonly dispose: () => void;
}

const SCHEME = 'minutes-pad';

/** Shows what becomes of the text of a pad; neither side is a file, so nothing can be overwritten. */
export async function showPadDiff(path: string, before: string, after: string): Promise<PadDiff> {
  const sides = [before, after].map((text, side) => ({
    uri: Uri.from({ scheme: SCHEME, path: `/${path}`, query: `${String(side)}-${crypto.randomUUID()}` }),
    text,
  }));
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: uri => sides.find(side => side.uri.toString() === uri.toString())?.text,
  });
  const [left, right] = sides.map(({ uri }) => uri);
  await commands.executeCommand('vscode.diff', left, right, l10n.t('Pad ↔ {0}', path), { preview: true });
  const isOurs = ({ input }: Tab) =>
    input instanceof TabInputTextDiff && input.modified.toString() === right?.toString();
  return {
    tab: () => window.tabGroups.all.flatMap(({ tabs }) => tabs).find(isOurs),
    dispose: () => void provider.dispose(),
  };
}
