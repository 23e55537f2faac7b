import { deepEqual, ok } from 'node:assert/strict';
import { rounds } from '../rounds';
import { fixReport } from './fix-properties';
import { drawHarbour, fuzz, HARBOUR_REPOSITORY } from './run-fuzz';
import { PATH } from './untidy-minutes';

const META = '# Harbour Weekly 2024-03-07\n## Meta\n- Minutes: Wren\n';

describe('fixes of untidy minutes', () => {
  it('fixes lose no word, settle, and leave everything else as it was', () => {
    const { fixes, violations } = fuzz(drawHarbour, 11, texts => texts < rounds(100));
    deepEqual(violations, []);
    ok(fixes > rounds(400), `only ${String(fixes)} fixes were applied`);
  });

  for (const [what, text] of [
    ['make no second report of a topic about a team', '## AOB\n### Team Crane\n### Team Crane\n'],
    ['make none when a section around it moves', '# Team updates\n# Team Crane\n### Harbour Tour\n#### Team Crane\n'],
    ['make none of what is in another team', '# Team updates\n### Team Berth\n### Team Crane\n# Team Crane\n### Team Berth\n'],
    ['make none in a section that slipped', `${META}### Team updates\n### Team Berth\n### Team Berth\n`],
    ['make none of a topic in a team', '# Lihgthouse\n### Team Crane\n## AOB\n## AOB\n'],
    ['make none of two in another team', '# Team updates\n# Team Crane\n### Team Berth\n### Team Berth\n'],
    ['take no topic of a team for a misspelt team', '## AOB\n### Team Berth\n### Lighthouse\n#### Lihgthouse\n'],
    ['judge no link below a name that may be a misspelt team', '## AOB\n### Team Crane\n### Team Berth\n#### Lihgthouse\nMinutes: https://forge.example/harbour/minutes/blob/main/berth/20240306.md\n'],
    ['see two sections at the level of one of them', '# Harbour Weekly 2024-03-07\n# AOB\n### AOB\n'],
    ['put no other section into "Team updates"', '### Team updates\n### Team Crane\n### SIG Signals\n### AOB\n'],
    ['make no front matter of a line at the top', '---\nHarbour Weekly 2024-03-07\n===\nSetext\n===\n'],
    ['add no line ending below front matter that ends the text', '---\n---'],
    ['know front matter in lines that end with CR CR LF', '---\r\r\n...\r\r\n'],
  ] as const)
    it(`fixes ${what}`, () => deepEqual(fixReport(HARBOUR_REPOSITORY, PATH, text).violations, [])); // prettier-ignore
});
