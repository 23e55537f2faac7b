import { window, type CancellationToken } from 'vscode';
import type { Digest } from '../../core/answers/digest';
import type { Series } from '../../core/repository/profile';
import type { Repository, Session } from './session';

/** A reading that takes longer is shown as progress, in milliseconds; a shorter one would only flicker. */
const SOON = 300;

/** Reads the digests of series for a view, which shows progress if that takes long; fewer if it is cancelled. */
export async function readForView(
  session: Session,
  viewId: string,
  repository: Repository,
  series: readonly Series[],
  token: CancellationToken,
): Promise<readonly Digest[]> {
  const reading = session.digests(repository, series, { token });
  const timer = setTimeout(() => {
    void window.withProgress({ location: { viewId } }, () => reading);
  }, SOON);
  return reading.finally(() => {
    clearTimeout(timer);
  });
}
