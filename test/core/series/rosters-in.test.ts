import { deepEqual } from 'node:assert/strict';
import { rosterHeadings } from '../../../src/core/series/rosters-in';

const CASES = {
  'lists people': ['With us', '- Ada Brook (West)\n- Bo Finch, harbour\n- Cy Marsh - chair\n', true],
  'lists handles': ['On deck', '- @ada\n- @bo - late\n', true],
  'says of nothing that it is there': ['Open', '- No A-nominated boats\n\n[B](b)\n- No A-nominated buoys\n', false],
  'names one person over and over': ['Open', '- Ada Brook: ropes\n- Ada Brook, nets\n- Ada Brook\n', false],
} as const; // prettier-ignore

describe('rosterHeadings', () => {
  for (const [name, [heading, items, isRoster]] of Object.entries(CASES))
    it(`takes a heading that ${name} ${isRoster ? 'for that of a roster' : 'for no roster'}`, () => {
      const text = `# Tide\n\n## ${heading}\n\n${items}\n## Log\n\n- boats\n`;
      deepEqual(rosterHeadings([text, text, text]), isRoster ? [heading] : []);
    });
});
