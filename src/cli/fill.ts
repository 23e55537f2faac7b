import { readMinutes } from '../core/minutes/minutes';
import { applyEdits } from '../core/text/edit';
import { waitingLines } from '../core/check/fill';
import { parse } from '../core/markdown/parse';
import { lineOf, textIn, toDocumentEdits } from '../core/markdown/place';
import { command, ROOT } from './command';
import { replaceText } from './files';
import { findFiles, type FoundFile } from './find-files';
import { print, warn } from './output';
import { openRepository, type Repository } from './repository';

/** Links the minutes that have come since a meeting's own were written. */
export const fillCommand = command({
  name: 'fill',
  operands: '[PATH...]',
  summary:
    'Fills in the links of minutes that are there now; prints a line for each, and for each that it leaves.',
  options: { 'dry-run': { summary: 'only prints what it would fill in' }, ...ROOT },
  run({ root, 'dry-run': isDryRun = false }, paths) {
    const failures: string[] = [];
    const repository = openRepository(root, paths[0] ?? '.');
    for (const file of findFiles(repository, paths, failures))
      print(fillFile(repository, file, isDryRun, failures));
    failures.forEach(warn);
    return failures.length > 0 ? 2 : 0;
  },
});

function fillFile(
  { root, library, profile }: Repository,
  { path, text }: FoundFile,
  isDryRun: boolean,
  failures: string[],
): string {
  const document = parse(text);
  if (document.isTooComplex) failures.push(`${path} is too large or too deeply nested to be read as minutes`);
  else if (document.segments.some(segment => segment.isTooComplex))
    warn(`a section of ${path} is too large or too deeply nested to be read`);
  const minutes = readMinutes({ profile, library }, path, document);
  const waiting = minutes?.file.series.hasTeamReports ? waitingLines(minutes) : [];
  const lines = waiting.filter(({ fix }) => !fix.needsLook);
  const filled = applyEdits(
    text,
    lines.flatMap(({ fix }) => toDocumentEdits(document, fix.edits)),
  );
  const reason = isDryRun || filled === text ? undefined : replaceText(root, path, text, filled);
  if (reason !== undefined) {
    failures.push(`${path} was not filled in: ${reason}`);
    return '';
  }
  return waiting
    .map(({ section: { segment, minutesLine, team }, file, fix }) => {
      const place = { segment, span: minutesLine.span };
      const written = textIn(document, place).replace(/\s+/g, ' ');
      const what = fix.needsLook ? `left, because it says more: ${written}` : file.path;
      return `${path}:${String(lineOf(document, place) + 1)} ${team.name}: ${what}\n`;
    })
    .join('');
}
