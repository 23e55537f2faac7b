import type { Community } from './pad-export';

const notes = (day: string, topic: string) => `---
tags: mesh, sig
date: ${day}
---

# SIG Mesh notes

[TOC]

## **Who was there**

* Ravi
* Lotte

## **Topics**

* ${topic}
`;

/** An interest group whose own minutes keep what others take out of a HackMD note. */
export const MESH: Community = {
  name: 'an interest group that keeps the ways of HackMD',
  files: {
    '.minutes.jsonc': JSON.stringify({
      series: [
        {
          name: 'SIG Mesh',
          files: 'sig/mesh/{YYYY-MM-DD}.md',
          title: 'SIG Mesh notes',
          every: '14 days',
          weekday: 'Tuesday',
        },
      ],
    }),
    'sig/mesh/2026-10-27.md': notes('2026-10-27', 'Roaming'),
    'sig/mesh/2026-11-10.md': notes('2026-11-10', 'Antennas'),
  },
  exports: [
    {
      name: 'what their minutes have stays',
      pad: `---
tags: mesh, sig
robots: noindex
date: 2026-11-24
---

# SIG Mesh notes

[TOC]

## **Who was there**

* Ravi 
* Lotte

## **Topics**

* Roaming \\- done?

###### tags: \`mesh\`
`,
      path: 'sig/mesh/2026-11-24.md',
      text: `---
tags: mesh, sig
date: 2026-11-24
---

# SIG Mesh notes

[TOC]

## **Who was there**

* Ravi
* Lotte

## **Topics**

* Roaming - done?
`,
    },
    {
      name: 'the badge of the synchronisation and a theme go',
      pad: `---
tags: mesh, sig
date: 2026-12-08
---

[![hackmd-github-sync-badge](https://hackmd.io/aBc/badge)](https://hackmd.io/aBc)

{%hackmd @themes/dracula %}

# SIG Mesh notes

## **Topics**

> quoted\\-word [name=Ravi] [time=Tue, Dec 8, 2026 7:02 PM]

:::info
Next time: *Lotte* chairs.
:::
`,
      path: 'sig/mesh/2026-12-08.md',
      text: `---
tags: mesh, sig
date: 2026-12-08
---

# SIG Mesh notes

## **Topics**

> quoted\\-word [name=Ravi] [time=Tue, Dec 8, 2026 7:02 PM]

:::info
Next time: *Lotte* chairs.
:::
`,
    },
    {
      name: 'a table says the day',
      pad: `# SIG Mesh notes

| When | Tuesday, 22 December 2026 |
| --- | --- |
| Where | jitsi |

## **Topics**

* \\*really\\* last one of the year
`,
      path: 'sig/mesh/2026-12-22.md',
      text: `# SIG Mesh notes

| When | Tuesday, 22 December 2026 |
| --- | --- |
| Where | jitsi |

## **Topics**

* \\*really\\* last one of the year
`,
    },
    {
      name: 'a day that a person names',
      options: ['--date', '2027-01-05'],
      pad: `SIG Mesh notes
===

## **Topics**

* snake\\_case in configs, hand-escaped, stays
`,
      path: 'sig/mesh/2027-01-05.md',
      text: `SIG Mesh notes
===

## **Topics**

* snake\\_case in configs, hand-escaped, stays
`,
    },
  ],
};
