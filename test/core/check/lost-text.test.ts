import { equal, ok } from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit';
import { minutesAt, WEB } from '../harbour';
import type { Files } from '../library-of';
import { checkLocated } from '../markdown/located';
import { wholeOf } from '../markdown/whole';

const FILES: Files = { 'berth/20240306.md': '', 'crane/20240305.md': '', 'berth/20240221.md': '' };

/** Fixes a text as one who accepts every fix. */
function fixed(text: string): string {
  for (let round = 0; round < 30; round++) {
    const problems = checkLocated(minutesAt('call/20240307.md', text, FILES));
    const edits = problems.find(({ fixes }) => fixes[0]?.edits.length)?.fixes[0]?.edits;
    if (!edits) return text;
    text = applyEdits(text, edits);
  }
  throw new Error(`the fixes do not end: ${text}`);
}

const reporting = (line: string) =>
  `# Harbour Weekly 2024-03-07\n\n## Meta\n\n- Minutes: Ada\n\n## Team updates\n\n### Team Berth\n\n${line}\n\n- Dry.\n`;

describe('fixes', () => {
  it('fixes keep the working one of two links', () => {
    const line = `Minutes: ${WEB}/sig-signals/19990101.md + ${WEB}/crane/20240305.md`;
    const after = fixed(reporting(line).replace('Team Berth', 'SIG Signals'));
    ok(after.includes('crane/20240305.md'), after);
  });

  for (const [line, kept] of [
    ['Minutes: Not much happened, Ada painted the bollards and Bob mended the ladder.', 'mended the ladder'],
    [
      'Minutes: No decisions, but the quay is closed from Monday until the end of April.',
      'closed from Monday',
    ],
    ['Minutes: Nothing formal, we agreed to buy two new ropes from the yard next door.', 'buy two new ropes'],
    ['Minutes: None yet. The quay is closed in April, as decided today', 'closed in April'],
    [`Minutes: ${WEB}/berth/19990101.md + ${WEB}/crane/20240305.md`, 'crane/20240305.md'],
    [`Minutes: [closing the quay](${WEB}/berth/20240221.md)`, 'closing the quay'],
    [`Minutes: <${WEB}/berth/19990101.md> (the tide was too high)`, 'the tide was too high'],
  ] as const)
    it(`fixes keep "${kept}"`, () => ok(fixed(reporting(line)).includes(kept), fixed(reporting(line))));

  it('fixes remove a dead link on the line below "Minutes:"', () => {
    const text = reporting(`Minutes:\n${WEB}/crane/19990101.md`).replace('Team Berth', 'SIG Signals');
    const after = fixed(text);
    ok(after.includes('None yet'), after);
    ok(!after.includes('19990101'), after);
  });

  it('fixes insert a title below front matter, even at the very end', () =>
    ok(fixed('---\ntags: call\n---').startsWith('---\ntags: call\n---\n')));

  it('fixes keep a greeting out of the list that they insert', () => {
    const after = fixed(
      '# Harbour Weekly 2024-03-07\nWelcome aboard!\n\n## Team updates\n\n### Team Berth\n\n- Dry.\n',
    );
    const { textLines } = wholeOf(minutesAt('call/20240307.md', after).document);
    const greeting = textLines.find(({ span }) => after.slice(span.start, span.end) === 'Welcome aboard!');
    equal(greeting?.depth, 0);
    ok(!/- Minutes:\r?\nWelcome/.test(after), after);
  });

  it('fixes fill in a heading without words', () =>
    ok(fixed('#\n\n## Meta\n\n- Minutes: Ada\n').startsWith('# Harbour Weekly 2024-03-07\n')));
});
