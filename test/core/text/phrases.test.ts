import { deepEqual, equal } from 'node:assert/strict';
import { leadingPhrase, phrasePattern, wordsIn } from '../../../src/core/text/phrases';

describe('phrases', () => {
  const phrases = ['minutes', 'minutes by', 'no call', 'n.n.', 'Nächste'];

  for (const [text, found] of [
    ['The Minutes are here', 'Minutes'],
    ['minutes by Wren', 'minutes by'],
    ['no \n call', 'no \n call'],
    ['minuteswise', undefined],
    ['beminutes', undefined],
    ['minutes2', undefined],
    ['nächste', 'nächste'],
    ['nächsten', undefined],
    ['n.n.', 'n.n.'],
    ['nanb', undefined],
    ['_minutes_', 'minutes'],
  ] as const)
    it(`are ${found === undefined ? 'not' : JSON.stringify(found)} in ${JSON.stringify(text)}`, () =>
      equal(phrasePattern(phrases).exec(text)?.[0], found));

  it('lead a text only at its very start', () => {
    equal(leadingPhrase(phrases).exec('Minutes by: Wren')?.[0], 'Minutes by');
    equal(leadingPhrase(phrases).exec(' minutes'), null);
    equal(leadingPhrase(phrases).exec('minutesx'), null);
  });
});

describe('words', () => {
  for (const [text, ...words] of [
    ['Not there (yet?)', 'not', 'there', 'yet'],
    ['t.b.d. or n/a', 'tbd', 'or', 'na'],
    ["haven't", "haven't"],
    ['pier/quay 4', 'pier', 'quay', '4'],
    ['Größe 🚢', 'größe'],
    ['...'],
  ] as const)
    it(`of ${JSON.stringify(text)} are ${JSON.stringify(words)}`, () => deepEqual(wordsIn(text), words));
});
