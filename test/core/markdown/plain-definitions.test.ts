import { deepEqual, equal } from 'node:assert/strict';
import { definitionsByLook } from '../../../src/core/markdown/plain-definitions';
import { readMarkdown } from '../../../src/core/markdown/read-markdown';

describe('definitions that are read without the parser', () => {
  for (const text of [
    '[tide]: https://tides.example/2024?day=7#low\n',
    '[Low  Tide]: ../tides/low.md\r\n[low tide]: high.md\r\n\r\n',
    '[a-1]:\t<>x\n',
    '[spring tide]: /spring "The highest"\n',
    '[tide]: /low\n"The lowest"\n',
    '[tide]: /low\nand more of it\n',
    '[tide]: /l\\ow\n[crane]: /a&amp;b\n',
    '[^1]: A note\n',
    '[ ]: /open\n',
    '[tide]:/low\n[tide]: /high',
  ])
    it(`are those that it finds: ${JSON.stringify(text)}`, () => {
      const look = definitionsByLook(text);
      if (look) deepEqual([...look].sort(), [...readMarkdown(text, 0, new Map()).definitions].sort());
    });

  it('are plain lines only', () => {
    equal(definitionsByLook('[tide]: /low\n[crane]: /crane\n')?.size, 2);
    equal(definitionsByLook('[tide]: /low "The lowest"\n'), undefined);
    equal(definitionsByLook('[tide]: /low\nand more of it\n'), undefined);
  });
});
