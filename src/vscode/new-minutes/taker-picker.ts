import { l10n, window, type QuickPickItem } from 'vscode';

interface TakerItem extends QuickPickItem {
  readonly taker: string;
}

/** Asks who takes the minutes: one of the names, or a name that is typed; empty when it stays open, undefined when the person gives up. */
export async function askForTaker(names: readonly string[]): Promise<string | undefined> {
  const known: readonly TakerItem[] = [...new Set(names.filter(Boolean))].map(taker => ({
    label: taker,
    taker,
  }));
  const open: TakerItem = { label: l10n.t('Leave Open'), taker: '' };
  const picker = window.createQuickPick<TakerItem>();
  picker.title = l10n.t('New Weekly Minutes');
  picker.placeholder = l10n.t('Who takes the minutes? Pick or type a name.');
  picker.items = [...known, open];
  picker.onDidChangeValue(value => {
    const name = value.trim();
    const typed = name && !known.some(({ taker }) => taker === name) ? [{ label: name, taker: name }] : [];
    picker.items = [...typed, ...known, open];
  });
  const picked = await new Promise<string | undefined>(resolve => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.taker);
    });
    picker.onDidHide(() => {
      resolve(undefined);
    });
    picker.show();
  });
  picker.dispose();
  return picked;
}
