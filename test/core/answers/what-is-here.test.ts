import { equal } from 'node:assert/strict';
import { isUsed, whatIsHere, type WhatIsHere } from '../../../src/core/answers/what-is-here';
import { profileOf } from '../../../src/core/series/repository-profile';
import { libraryOf, type Files } from '../library-of';

const MINUTES = '# Lantern Crew\n\n## Attendance\n\n- Ada\n\n## Agenda\n\n- Wicks\n';
const WEEKS: Files = Object.fromEntries(
  ['2026-10-21', '2026-10-28', '2026-11-04', '2026-11-11'].map(day => [
    `meetings/${day}.md`,
    MINUTES.replace('Crew', `Crew ${day}`),
  ]),
);
const PROFILE = '{ "series": [{ "name": "Lantern Crew", "files": "meetings/{YYYY-MM-DD}.md" }] }';

const here = (files: Files) => {
  const library = libraryOf(files);
  return whatIsHere({ profile: profileOf(library).profile, library });
};

describe('what is here', () => {
  const CASES: readonly (readonly [title: string, files: Files, expected: WhatIsHere, used: boolean])[] = [
    ['minutes that nobody configured anything for', WEEKS, 'minutes', true],
    ['minutes that a profile names', { ...WEEKS, '.minutes.jsonc': PROFILE }, 'minutes', true],
    ['a profile before the first meeting', { '.minutes.jsonc': PROFILE }, 'profile', true],
    ['a profile that is no JSON', { ...WEEKS, '.minutes.jsonc': 'series: weekly' }, 'broken', true],
    ['other people’s files', { 'README.md': '# Lanterns\n', 'src/wick.c': '' }, 'none', false],
    ['a blog', { 'posts/2026-11-11-lamps.md': '# New lamps\n\nThey shine.\n' }, 'none', false],
    ['a folder that git alone knows', { '.git/config': '', '.gitignore': 'out\n' }, 'empty', false],
    ['an empty folder', {}, 'empty', false],
  ];
  for (const [title, files, expected, used] of CASES)
    it(`is told from ${title}`, () => {
      equal(here(files), expected);
      equal(isUsed(expected), used);
    });
});
