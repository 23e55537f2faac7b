import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { MAX_FILE_BYTES } from '../core/markdown/bounds';
import { listOfDays } from '../core/pads/date-of-pad';
import { importPad, type PadMinutes, type PadQuestion } from '../core/pads/import-pad';
import { parseIsoDate } from '../core/text/date';
import { command, ROOT } from './command';
import { fail } from './failure';
import { readTextFile } from './files';
import { pathOnDisk } from './inside';
import { print, warn } from './output';
import { openRepository } from './repository';
import { seriesNamed, writeNew } from './write-new';

/** Puts minutes from a collaborative pad where they belong. */
export const importCommand = command({
  name: 'import',
  operands: '[FILE|-]',
  summary:
    'Puts minutes from a pad (HedgeDoc, HackMD, Etherpad, Google Docs) where they belong, without what the pad left in them.',
  options: {
    series: { value: 'NAME', summary: 'the meeting, or the folder of its minutes; found when missing' },
    date: { value: 'YYYY-MM-DD', summary: 'the day of the meeting; the one that the text says when missing' },
    'dry-run': { summary: 'prints the minutes and writes nothing' },
    ...ROOT,
  },
  run(values, operands) {
    const { root: asked, series: name, date: day, 'dry-run': isDryRun } = values;
    const [file = '-', other] = operands;
    if (other !== undefined) fail(`import takes one file; not ${other}`);
    const date = day === undefined ? undefined : parseIsoDate(day);
    if (day !== undefined && !date) fail(`--date is a day written YYYY-MM-DD; ${day} is none`);
    const text = file === '-' ? textFromInput() : readTextFile(file)?.text;
    if (text === undefined) return fail(`${file} cannot be read as text`);
    if (text.trim() === '') return fail(file === '-' ? 'there is no text to import' : `${file} is empty`);
    // A pad is often saved somewhere else, such as among the downloads.
    const { root, ...repository } = openRepository(asked, '.');
    const pad = {
      text,
      ...(file !== '-' && { fileName: basename(file) }),
      ...(name !== undefined && { series: seriesNamed(repository.profile, name) }),
      ...(date && { date }),
    };
    const minutes = importPad(pad, repository);
    if ('ask' in minutes) return fail(reasonOf(minutes));
    if (existsSync(pathOnDisk(root, minutes.path))) return fail(`${minutes.path} exists already`);
    if (!isDryRun) writeNew(root, minutes.path, minutes.text);
    print(isDryRun ? minutes.text : `${minutes.path}\n`);
    if (isDryRun) warn(`these would be ${minutes.path}`);
    warnOfPictures(minutes);
    return 0;
  },
});

function warnOfPictures({ pictures }: PadMinutes): void {
  if (pictures > 0)
    warn(`${String(pictures)} ${pictures === 1 ? 'picture is' : 'pictures are'} not in the repository yet`);
}

function reasonOf(question: PadQuestion): string {
  if (question.ask === 'series') {
    const names = [...new Set(question.among.map(({ name }) => `"${name}"`))].join(', ');
    return names === ''
      ? 'no series of minutes are known here, so none can be imported'
      : `it is not clear which meeting this was; name it with --series: ${names}`;
  }
  const { series, stated } = question;
  return stated.length > 0
    ? `the text gives several days as that of ${series.name}: ${listOfDays(stated)}; name it with --date YYYY-MM-DD`
    : `the text does not say on which day ${series.name} met, with the year; name it with --date YYYY-MM-DD`;
}

function textFromInput(): string {
  const bytes = readFileSync(0);
  if (bytes.length > MAX_FILE_BYTES) fail('the text is too large to be minutes');
  return bytes.toString('utf8');
}
