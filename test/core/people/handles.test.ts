import { ENGLISH } from '../../../src/core/repository/english';
import { deepEqual, equal } from 'node:assert/strict';
import { handleAt, handlesIn, mentionsIn } from '../../../src/core/people/handles';

const names = (text: string) => handlesIn(text).map(({ name }) => name);
const listed = (text: string) =>
  mentionsIn(ENGLISH, text).flatMap(({ name, isListed }) => (isListed ? [name] : []));

describe('handles', () => {
  for (const [text, found] of [
    ['AI @ada: oil it', ['ada']],
    ['@ada-quay, @linus2 and (@Grace)', ['ada-quay', 'linus2', 'Grace']],
    ['@ada/@linus', ['ada', 'linus']],
    ['_AI @ada_ and **@linus**', ['ada', 'linus']],
    ['Ask @ada. Or @linus!', ['ada', 'linus']],
    ['[@ada](https://forge.example/ada)', ['ada']],
    ['ada@harbour.example', []],
    ['über@harbour.example', []],
    ['https://social.example/@ada', []],
    ['@harbour/minutes', []],
    ['@ada.quay', []],
    ['@ada:forge.example', []],
    ['@ada--quay', []],
    ['@ada_quay', []],
    ['`@ada`', []],
    ['"@type"', []],
    [`@${'a'.repeat(40)}`, []],
    ['@', []],
    ['', []],
  ] as const)
    it(`handlesIn finds ${found.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () =>
      deepEqual(names(text), found));

  for (const [text, found] of [
    ['## Participants\n\n- @ada\n* Linus (@linus)\n\n- @grace', ['ada', 'linus', 'grace']],
    ['## :ship: Participants - handles, please\r\n\r\n- @ada\r\n', ['ada']],
    ['Participants\n- @ada\n', ['ada']],
    ['**Attendees:** @ada, @linus\n@grace\n', ['ada', 'linus', 'grace']],
    ['- Present:\n  - @ada\n- Agenda: @linus\n', ['ada', 'linus']],
    ['### Teilnehmer*innen\n\n1. @ada\n', ['ada']],
    ['## Participants\n\n- @ada\n\n## Agenda\n\n- @linus\n', ['ada']],
    ['## Participants\n\n- @ada\n\nNow the agenda:\n\n- @linus\n', ['ada']],
    ['## Present state\n\n- @ada\n', []],
    ['The participants thank @ada\n', []],
    ['\n@ada', []],
    ['\n\n- @ada', []],
  ] as const)
    it(`mentionsIn lists ${found.join(', ') || 'nobody'} as participants in ${JSON.stringify(text)}`, () =>
      deepEqual(listed(text), found));

  for (const [before, behind, span] of [
    ['- @', '', { start: 2, end: 3 }],
    ['- @ad', 'a-quay: oil', { start: 2, end: 11 }],
    ['- ada@', '', undefined],
    ['https://social.example/@a', '', undefined],
    ['- ada', '', undefined],
  ] as const)
    it(`handleAt finds the handle in "${before}|${behind}"`, () =>
      deepEqual(handleAt(before + behind, before.length), span));

  it('handlesIn takes bounded time for any text', function () {
    this.timeout(3_000);
    for (const piece of [
      '@',
      '@a ',
      '@a-',
      '/@',
      '://@',
      '- @a\n',
      '- \n',
      '#:1:',
      '*',
      '# ',
      'participants@',
    ])
      equal(mentionsIn(ENGLISH, piece.repeat(Math.floor(500_000 / piece.length)) + '@a').length >= 0, true);
  });
});
