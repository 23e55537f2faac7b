import { readMinutes } from '../core/minutes/minutes';
import { applyEdits } from '../core/text/edit';
import { fillableLines } from '../core/check/fill';
import { parse } from '../core/markdown/parse';
import { toDocumentEdits, lineOf } from '../core/markdown/place';
import { fail } from './failure';
import { replaceText } from './files';
import type { FoundFile } from './find-files';
import type { Repository } from './repository';

/** Fills in the links of one file whose minutes are there now, and gives a line of text for each; a dry run writes nothing. */
export function fillFile(
  { root, library, profile }: Repository,
  { path, text }: FoundFile,
  isDryRun: boolean,
): string {
  const document = parse(text);
  const minutes = readMinutes({ profile, library }, path, document);
  const lines = minutes?.file.series.hasTeamReports ? fillableLines(minutes) : [];
  const filled = applyEdits(
    text,
    lines.flatMap(({ fix }) => toDocumentEdits(document, fix.edits)),
  );
  const reason = isDryRun || filled === text ? undefined : replaceText(root, path, text, filled);
  if (reason !== undefined) fail(`${path} was not filled in: ${reason}`);
  return lines
    .map(({ section, file }) => {
      const line = lineOf(document, { segment: section.segment, span: section.minutesLine.span }) + 1;
      return `${path}:${String(line)} ${section.team.name}: ${file.path}\n`;
    })
    .join('');
}
