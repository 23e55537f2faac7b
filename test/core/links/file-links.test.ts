import { deepEqual, equal } from 'node:assert/strict';
import { fileLinkAt, fileLinksIn, summaryOf, teamFileAt } from '../../../src/core/links/file-links';
import { textIn } from '../../../src/core/markdown/place';
import { minutesAt, HARBOUR, WEB } from '../harbour';

const TEXT = `# Harbour Weekly 2024-03-07

## Team updates

### Team Berth

Minutes: ${WEB}/berth/20240306.md

- [last time](../berth/20240228.md), <${WEB}/berth/20240221.md#hook>, ${WEB}/berth
- https://forge.example/harbour/minutes/blob/v1/berth/20240306.md

### Team Crane

#### Rope
`;
const minutes = minutesAt('call/20240307.md', TEXT, { 'crane/20240305.md': '', 'berth/20240306.md': '' });

describe('links to files of the repository', () => {
  it('fileLinksIn finds links in every form, and only to this repository', () =>
    deepEqual(
      fileLinksIn(minutes).map(({ path, place }) => `${path} at ${textIn(minutes.document, place)}`),
      [
        `berth/20240306.md at ${WEB}/berth/20240306.md`,
        'berth/20240228.md at ../berth/20240228.md',
        `berth/20240221.md at ${WEB}/berth/20240221.md#hook`,
      ],
    ));

  it('fileLinkAt finds a link from its first character to after its last', () => {
    const start = TEXT.indexOf(WEB);
    const end = TEXT.indexOf('.md') + 3;
    deepEqual(
      [start - 1, start, end, end + 1].map(offset => fileLinkAt(minutes, offset)?.path),
      [undefined, 'berth/20240306.md', 'berth/20240306.md', undefined],
    );
  });

  it('teamFileAt finds the minutes a team’s section links, else those of the week', () =>
    deepEqual(
      ['Minutes:', '#### Rope', '## Team updates'].map(words => teamFileAt(minutes, TEXT.indexOf(words))),
      ['berth/20240306.md', 'crane/20240305.md', undefined],
    ));
});

describe('a summary', () => {
  it('summaryOf reads the title and the day', () => {
    const { title, date, topics } = summaryOf(HARBOUR, 'berth/20240306.md', '# Berth\n\n## Quay\n');
    equal(title, 'Berth');
    deepEqual([date, topics.map(({ words }) => words)], [{ year: 2024, month: 3, day: 6 }, ['Quay']]);
  });

  it('summaryOf of an empty file has only the day', () =>
    deepEqual(summaryOf(HARBOUR, 'notes.md', ''), { topics: [] }));
});
