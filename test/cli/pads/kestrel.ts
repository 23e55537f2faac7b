import type { Community } from './pad-export';

const weekly = (day: string, taker: string, news: string) => `# Kestrel Weekly ${day}

## Meta

- Minutes: ${taker}

## Team updates

### Team Optics

Minutes: None yet

${news}

### Team Mount

- Bearings are on order.

## AOB
`;

/** Builders of a telescope, who write in HedgeDoc. */
export const KESTREL: Community = {
  name: 'a telescope project on HedgeDoc',
  files: {
    '.minutes.jsonc': JSON.stringify({
      repository: 'https://forge.example/kestrel/minutes',
      series: [
        {
          name: 'Kestrel Weekly',
          files: 'weekly/{YYYYMMDD}.md',
          title: 'Kestrel Weekly {YYYY-MM-DD}',
          weekday: 'Thursday',
          teamReports: true,
        },
      ],
      teams: [
        { name: 'Team Optics', folders: ['optics'] },
        { name: 'Team Mount', aliases: ['Mount crew'], folders: ['mount'] },
      ],
    }),
    'weekly/20261112.md': weekly('2026-11-12', 'Ida', '- Mirror cell glued.'),
    'weekly/20261119.md': weekly('2026-11-19', 'Bo', '- First light, sort of.'),
    'optics/20261118.md': '# 2026-11-18\n\n## Agenda\n\n- Collimation\n',
    'mount/20261117.md': '# 2026-11-17\n\n## Agenda\n\n- Worm gear\n',
  },
  exports: [
    {
      name: 'front matter, table of contents and tags go',
      pad: `---
tags: weekly, minutes
robots: noindex, nofollow
lang: en
---

# Kestrel Weekly 2026-11-26

[TOC]

## Meta

- Minutes: Ida  

## Team updates

### Team Optics

Minutes: None yet

- Second mirror ~~arrived~~ *cracked*, sigh  
  new one in **three weeks**
- see https://pad.example/s/optics-notes_v2 for the list

### Team Mount

- 3\\. gear stays, says Bo

\`\`\`
[TOC]
tags: not ours  
\`\`\`

## AOB

###### tags: \`weekly\` \`minutes\`
`,
      path: 'weekly/20261126.md',
      text: `# Kestrel Weekly 2026-11-26

## Meta

- Minutes: Ida

## Team updates

### Team Optics

Minutes: None yet

- Second mirror ~~arrived~~ *cracked*, sigh  
  new one in **three weeks**
- see https://pad.example/s/optics-notes_v2 for the list

### Team Mount

- 3\\. gear stays, says Bo

\`\`\`
[TOC]
tags: not ours  
\`\`\`

## AOB
`,
    },
    {
      name: "a team's own minutes go to its folder",
      pad: `# Team Optics, 2026-11-25

###### tags: \`optics\`

## Agenda

- Collimation, again   
- :telescope: rental?
`,
      path: 'optics/20261125.md',
      text: `# Team Optics, 2026-11-25

## Agenda

- Collimation, again
- :telescope: rental?
`,
    },
    {
      name: 'a team under another name, and a day in words',
      pad: `---
title: Mount crew
tags: [mount]
---
# Mount crew – Tuesday, 24 November 2026

[toc]

## Agenda

* Worm gear:
    1. wears
    2. squeaks


`,
      path: 'mount/20261124.md',
      text: `---
title: Mount crew
---
# Mount crew – Tuesday, 24 November 2026

## Agenda

* Worm gear:
    1. wears
    2. squeaks
`,
    },
    {
      name: 'Windows line endings and pictures of the pad',
      pad: '\uFEFF# Kestrel Weekly 2026-12-03\r\n\r\n## Meta\r\n\r\n- Minutes: Bo\r\n\r\n## Team updates\r\n\r\n### Team Mount\r\n\r\n![](https://pad.example/uploads/upload_77ab.png)\r\n\r\n&nbsp;\r\n\r\n- photo above\r\n',
      path: 'weekly/20261203.md',
      text: '# Kestrel Weekly 2026-12-03\n\n## Meta\n\n- Minutes: Bo\n\n## Team updates\n\n### Team Mount\n\n![](https://pad.example/uploads/upload_77ab.png)\n\n- photo above\n',
    },
  ],
};
