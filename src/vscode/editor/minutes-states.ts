import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { MinutesState } from '../../core/links/minutes-state';

interface ShownState {
  readonly icon: string;
  readonly color?: string;
  readonly words: () => string;
}

const STATES: Readonly<Record<MinutesState, ShownState>> = {
  linked: { icon: 'pass', color: 'testing.iconPassed', words: () => l10n.t('linked') },
  available: { icon: 'link', color: 'list.warningForeground', words: () => l10n.t('can be linked') },
  pending: { icon: 'clock', color: 'list.warningForeground', words: () => l10n.t('pending') },
  stale: { icon: 'history', color: 'list.errorForeground', words: () => l10n.t('another week') },
  dead: { icon: 'error', color: 'list.errorForeground', words: () => l10n.t('dead link') },
  empty: { icon: 'circle-slash', color: 'list.errorForeground', words: () => l10n.t('empty') },
  remark: { icon: 'comment', words: () => l10n.t('remark') },
  absent: { icon: 'circle-outline', words: () => l10n.t('no minutes line') },
};

/** Makes the icon for the state of a minutes line. */
export function stateIcon(state: MinutesState): ThemeIcon {
  const { icon, color } = STATES[state];
  return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}

/** Says the state of a minutes line in the language of VS Code. */
export function stateWords(state: MinutesState): string {
  return STATES[state].words();
}
