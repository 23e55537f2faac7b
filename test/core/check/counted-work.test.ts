import { deepEqual, ok } from 'node:assert/strict';
import { manyMinutes, newest } from '../../../scripts/many-minutes.mjs';
import { check } from '../../../src/core/check/check';
import { readMinutes, type Minutes } from '../../../src/core/minutes/minutes';
import { completeMinutesLine } from '../../../src/core/completion/minutes-line';
import { parse } from '../../../src/core/markdown/parse';
import { readProfile } from '../../../src/core/profile/profile-file';
import { libraryOf } from '../library-of';

const files = manyMinutes();
const repository = libraryOf(files);
const { profile } = readProfile(files['.minutes.jsonc'] ?? '');
const folders = profile.teams.flatMap(team => team.folders);
const weekly = Object.keys(files).filter(path => path.startsWith('community-call/'));
const textOf = (path: string) => files[path] ?? '';

/** Lists what a question about minutes asks the library for, in order. */
function askedFor(path: string, text: string, question: (minutes: Minutes) => unknown) {
  const lists: string[] = [];
  const reads: string[] = [];
  const library = {
    list: (folder: string) => (lists.push(folder), repository.list(folder)),
    read: (file: string) => (reads.push(file), repository.read(file)),
  };
  const minutes = readMinutes({ profile, library }, path, parse(text));
  ok(minutes);
  question(minutes);
  return { lists, reads, folders: [...new Set(lists)].sort() };
}

describe('in a repository of 10,000 minutes', () => {
  it('weekly minutes need the names in their teams’ folders', () => {
    const asked = askedFor(newest, textOf(newest), check);
    deepEqual(asked.folders, [...folders].sort());
    const mostAsked = 6 * folders.length;
    ok(asked.lists.length <= mostAsked, `${asked.lists.length} questions for names`);
  });

  it('a team that links its minutes needs no file, the others need one each at most', () => {
    const earlier = weekly[100] ?? '';
    deepEqual(askedFor(earlier, textOf(earlier), check).reads, []);
    const pending = textOf(newest).replaceAll(/^Minutes:.*$/gm, 'Minutes: None yet');
    const { reads } = askedFor(newest, pending, check);
    ok(reads.length <= folders.length, reads.join(', '));
    deepEqual(reads.length, new Set(reads.map(path => path.split('/')[0])).size);
  });

  it('a check of fifty weekly minutes reads one file besides them at most', () => {
    const reads = weekly.slice(0, 50).flatMap(path => askedFor(path, textOf(path), check).reads);
    ok(reads.length <= 1, reads.join(', '));
  });

  it('minutes that are checked alone need no more of the others although all could be read at once', () => {
    const reads: string[] = [];
    const library = {
      list: (folder: string) => repository.list(folder),
      read: (file: string) => (reads.push(file), repository.read(file)),
      isComplete: true,
    };
    const path = 'sextant/20261107.md';
    const problemsIn = (isForFew: boolean) => {
      const minutes = readMinutes(
        { profile, library: { ...library, isForFew } },
        path,
        parse('- AI @kofi-qauy: call them\n'),
      );
      return check(minutes).map(({ rule }) => rule);
    };
    const alone = problemsIn(true);
    ok(new Set(reads).size <= 96, String(reads.length));
    deepEqual(alone, problemsIn(false));
    ok(reads.length > 9_000, String(reads.length));
  });

  it('minutes of a team need files of their own series alone, at most 96, to know their people', () => {
    const path = 'sextant/20261107.md';
    const known = askedFor(path, textOf(path), check);
    deepEqual(known.folders, ['sextant']);
    ok(known.reads.length <= 32, known.reads.join(', '));
    const { folders: asked, reads } = askedFor(path, '- AI @kofi-qauy: call them\n', check);
    deepEqual(asked, ['sextant']);
    const count = new Set(reads).size;
    ok(count > 32 && count <= 96, `${count} files`);
    ok(reads.every(one => one.startsWith('sextant/')));
  });

  it('minutes of a team without handles need no other file, and names only where their own date is in doubt', () => {
    const path = 'sextant/20261107.md';
    const clear = askedFor(path, textOf(path).replaceAll('@', ''), check);
    deepEqual([...clear.lists, ...clear.reads], []);
    const doubtful = askedFor(path, '# 2026-11-08\n', check);
    deepEqual([doubtful.folders, doubtful.reads], [['sextant'], []]);
  });

  it('completion on a minutes line needs the names of the team’s folder, and one file at most', () => {
    const asked = askedFor(newest, textOf(newest), minutes => {
      const completion = completeMinutesLine(minutes, minutes.document.text.indexOf('Minutes:\n') + 8);
      deepEqual(
        completion?.candidates.map(({ path }) => path),
        ['sextant/20261114.md'],
      );
    });
    deepEqual(asked.folders, ['sextant']);
    ok(asked.reads.length <= 1, asked.reads.join(', '));
  });
});
