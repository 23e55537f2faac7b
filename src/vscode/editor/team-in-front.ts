import { l10n, window, workspace, type TextDocument } from 'vscode';
import { lineOf } from '../../core/markdown/place';
import { headingPlace } from '../../core/minutes/sections';
import { endOfLine } from './convert';
import { frontCursor, frontDocument } from './documents';
import { rowTarget } from './row-targets';
import type { Session } from './session';

/** A place in the document in front, as an offset. */
export interface PlaceInFront {
  readonly document: TextDocument;
  readonly offset: number;
}

/**
 * Finds the place that a command for a team's section is about: that of the row whose menu it is in, else the cursor or, in an editor that does not tell where its
 * cursor is, the section of the team that the person picks. Undefined when no minutes are in front, or nothing is picked.
 */
export async function placeInFront(session: Session, row?: unknown): Promise<PlaceInFront | undefined> {
  const target = rowTarget(row);
  if (target?.line !== undefined) {
    const opened = await workspace.openTextDocument(target.uri);
    return { document: opened, offset: endOfLine(opened, Math.min(target.line, opened.lineCount - 1)) };
  }
  const document = frontDocument();
  const cursor = frontCursor();
  if (!document) return undefined;
  if (cursor) return { document, offset: document.offsetAt(cursor) };
  const sections = await session.answer(document, minutes =>
    minutes.sections.flatMap(section =>
      section.team
        ? [{ label: section.heading.name, line: lineOf(minutes.document, headingPlace(section)) }]
        : [],
    ),
  );
  if (!sections?.length) return undefined;
  const picked = await window.showQuickPick(sections, { placeHolder: l10n.t('The section of which team?') });
  return picked && { document, offset: endOfLine(document, picked.line) };
}
