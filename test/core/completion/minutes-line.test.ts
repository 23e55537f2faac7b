import { deepEqual, equal } from 'node:assert/strict';
import { completeMinutesLine } from '../../../src/core/completion/minutes-line';
import { HARBOUR, minutesAt, WEB } from '../harbour';
import type { Files } from '../library-of';

const minutesWith = (line: string) =>
  `# Harbour Weekly 2024-03-07\n\n## Team updates\n\n### Team Crane\n\n${line}\n\n- Done: the hook.\n\n### Harbour Tour\n\nMinutes: None yet\n`;
const files = (...names: string[]): Files => Object.fromEntries(names.map(name => [`${name}.md`, '']));

/** Completes at the mark `|` in a line of Team Crane. */
function complete(marked: string, there: Files = {}) {
  const text = minutesWith(marked.replace('|', ''));
  return completeMinutesLine(minutesAt('call/20240307.md', text, there), minutesWith(marked).indexOf('|'));
}

describe('completion on a minutes line', () => {
  for (const [marked, replaced] of [
    ['Minutes: |', ' '],
    ['Minutes:|', ''],
    ['Minutes: No|ne yet', ' None yet'],
    ['- **Minutes:** None yet|', ' None yet'],
    [`Minutes: <${WEB}/cra|`, ` <${WEB}/cra`],
    [`Minutes: None| yet, ask Wren`, ' None yet'],
    [`Minutes:| Wren is ill`, ''],
    [`Minutes:| [budget, ask Wren](${WEB}/crane/20240101.md)`, ''],
    [`Minutes: [budget, ask Wren](${WEB}/cra|ne/20240101.md "by Wren")`, `${WEB}/crane/20240101.md`],
  ] as const)
    it(`completeMinutesLine replaces "${replaced}" at ${marked}`, () => {
      const span = complete(marked)?.span;
      const text = minutesWith(marked.replace('|', ''));
      equal(span && text.slice(span.start, span.end), replaced);
    });

  it('completeMinutesLine knows the URL of a link with words of its own', () => {
    equal(complete(`Minutes: [budget](${WEB}/cra|ne)`)?.isInLink, true);
    equal(complete(`Minutes: ${WEB}/cra|ne`)?.isInLink, false);
  });

  for (const marked of ['Min|utes: None yet', 'No min|utes yet', '- Do|ne', '|Minutes:', 'Minutes: x\n|'])
    it(`completeMinutesLine is undefined at ${JSON.stringify(marked)}`, () =>
      equal(complete(marked), undefined));

  /** Candidates as their paths, with ? where the file is not there yet, and how long before the meeting they are. */
  const offered = (there: Files) =>
    complete('Minutes: |', there)?.candidates.map(
      ({ path, daysBefore, exists }) => `${path}${exists ? '' : '?'} ${daysBefore}`,
    );
  const tuesdays = files('crane/20240213', 'crane/20240220', 'crane/20240227');

  it('completeMinutesLine lists the files of the week, newest first, then the expected one', () =>
    deepEqual(offered({ ...tuesdays, ...files('crane/20240306', 'crane/20240304') }), [
      'crane/20240306.md 1',
      'crane/20240304.md 3',
      'crane/20240305.md? 2',
    ]));

  it('completeMinutesLine lists an existing file only once', () =>
    deepEqual(offered({ ...tuesdays, ...files('crane/20240305') }), ['crane/20240305.md 2']));

  it('completeMinutesLine lists the expected file alone', () =>
    deepEqual(offered(tuesdays), ['crane/20240305.md? 2']));

  it('completeMinutesLine predicts the day of the meeting itself', () =>
    deepEqual(offered(files('crane/20240222', 'crane/20240229')), ['crane/20240307.md? 0']));

  it('completeMinutesLine predicts only in a folder with files', () =>
    deepEqual(offered(files('crane-hoist/20240221', 'crane-hoist/20240228')), [
      'crane-hoist/20240306.md? 1',
    ]));

  it('completeMinutesLine predicts nothing without a clear weekday', () => {
    deepEqual(offered({}), []);
    deepEqual(offered(files('crane/20240220', 'crane/20240228')), []);
  });

  it('completeMinutesLine has the URL of the repository, and a placeholder', () => {
    const completion = complete('Minutes: |', files('crane/20240306'));
    equal(completion?.candidates[0]?.url, `${WEB}/crane/20240306.md`);
    equal(completion.placeholder, 'None yet');
  });

  it('completeMinutesLine writes a link with words where the repository’s URL is unknown', () => {
    const unknown = { ...HARBOUR };
    Reflect.deleteProperty(unknown, 'repository');
    const text = minutesWith('Minutes: None yet');
    const minutes = minutesAt('call/20240307.md', text, files('crane/20240306'), unknown);
    const [best] = completeMinutesLine(minutes, text.indexOf('None'))?.candidates ?? [];
    deepEqual([best?.url, best?.text], ['../crane/20240306.md', '[20240306.md](../crane/20240306.md)']);
  });

  it('completeMinutesLine has only a placeholder for a slot without a folder', () => {
    const text = minutesWith('Minutes:');
    const offset = text.indexOf('None yet');
    deepEqual(completeMinutesLine(minutesAt('call/20240307.md', text), offset)?.candidates, []);
  });
});
