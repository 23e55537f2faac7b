import { commands, Disposable, l10n, languages, Location, Range, window } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import { daysBetween } from '../../core/text/date';
import { teamAt, teamHistory, type PastReport } from '../../core/answers/team-history';
import { endOfLine, toUri, withoutLinks } from '../editor/convert';
import { frontCursor, revealLine } from '../editor/documents';
import { rowTarget } from '../editor/row-targets';
import type { Session } from '../editor/session';
import { placeInFront } from '../editor/team-in-front';

/** Where a team's sections are, and which of them the line that was asked about is in. */
interface Found {
  readonly heading: number;
  readonly team: string;
  readonly earlier: readonly Location[];
  readonly all: readonly Location[];
}

/** More columns than a heading has; VS Code cuts a range off at the end of its line. */
const WHOLE_LINE = 1_000;

/** Shows all sections of a team as the references of its heading, and peeks at the earlier ones. */
export function contributeTeamReferences(session: Session): Disposable {
  return Disposable.from(
    languages.registerReferenceProvider(
      { language: 'markdown' },
      {
        async provideReferences(document, { line }, _, token) {
          const offset = endOfLine(document, line);
          const at = await session.answer(document, minutes => teamAt(minutes, offset));
          if (at?.heading !== line) return undefined;
          return [...((await findSections(session, document, line, token))?.all ?? [])];
        },
      },
    ),
    commands.registerCommand('minutes.peekTeamHistory', (row?: unknown) => peek(session, row)),
  );
}

async function peek(session: Session, row: unknown): Promise<void> {
  const place = await placeInFront(session, row);
  const line = place?.document.positionAt(place.offset).line ?? 0;
  const found = place && (await findSections(session, place.document, line));
  if (!found) {
    void window.showInformationMessage(l10n.t("Place the cursor in a team's section first."));
    return;
  }
  const { document } = place;
  const none = l10n.t('There is no earlier report of {0}.', found.team);
  // VS Code shows no word of its own at a place without references.
  if (found.earlier.length === 0) {
    void window.showInformationMessage(withoutLinks(none));
    return;
  }
  const { start } = document.lineAt(found.heading).range;
  // Only a text editor can be peeked into.
  if (!frontCursor() || rowTarget(row)) await revealLine(document, found.heading);
  await commands.executeCommand(
    'editor.action.peekLocations',
    document.uri,
    start,
    found.earlier,
    'peek',
    none,
  );
}

async function findSections(
  session: Session,
  document: TextDocument,
  line: number,
  token?: CancellationToken,
): Promise<Found | undefined> {
  const offset = endOfLine(document, line);
  const at = await session.answer(document, minutes => {
    const found = teamAt(minutes, offset);
    return found && { ...found, date: minutes.file.date };
  });
  const repository = at && (await session.repositoryOf(document.uri));
  if (!repository) return undefined;
  const weekly = repository.profile.series.filter(({ hasTeamReports }) => hasTeamReports);
  const reports = teamHistory(
    await session.digests(repository, weekly, { ...(token && { token }) }),
    at.team.name,
  );
  const toLocation = ({ file, first }: PastReport) => {
    const uri = toUri(repository.root, file.path);
    // VS Code's own Markdown support finds the heading as well, and shows two that are the same as one.
    const isHere = uri.toString() === document.uri.toString() && first < document.lineCount;
    return new Location(uri, isHere ? document.lineAt(first).range : new Range(first, 0, first, WHOLE_LINE));
  };
  return {
    heading: at.heading,
    team: at.team.name,
    earlier: reports.filter(({ file }) => daysBetween(file.date, at.date) > 0).map(toLocation),
    all: reports.map(toLocation),
  };
}
