import { contextOf } from '../core/context';
import { applyEdits } from '../core/edit';
import { fillableLines } from '../core/fill';
import { parse } from '../core/parse';
import { editsIn, lineOf } from '../core/place';
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
  const minutes = parse(text);
  const context = contextOf(path, minutes, profile, library);
  const lines = context?.file.series.hasTeamReports ? fillableLines(context) : [];
  const filled = applyEdits(
    text,
    lines.flatMap(({ fix }) => editsIn(minutes, fix.edits)),
  );
  const reason = isDryRun || filled === text ? undefined : replaceText(root, path, text, filled);
  if (reason !== undefined) fail(`${path} was not filled in: ${reason}`);
  return lines
    .map(({ section, file }) => {
      const line = lineOf(minutes, { segment: section.segment, span: section.minutesLine.span }) + 1;
      return `${path}:${String(line)} ${section.team.name}: ${file.path}\n`;
    })
    .join('');
}
