import { deepEqual, equal } from 'node:assert/strict';
import { parse } from '../../../src/core/markdown/parse';
import type { Deletable } from '../../../src/core/markdown/place';
import { guarded } from '../../../src/core/minutes/deletions';
import { message } from '../../../src/core/text/message';
import { HARBOUR, WEB } from '../harbour';

const URL = `${WEB}/berth/20240228.md`;

/** A fix that puts `by` in the place of `what`, as the engine lets it pass. */
function replacing(text: string, what: string, by: string, mayDelete?: Deletable) {
  const start = text.indexOf(what);
  const place = { segment: 0, span: { start, end: start + what.length } };
  const edit = { place, text: by, ...(mayDelete && { mayDelete }) };
  return guarded({ document: parse(text), profile: HARBOUR }, { title: message('Mend it'), edits: [edit] });
}

describe('a fix', () => {
  for (const [kind, text, what, by] of [
    ['placeholder', 'Minutes: None yet, Wren is ill', 'None yet', URL],
    ['placeholder', 'Minutes (none yet): Wren', ' (none yet)', ''],
    ['placeholder', 'Minutes: ???', '???', URL],
    ['date', 'Harbour Weekly 2024-02-29', '2024-02-29', '2024-03-07'],
    ['date', 'Harbour Weekly 29.02.2024', '29.02.2024', '2024-03-07'],
    ['url', `Minutes: ${URL}`, URL, `${WEB}/berth/20240306.md`],
    ['url', `Minutes: [here](${URL}#buoys "the old one")`, URL, `${WEB}/berth/20240306.md`],
    ['url', 'Minutes: [a](https://a.example/?b&amp;c)', 'https://a.example/?b&amp;c', URL],
    ['url', `Minutes: [here][m]\n\n[m]: ${URL}`, URL, `${WEB}/berth/20240306.md`],
    ['marks', '## Team Berth', '##', '###'],
    ['marks', 'Guests\n======', '======', ''],
    ['empty-item', '- Dry.\n-\n- Low.', '-\n', ''],
    ['empty-item', 'Dry.\n\n12. \n', '12. \n', ''],
  ] as const)
    it(`may delete the ${kind} ${JSON.stringify(what)} of ${JSON.stringify(text)} unseen`, () => {
      const fix = replacing(text, what, by, kind);
      equal(fix.needsLook, undefined);
      equal(fix.removes, undefined);
    });

  for (const [kind, text, what] of [
    ['placeholder', 'Minutes: None yet. Wren resigned as lead', 'None yet. Wren resigned as lead'],
    ['placeholder', 'Minutes: The key of shed 4 is missing', 'The key of shed 4 is missing'],
    ['placeholder', 'Minutes (quorum 12 of 15): none yet', ' (quorum 12 of 15)'],
    ['date', 'Harbour Weekly 2024-02-29, room 5', '2024-02-29, room 5'],
    ['date', 'chart set 2026.0.13 is out', '2026.0.13'],
    ['url', `Minutes: [the budget](${URL})`, `[the budget](${URL})`],
    ['url', `Minutes: [the budget](${URL} "of March")`, `${URL} "of March"`],
    ['url', 'Minutes: [the budget](https://a.example)', 'the budget'],
    ['url', 'Minutes: Wren', 'Wren'],
    ['marks', '[log]: https://pad.example\nGuests\n===', '[log]: https://pad.example\n'],
    ['marks', '## Team Berth', '## Team'],
    ['empty-item', '- Dry.\n- Low.', '- Low.'],
    ['empty-item', '- <!-- Wren: legal first -->', '- <!-- Wren: legal first -->'],
    [undefined, 'Welcome to the Harbour Weekly', 'Welcome to'],
    [undefined, 'Minutes: None yet', 'None yet'],
  ] as const)
    it(`needs a look before it deletes ${JSON.stringify(what)} ${kind ? `as ${kind}` : 'as nothing'}`, () => {
      const fix = replacing(text, what, 'NEW', kind);
      equal(fix.needsLook, true);
      equal(fix.removes, what.trim());
    });

  it('may insert, and write around what stays, without naming anything', () => {
    equal(replacing('Minutes: Wren', '', 'x').needsLook, undefined);
    equal(replacing('Minutes: Wren', 'Wren', 'Wren, Quill').needsLook, undefined);
    equal(replacing('Minutes: Wren', 'Minutes: ', 'Minutes: by ').needsLook, undefined);
  });

  it('says all that goes, and stays as it is when it already needs a look', () => {
    const text = 'Wren: ropes. Quill: paint.';
    const edits = ['Wren', 'Quill'].map(name => ({
      place: { segment: 0, span: { start: text.indexOf(name), end: text.indexOf(name) + name.length } },
      text: '',
    }));
    const title = message('Mend it');
    const minutes = { document: parse(text), profile: HARBOUR };
    deepEqual(guarded(minutes, { title, edits }), { title, edits, needsLook: true, removes: 'Wren … Quill' });
    deepEqual(guarded(minutes, { title, edits: [], needsLook: true }), { title, edits: [], needsLook: true });
  });
});
