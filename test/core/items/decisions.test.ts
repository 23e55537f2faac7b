import { deepEqual } from 'node:assert/strict';
import { decisionsIn } from '../../../src/core/items/decisions';
import { minutesText } from '../../../src/core/items/minutes-text';
import { BUILT_IN_WORDS } from '../../../src/core/repository/merge-words';

const decisions = (text: string) => decisionsIn(minutesText(BUILT_IN_WORDS, text));
const texts = (text: string) => decisions(text).map(decision => decision.text);

describe('a decision', () => {
  for (const [text, ...expected] of [
    // Labels.
    ['DECISION: paint the crane', 'paint the crane'],
    ['- Decision: paint the crane', 'paint the crane'],
    ['* **Decision:** paint the **red** crane', 'paint the red crane'],
    ['* **Decision**: paint the crane', 'paint the crane'],
    ['- **Decision** We paint the crane.', 'We paint the crane.'],
    ['  * Decision - hold off until May', 'hold off until May'],
    ['- Decision (2026-05-04): paint it', 'paint it'],
    ['- Decision 12: paint it', 'paint it'],
    ['- [DECISION] paint it', 'paint it'],
    ['- ✅ Decision: paint it', 'paint it'],
    ['- (consensus: yes, but not today)', 'yes, but not today'],
    ['> Resolution: the quay is closed', 'the quay is closed'],
    ['RESOLVED: by vote, move the crane', 'by vote, move the crane'],
    ['AGREED to paint the crane', 'AGREED to paint the crane'],
    ['#agreed paint the crane', 'paint the crane'],
    ['- Agreed on the colour of the crane: red', 'red'],
    ['- Beschluss: Der Kran wird gestrichen.', 'Der Kran wird gestrichen.'],
    ['- Einstimmig beschlossen: rot', 'rot'],
    ['- 決定：クレーンを塗る', 'クレーンを塗る'],
    // The text goes on below.
    ['- DECISION: paint the crane\n  in red\n- Then we ate', 'paint the crane in red'],
    ['Conclusion:\n\n- paint it\n- in red\n\nThen we ate', 'paint it', 'in red'],
    ['Conclusion:\nwe paint it.', 'we paint it.'],
    ['- Decision:\n  - paint it\n    - twice\n  - in red', 'paint it', 'in red'],
    ['- Decision: we need\n  - paint\n  - a ladder', 'we need'],
    ['- Decision: we need:\n  - paint\n  - a ladder', 'we need: paint; a ladder'],
    ['Decision: paint it\nDate: 2026-05-04', 'paint it'],
    // Headings.
    [
      '## Decisions\n\n- paint it\n  - in red\n- buy a ladder\n\n## AOB\n\n- cake',
      'paint it',
      'buy a ladder',
    ],
    ['### Conclusion/Resolution\n\nWe paint it.\n\nAnd buy a ladder.', 'We paint it.', 'And buy a ladder.'],
    ['## Decisions\n\nWe decided:\n\n- paint it', 'paint it'],
    ['## Decisions\n\n### Crane\n\n- paint it', 'paint it'],
    ['### Decisions\n\n- paint it\n\n#### Cake\n\n- was good', 'paint it'],
    ['### Decision: paint it\n\nAda wants red.', 'paint it'],
    ['Beschlüsse\n==========\n\n1. Kran streichen\n2. Leiter kaufen', 'Kran streichen', 'Leiter kaufen'],
    // Tables.
    ['| Topic | Decision |\n| --- | --- |\n| Crane | red |\n| Quay | none |', 'Crane: red'],
    ['## Decisions\n\n| What | Vote |\n| --- | --- |\n| paint it | 5 of 5 |', 'paint it – 5 of 5'],
    // What is none.
    ['We made a decision about the crane.'],
    ['- The decision on the crane is up to Ada.'],
    ['- Agreed with Ada'],
    ['- Discussion of the resolution: 300 dpi is enough'],
    ['## Decision tree\n\n- red\n- green'],
    ['## Decisions\n\n- none\n- [ ] @ada to paint it\n- AI @bo: buy a ladder'],
    ['- Decision: TBD'],
    ['- Decision: no decision yet'],
    ['Resolved https://forge.example/harbour/crane/issues/12'],
    ['```\nDECISION: paint it\n```'],
    ['<!-- DECISION: paint it -->'],
    ['<!--\n- DECISION: paint it\n-->'],
    ['Text\n\n    DECISION: paint it'],
    ['## Attendees\n\n- Resolution: Ada'],
  ] as const)
    it(`decisionsIn finds ${expected.length === 0 ? 'nothing' : expected.join(' | ')} in ${JSON.stringify(text)}`, () => {
      deepEqual(texts(text), expected);
    });

  it('decisionsIn says where it stands', () => {
    const text = '# Call\n\n## Crane\n\n- rusty\n- DECISION: paint it\n  in red\n  - two coats\n';
    deepEqual(decisions(text), [{ text: 'paint it in red', line: 5, endLine: 6, section: 'Crane' }]);
  });

  it('decisionsIn takes the label nearest to the words where an item holds several', () => {
    const text = 'Decisions from today:\n\n- Crane\n  - DECISION: red\n- Quay\n  - DECISION: closed\n';
    deepEqual(texts(text), ['red', 'closed']);
  });
});
