import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFiles, type FoundFile } from '../src/cli/find-files';
import { openRepository } from '../src/cli/repository';
import { addDays, daysBetween, findDates, isoDate, type PlainDate } from '../src/core/text/date';
import { PROFILE_FILE } from '../src/core/profile/profile-file';
import { communityFiles, PROFILE_TEXT } from './community';

const DAYS_OF_A_YEAR = 52 * 7;
const GENERATED_FILES = 873;
const GENERATED_BYTES = 3_000;

/** The minutes of a repository with its profile, where it has one. */
export interface Source {
  readonly name: string;
  readonly files: readonly FoundFile[];
  readonly profile: string | undefined;
}

/** Reads the minutes of the repository in a folder; makes some up when there is no folder. */
export function readSource(folder: string | undefined): Source {
  if (folder) {
    const repository = openRepository(folder, '.');
    const failures: string[] = [];
    const files = [...findFiles(repository, [], failures)];
    for (const failure of failures) console.error(failure);
    return { name: 'a real repository', files, profile: repository.library.read(PROFILE_FILE) ?? undefined };
  }
  const made = Object.entries(communityFiles(GENERATED_FILES, GENERATED_BYTES));
  const files = made.map(([file, text]) => ({ path: file, text }));
  return { name: 'a made-up repository', files, profile: PROFILE_TEXT };
}

/**
 * Writes a repository that has everything several times: each copy is as many whole years of 52 weeks earlier as
 * the whole repository is long, so that the days of the week stay. Dates in the text move too, and so all links do.
 */
export function writeCopies({ files, profile }: Source, folder: string, copies: number): void {
  mkdirSync(folder, { recursive: true });
  if (profile !== undefined) writeFileSync(path.join(folder, PROFILE_FILE), profile);
  const years = yearsOf(files);
  for (let copy = 0; copy < copies; copy++)
    for (const file of files) {
      const target = path.join(folder, earlier(file.path, copy * years));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, earlier(file.text, copy * years));
    }
}

function yearsOf(files: readonly FoundFile[]): number {
  const days = files
    .flatMap(file => findDates(file.path).flatMap(({ date }) => date ?? []))
    .sort((a, b) => daysBetween(b, a));
  const [oldest, newest] = [days[0], days.at(-1)];
  return oldest && newest ? Math.ceil((daysBetween(oldest, newest) + 1) / DAYS_OF_A_YEAR) : 0;
}

function earlier(text: string, years: number): string {
  let result = '';
  let reached = 0;
  for (const { span, text: written, date } of years > 0 ? findDates(text) : []) {
    result += text.slice(reached, span.start);
    result += date ? writtenAs(written, addDays(date, -years * DAYS_OF_A_YEAR)) : written;
    reached = span.end;
  }
  return result + text.slice(reached);
}

/** Names of files are eight digits; in running text one form is as good as another. */
function writtenAs(before: string, date: PlainDate): string {
  return /^\d{8}$/.test(before) ? isoDate(date).replaceAll('-', '') : isoDate(date);
}
