import { equal, match } from 'node:assert/strict';
import { readProfile } from '../../../src/core/profile/profile-file';
import { skipDay } from '../../../src/core/profile/skip-day';
import { applyEdits } from '../../../src/core/text/edit';
import { isoDate } from '../../../src/core/text/date';

const written = (text: string, series = 'Tide') => {
  const edits = skipDay(text, series, '2026-12-24');
  return edits && applyEdits(text, edits);
};

describe('a day without a meeting', () => {
  for (const [what, text] of [
    ['an empty profile', '{\n}\n'],
    ['days that are skipped already', '{\n  // Holidays.\n  "skip": ["2026-12-31"], // and\n}\n'],
    [
      'a series',
      '{ "series": [{ "name": "Crane", "files": "c/{YYYYMMDD}.md" }, { "name": "Tide", "files": "t/{YYYYMMDD}.md", }] }',
    ],
    [
      'a series that skips days',
      '{ "series": [\n  {\n    "name": "Tide",\n    "files": "t/{YYYYMMDD}.md",\n    "skip": ["2026-12-31"],\n  },\n] }',
    ],
  ] as const)
    // prettier-ignore
    it(`skipDay writes it into ${what}, and leaves the rest`, () => {
      const after = written(text) ?? '';
      const { profile, mistakes } = readProfile(after);
      equal(mistakes.length, 0, after);
      const days = profile.series.find(({ name }) => name === 'Tide')?.skip.map(isoDate);
      if (text.includes('series')) equal(days?.includes('2026-12-24'), true, after);
      match(after, /"2026-12-24"/);
      for (const word of text.match(/[\w/{}]+|\/\/.*/g) ?? []) equal(after.includes(word), true, after);
      equal(written(after), after);
    });

  it('skipDay writes nothing for a series that the profile does not name', () =>
    equal(written('{ "series": [{ "name": "Crane", "files": "c/{YYYYMMDD}.md" }] }'), undefined));
});
