import { deepEqual, equal } from 'node:assert/strict';
import { isPlaceholder, placeholdersIn } from '../../../src/core/minutes/placeholder';
import { ENGLISH } from '../../../src/core/repository/english';

const { placeholders } = ENGLISH;

/** The placeholders in a text, as they are written. */
const found = (text: string) =>
  placeholdersIn(placeholders, text).map(({ start, end }) => text.slice(start, end));

const WHOLE = [
  'None', 'None yet', 'none yet.', 'NONE YET', 'None yet?', '(none yet)', '[none yet]', 'None present yet', 'None there yet', 'not yet',
  'Not there (yet?)', 'Not merged so far', 'Not merged yet', 'Nothing yet', 'will follow', 'Will be added', 'To be done', 'may come later ...',
  'TBD', 't.b.d.', 'n/a', 'n.a.', 'TODO', 'WIP', 'draft', 'In review', 'still pending', 'None yet, will follow', 'none yet - pending',
  'missing', 'No minutes yet', 'Minutes will follow', 'They are not there yet', '*none yet', "haven't been merged yet",
]; // prettier-ignore

const NONE = [
  '', ' ', '-', 'minutes', 'the link is here', 'Wren', 'see the pad', 'yes', 'nonetheless', 'follower', 'notable', 'No decisions',
  'None of us was there', 'The key of shed 4 is missing', 'Vote on pier 4 pending', 'draft contract signed today', 'no 🚢 yet', 'not+yet=3',
]; // prettier-ignore

describe('placeholders', () => {
  for (const text of WHOLE)
    it(`are all of ${JSON.stringify(text)}`, () => {
      equal(isPlaceholder(placeholders, text), true);
      deepEqual(found(text), [text.replace(/^\*/, '')]);
    });

  for (const text of NONE)
    it(`are nothing of ${JSON.stringify(text)}`, () => {
      equal(isPlaceholder(placeholders, text), false);
      deepEqual(found(text), []);
    });

  for (const [text, ...parts] of [
    ['None yet. Wren resigned as lead', 'None yet'],
    ['none yet (decided today: 12 new buoys, ask Quill)', 'none yet'],
    ['None yet - 3 votes for, 4 against', 'None yet'],
    ['TODO @wren: order buoys'],
    ['Wren is ill, none yet', 'none yet'],
    ['Wren is ill (none yet)', '(none yet)'],
    ['The pad (none yet) is open; not merged yet.', '(none yet)', 'not merged yet.'],
    ['not yet, ask Quill, will follow', 'not yet', 'will follow'],
    ['none yet\nThe crane is broken', 'none yet'],
  ] as const)
    it(`are ${parts.length ? parts.join(' and ') : 'nothing'} of ${JSON.stringify(text)}`, () => {
      deepEqual(found(text), parts);
      equal(isPlaceholder(placeholders, text), false);
    });
});
