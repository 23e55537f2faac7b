import { deepEqual } from 'node:assert/strict';
import { readPlainLines } from '../../../src/core/markdown/plain-lines';
import { attendanceIn, type Attendee } from '../../../src/core/people/attendance';
import { BUILT_IN_WORDS } from '../../../src/core/repository/merge-words';

const attendance = (text: string) => attendanceIn(BUILT_IN_WORDS, text, readPlainLines(text));
/** Draws an attendee: the name, the handle, and the state of who was not there. */
const drawn = ({ name, handle, state }: Attendee) =>
  [name, handle && `@${handle}`, state === 'present' ? '' : `(${state})`].filter(Boolean).join(' ');

describe('an attendance list', () => {
  for (const [title, text, ...expected] of [
    ['of handles', '## Attendees\n\n- @ada\n- @bo-quay', '@ada', '@bo-quay'],
    ['of names with organisations', '## Present\n\n* Ada Quay (Harbour Ltd) @ada\n* Bo van der Pier - Tide Inc\n* Cy (he/him)', 'Ada Quay @ada', 'Bo van der Pier', 'Cy'],
    ['with links', '## Attendees\n\n- [Ada Quay](https://forge.example/ada) (@ada)', 'Ada Quay @ada'],
    ['behind a label', '**Present:** Ada, Bo (Harbour, Ltd); Cy Pier and @dee', 'Ada', 'Bo', 'Cy Pier', '@dee'],
    ['in items below a label', '- When: today\n- Attending:\n  - Ada\n  - Bo\n- Where: quay', 'Ada', 'Bo'],
    ['in lines below a label', '**Board members present:**  \nAda Quay  \nBo Pier\n\n**Others present:**  \nCy', 'Ada Quay', 'Bo Pier', 'Cy'],
    ['of those who were not there', '**Present:** Ada\n\n**Regrets:** Bo\n\n**Absent:** Cy', 'Ada', 'Bo (excused)', 'Cy (absent)'],
    ['with remarks', '## Attendees\n\n- Ada (late)\n- Bo (regrets)\n- ~~Cy~~', 'Ada', 'Bo (excused)', 'Cy (absent)'],
    ['with groups', '## Attendees\n\n**Members**\n* Ada\n\n**Visitors**\n* Bo\n\n### Regrets\n\n* Cy', 'Ada', 'Bo', 'Cy (excused)'],
    ['of boxes', '## Attendees\n\n- [x] Ada (A)\n- [ ] Bo (B)', 'Ada', 'Bo (absent)'],
    ['of boxes that nobody ticked', '## Attendees\n\n- [ ] Ada\n- [ ] Bo'],
    ['in a table of marks', '### Attendance\n\n| Name | Present |\n| --- | --- |\n| Ada (Harbour) | Yes |\n| Bo | no |\n| Cy | regrets |', 'Ada', 'Bo (absent)', 'Cy (excused)'],
    ['in a table of columns', '| Present | Regrets |\n| --- | --- |\n| Ada, Bo | Cy |', 'Ada', 'Bo', 'Cy (excused)'],
    ['in a table of names and handles', '## Attendees\n\n| Name | Handle |\n| --- | --- |\n| Ada Quay | @ada |', 'Ada Quay @ada'],
    ['in front matter', '---\ntitle: Call\nattendees: [Ada Quay, Bo]\n---\n\n# Call', 'Ada Quay', 'Bo'],
    ['in a list of front matter', '---\nattendees:\n  - Ada Quay\n  - Bo\ndate: 2026-05-04\n---\n', 'Ada Quay', 'Bo'],
    ['in German', '## Teilnehmende\n\n- Ada\n- Bo (entschuldigt)\n\nEntschuldigt: Cy', 'Ada', 'Bo (excused)', 'Cy (excused)'],
    ['of members where no other says who was there', '## Members\n\n* @ada\n\n## Visitors\n\n## Agenda', '@ada'],
    ['that ends where topics begin', '### Attendance\n\n- Ada\n\n#### Crane\n\n- rusty, said Bo', 'Ada'],
    ['with initials', '## Present\n\n* AQ: Ada Quay (@ada)\n* BP: Bo Pier', 'Ada Quay @ada', 'Bo Pier'],
    ['with the moderator by a first name', '## Present\n\n* Ada Quay\n* Bo Pier\n\nModerator: Ada', 'Ada Quay', 'Bo Pier'],
    ['that ends at the label of something else', '## Present\n\n- Ada Quay\n\nTopics:\n\n- Kite Club', 'Ada Quay'],
    ['that names nobody', '## Attendees\n\n- TODO\n- (your name here)\n- and others\n\n_Please add your name to this list when you join the call_'],
    ['that is only mentioned', '- Guidelines for new members:\n  - be nice\n- The attendees agreed.'],
    ['in code', '```\n## Attendees\n\n- Ada\n```'],
  ] as const)
    it(`attendanceIn reads a list ${title}`, () => {
      deepEqual(attendance(text).attendees.map(drawn), expected);
    }); // prettier-ignore

  it('attendanceIn says on which lines it stands', () => {
    const { attendees, lines } = attendance(
      '# Call\n\n## Attendees\n\n- [x] Ada\n\n## Topics\n\n- [ ] @cy: buy string\n',
    );
    deepEqual(attendees.map(({ line }) => line), [4]); // prettier-ignore
    deepEqual([...lines], [2, 4]);
    const below = attendance('## Attendees\n\n- Ada\n\nWe talked about the crane.\n\n- AGREED to paint it\n');
    deepEqual([...below.lines], [0, 2]);
  });
});
