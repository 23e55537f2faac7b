import { equal } from 'node:assert/strict';
import { isoDate } from '../../../src/core/text/date';
import { minutesAt } from '../harbour';

const dateOf = (path: string, text: string, files = {}) => isoDate(minutesAt(path, text, files).meeting.date);

describe('the meeting date', () => {
  for (const [name, title, date] of [
    ['20240307', '# Harbour Weekly 2024-03-07', '2024-03-07'],
    ['20240307', '# Harbour Weekly 2024-02-29', '2024-03-07'],
    ['20240310', '# Harbour Weekly 2024-03-07', '2024-03-07'],
    ['20240310', '# Harbour Weekly 2024-03-08', '2024-03-10'],
    ['20240310', '# Harbour Weekly 2024-02-30', '2024-03-10'],
    ['20240310', '# Harbour Weekly 2024-03-07 and 2024-03-14', '2024-03-10'],
    ['20240310', '# Harbour Weekly', '2024-03-10'],
    ['20240310', '## Harbour Weekly 2024-03-07', '2024-03-10'],
    ['20240310', '## Pad 2024-03-08\n# Harbour Weekly 2024-03-07', '2024-03-07'],
    ['20240310', '', '2024-03-10'],
  ] as const)
    it(`the meeting date of ${name}.md is ${date} by ${JSON.stringify(title)}`, () =>
      equal(dateOf(`call/${name}.md`, `${title}\n`), date));

  it('the meeting date of a team is on the weekday of its other minutes', () => {
    const tuesdays = { 'berth/20240227.md': '', 'berth/20240220.md': '', 'berth/20240213.md': '' };
    equal(dateOf('berth/20240306.md', '# 2024-03-05\n', tuesdays), '2024-03-05');
    equal(dateOf('berth/20240306.md', '## 2024-03-05\n', tuesdays), '2024-03-05');
    equal(dateOf('berth/20240306.md', '# 2024-03-05\n'), '2024-03-06');
  });

  it('the meeting date without a title is that of the name, whatever the first topic says', () => {
    const tuesdays = { 'berth/20240227.md': '', 'berth/20240220.md': '', 'berth/20240213.md': '' };
    equal(dateOf('berth/20240306.md', '## What was left from 2023-11-21\n', tuesdays), '2024-03-06');
  });
});
