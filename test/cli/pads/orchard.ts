import type { Community } from './pad-export';

const board = (day: string) => `# Orchard ${day}

## Present

- [x] Ana
- [ ] Jo

## Finance

- Nothing.

## Decisions

- None.
`;
const field = (day: string) => `# Orchard ${day}

## Present

- [x] Kim

## Weather

- Rain.

## Trees

- Pruned row 4.
`;

/** A cooperative of two groups whose minutes have the same title, written wherever there is a pad. */
export const ORCHARD: Community = {
  name: 'a cooperative of two groups with one title',
  files: {
    '.minutes.jsonc': JSON.stringify({
      series: [
        { name: 'Board', files: 'board/{YYYY-MM-DD}.md', title: 'Orchard {YYYY-MM-DD}', weekday: 'Monday' },
        {
          name: 'Field crew',
          files: 'field/{YYYYMMDD}.md',
          title: 'Orchard {YYYY-MM-DD}',
          weekday: 'Friday',
        },
      ],
    }),
    'board/2026-11-09.md': board('2026-11-09'),
    'board/2026-11-16.md': board('2026-11-16'),
    'field/20261113.md': field('2026-11-13'),
    'field/20261120.md': field('2026-11-20'),
  },
  exports: [
    {
      name: 'the headings tell whose minutes these are',
      pad: '---\nrobots: noindex\n---\n# Orchard 2026-11-27\n\n## Present\n\n- [x] Kim\n\n## Weather\n\n- Frost.\n\n## Trees\n\n- wrapped\n',
      path: 'field/20261127.md',
      text: '# Orchard 2026-11-27\n\n## Present\n\n- [x] Kim\n\n## Weather\n\n- Frost.\n\n## Trees\n\n- wrapped\n',
    },
    {
      name: 'a person decides',
      options: ['--series', 'Board'],
      pad: '# Orchard 2026-11-30\n\n## Present\n\n- [x] Ana\n\n[TOC]\n',
      path: 'board/2026-11-30.md',
      text: '# Orchard 2026-11-30\n\n## Present\n\n- [x] Ana\n',
    },
    {
      name: 'the title names the group',
      pad: '# **Field crew: Orchard 2026\\-12\\-04**\n\n## **Trees**\n\n- 12 \\+ 3 new ones  \n',
      path: 'field/20261204.md',
      text: '# Field crew: Orchard 2026-12-04\n\n## Trees\n\n- 12 + 3 new ones\n',
    },
    {
      name: 'of two days, the one on which the group meets',
      options: ['--series', 'Board'],
      pad: '# Orchard 2026-12-08\n\nDate: 2026-12-07\n\n## Finance\n\n- paid\n',
      path: 'board/2026-12-07.md',
      text: '# Orchard 2026-12-08\n\nDate: 2026-12-07\n\n## Finance\n\n- paid\n',
    },
  ],
};
