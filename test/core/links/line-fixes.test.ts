import { equal, ok } from 'node:assert/strict';
import { check } from '../../../src/core/check/check';
import { toDocumentEdits } from '../../../src/core/markdown/place';
import { applyEdits } from '../../../src/core/text/edit';
import { minutesAt, WEB } from '../harbour';

const TREE = 'https://forge.example/harbour/minutes/tree/main';
const PULL = 'https://forge.example/harbour/minutes/pull/7';
const FILES = { 'berth/20240306.md': '', 'berth/20240228.md': '', 'crane/20240305.md': '' };
const PAD = 'https://pad.example/berth';
const NEW = `${WEB}/berth/20240306.md`;
const OLD = `${WEB}/berth/20240228.md`;
const DEAD = `${WEB}/berth/20240309.md`;

/** What the first fix makes of a minutes line, and whether it needs a look; undefined when nothing is reported that has one. */
function fixed(line: string, team = 'Team Berth') {
  const text = `# Harbour Weekly 2024-03-07\n\n## Meta\n\n- Minutes: Ada\n\n## Team updates\n\n### ${team}\n\n${line}\n\n- The quay is dry.\n`;
  const minutes = minutesAt('call/20240307.md', text, FILES);
  const [fix] = check(minutes).flatMap(({ fixes: [first] }) => (first?.edits.length ? [first] : []));
  if (!fix) return undefined;
  const after = applyEdits(text, toDocumentEdits(minutes.document, fix.edits));
  const start = text.indexOf(line, text.indexOf('###'));
  ok(after.startsWith(text.slice(0, start)), after);
  ok(after.endsWith(text.slice(start + line.length)), after);
  return {
    after: after.slice(start, after.length - (text.length - start - line.length)),
    needsLook: fix.needsLook,
    removes: fix.removes,
  };
}

/** Each line before and after a fix that is applied unseen. */
const UNSEEN: readonly (readonly [before: string, after: string])[] = [
  ['Minutes: None yet', `Minutes: ${NEW}`],
  ['Minutes: None yet.', `Minutes: ${NEW}`],
  ['Minutes: (none yet)', `Minutes: ${NEW}`],
  ['Minutes: Not there (yet?)', `Minutes: ${NEW}`],
  ['Minutes:', `Minutes: ${NEW}`],
  ['Minutes:   ', `Minutes: ${NEW}`],
  ['Minutes:  \nPainted the boat', `Minutes: ${NEW}  \nPainted the boat`],
  ['Minutes:none', `Minutes: ${NEW}`],
  ['minutes : none', `minutes : ${NEW}`],
  ['**Minutes:** none', `**Minutes:** ${NEW}`],
  ['**Minutes**: none', `**Minutes**: ${NEW}`],
  ['- Minutes: none', `- Minutes: ${NEW}`],
  ['Minutes: -', `Minutes: ${NEW}`],
  ['Minutes: ???', `Minutes: ${NEW}`],
  ['Minutes:\nNone yet', `Minutes:\n${NEW}`],
  ['No minutes yet.', `Minutes: ${NEW}`],
  ['Minutes will follow', `Minutes: ${NEW}`],
  [`Minutes (none yet): ${TREE}/berth`, `Minutes: ${NEW}`],
  [`Minutes still missing: ${TREE}/berth`, `Minutes: ${NEW}`],
  [`Minutes: Not there yet: ${TREE}/berth`, `Minutes: ${NEW}`],
  [`No minutes yet: ${TREE}/berth`, `Minutes: ${NEW}`],
  [`Minutes: \nMinutes not available yet: ${TREE}/berth`, `Minutes: \n${NEW}`],
  [`Minutes: ${TREE}/berth`, `Minutes: ${NEW}`],
  [`Minutes: ${PULL}`, `Minutes: ${NEW}`],
  ['Minutes: None yet. Wren resigned as lead', `Minutes: ${NEW}. Wren resigned as lead`],
  ['Minutes: none yet (decided: 12 new buoys, ask Quill)', `Minutes: ${NEW} (decided: 12 new buoys, ask Quill)`],
  ['Minutes: None yet - 3 votes for, 4 against', `Minutes: ${NEW} - 3 votes for, 4 against`],
  ['Minutes: none yet <!-- Wren: keep the pad until Friday -->', `Minutes: ${NEW} <!-- Wren: keep the pad until Friday -->`],
  ['Minutes: <!-- from Wren --> none yet', `Minutes: <!-- from Wren --> ${NEW}`],
  ['Minutes: <!-- Wren: legal must agree first -->', `Minutes: ${NEW} <!-- Wren: legal must agree first -->`],
  ['Minutes (quorum 12 of 15): none yet', `Minutes (quorum 12 of 15): ${NEW}`],
  ['Minutes: none yet ![whiteboard](board.jpg)', `Minutes: ${NEW} ![whiteboard](board.jpg)`],
  ['Minutes: none yet<br>Decision: buy two buoys', `Minutes: ${NEW}<br>Decision: buy two buoys`],
  ['Minutes: none yet <!-- Wren:\nthe password is in shed 4 -->', `Minutes: ${NEW} <!-- Wren:\nthe password is in shed 4 -->`],
  ['Minutes: **none yet**', `Minutes: **${NEW}**`],
  ['Minutes: ~~none yet~~', `Minutes: ~~${NEW}~~`],
  ['* __Minutes__: none yet', `* __Minutes__: ${NEW}`],
  ['**Minutes: none yet**', `**Minutes: ${NEW}**`],
  ['Minutes: none yet\\\nThe crane is broken', `Minutes: ${NEW} \\\nThe crane is broken`],
  ['Minutes: none yet  \nThe crane is broken', `Minutes: ${NEW}  \nThe crane is broken`],
  ['Minutes: none yet <!-- minutes-disable-line unanswered-prompt -->', `Minutes: ${NEW} <!-- minutes-disable-line unanswered-prompt -->`],
  [`Minutes: ${OLD}`, `Minutes: ${NEW}`],
  [`Minutes: ${WEB}/crane/20240305.md`, `Minutes: ${NEW}`],
  [`Minutes: <${DEAD}>`, `Minutes: <${NEW}>`],
  [`Minutes:\n${DEAD}`, `Minutes:\n${NEW}`],
  [`Minutes: ${DEAD}, Wren was ill`, `Minutes: ${NEW}, Wren was ill`],
  [`[Minutes](${DEAD})`, `[Minutes](${NEW})`],
  [`Minutes: [here](${DEAD} "The tide")`, `Minutes: [here](${NEW} "The tide")`],
  [`Minutes: [here](${DEAD} "not ${DEAD}")`, `Minutes: [here](${NEW} "not ${DEAD}")`],
  [`Minutes: [here](${DEAD}?b&amp;c)`, `Minutes: [here](${NEW}?b&amp;c)`],
  [`Minutes: [x](${WEB}/berth/2024(02)28.md)`, `Minutes: [x](${NEW})`],
  [`Minutes: [${DEAD}](${DEAD})`, `Minutes: [${NEW}](${NEW})`],
  [`Minutes: [berth/20240228.md](${OLD})`, `Minutes: [berth/20240306.md](${NEW})`],
  [`Minutes: [20240309.md](../berth/20240309.md)`, `Minutes: [20240306.md](../berth/20240306.md)`],
]; // prettier-ignore

/** Each line that is offered alone, and what goes. */
const LOOK: readonly (readonly [before: string, after: string, removes?: string])[] = [
  [`Minutes: [will follow](${PAD})`, `Minutes: ${NEW} [will follow](${PAD})`],
  [`Minutes: draft ${PAD}`, `Minutes: ${NEW} ${PAD}`, 'draft'],
  [`No minutes yet: ${PAD}`, `Minutes: ${NEW}: ${PAD}`, 'No minutes yet'],
  [`Minutes: ${TREE}/berth and ${PULL}`, `Minutes: ${NEW} and ${PULL}`, 'tree/main/berth'],
  [`Minutes: [the **signed** notes][m]\n\n[m]: ${DEAD}`, `Minutes: [the **signed** notes](${NEW})\n\n[m]: ${DEAD}`, '[m]'],
  [`Minutes: [![board](board.png)][m]\n\n[m]: ${DEAD}`, `Minutes: [![board](board.png)](${NEW})\n\n[m]: ${DEAD}`, '[m]'],
  [`Minutes: [part 1 \\] of 2][m]\n\n[m]: ${DEAD}`, `Minutes: [part 1 \\] of 2](${NEW})\n\n[m]: ${DEAD}`, '[m]'],
  [`Minutes: [budget](${DEAD}#budget)`, `Minutes: [budget](${NEW}#budget)`, '20240309'],
  ['Minutes: [budget](../berth/20240309.md#budget)', 'Minutes: [budget](../berth/20240306.md#budget)', '20240309'],
  [`Minutes: ${OLD}, ${WEB}/berth/20240221.md`, `Minutes: ${OLD}, ${NEW}`, '20240221'],
]; // prettier-ignore

/** Lines that are meant as they are, or that only a person can mend. */
const MEANT = [
  'Minutes: The key of shed 4 is missing',
  'Minutes: Vote on pier 4 pending',
  'Minutes: None of us was there',
  'Minutes: draft contract signed today',
  'Minutes: TODO @wren: order buoys',
  'Minutes: `<!-- key of shed 4 -->`',
  'Minutes: `none yet`',
  'Minutes: [photo of the board, ask Quill]()',
  'Minutes: cancelled',
  'Minutes:\n- Wren has them on paper',
  `Minutes: joint call with Team Crane, see ${WEB}/crane/20240305.md`,
  `Minutes (of 28 February, approved today): ${OLD}`,
  `Minutes: ${NEW}`,
];

describe('the fix of a minutes line', () => {
  for (const [before, after] of UNSEEN)
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      const fix = fixed(before);
      equal(fix?.after, after);
      equal(fix.needsLook, undefined);
    });

  for (const [before, after, removes] of LOOK)
    it(`needs a look to make ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      const fix = fixed(before);
      equal(fix?.after, after);
      equal(fix.needsLook, true);
      equal(fix.removes, removes);
    });

  for (const line of MEANT) it(`is none for ${JSON.stringify(line)}`, () => equal(fixed(line), undefined));
});
