import type { Community } from './pad-export';

const meeting = (day: string, topic: string) => `# Basalt TSC Meeting ${day}

## Attendees

- Priya (chair)
- Wen

## Agenda

- ${topic}

## Action items

- [ ] Wen: tag the release
`;

/** A technical steering committee that writes in Google Docs. */
export const BASALT: Community = {
  name: 'a steering committee on Google Docs',
  files: {
    'README.md': '# Basalt\n',
    'meetings/2026-10-26.md': meeting('2026-10-26', 'Budget'),
    'meetings/2026-11-02.md': meeting('2026-11-02', 'Release 4.1'),
    'meetings/2026-11-09.md': meeting('2026-11-09', 'Release 4.2'),
    'meetings/2026-11-16.md': meeting('2026-11-16', 'Travel'),
  },
  exports: [
    {
      name: 'bold headings and backslashes that nothing needs',
      pad: `# **Basalt TSC Meeting 2026\\-11\\-23**

## **Attendees**

- Priya (chair)  
- Wen \\- late, joined from a train

## **Agenda**

1. Release 4\\.3\\!  
   * branch is release\\_4\\_3, see [notes](https://docs.example/d/1\\_x)  
   * 2 \\* 3 \\= 6 reviewers, \\*not\\* 5  
2. C\\# bindings \\-\\> Wen  
   1\\. is not a list here

\\- a dash that begins a line

## **Action items**

- [ ] Wen: tag \\[v4.3\\] & announce  
- [x] Priya: \`keep\\_this\\-code\`

`,
      path: 'meetings/2026-11-23.md',
      text: `# Basalt TSC Meeting 2026-11-23

## Attendees

- Priya (chair)
- Wen - late, joined from a train

## Agenda

1. Release 4.3!
   * branch is release_4_3, see [notes](https://docs.example/d/1\\_x)
   * 2 * 3 = 6 reviewers, \\*not\\* 5
2. C# bindings -> Wen  
   1\\. is not a list here

\\- a dash that begins a line

## Action items

- [ ] Wen: tag [v4.3] & announce
- [x] Priya: \`keep\\_this\\-code\`
`,
    },
    {
      name: 'anchors, empty headings and pictures in the text',
      pad: `# **Basalt TSC Meeting, November 30, 2026** {#basalt-tsc-meeting}

# 

## **Attendees** {#attendees}

- Priya  
- Wen

## **Agenda** {#agenda}

- see [Action items](#action-items) and [the list](#heading=h.9xq)  
- ![][image1]

## **Action items** {#action-items}

- [ ] Wen: budget\\_v2

[image1]: <data:image/png;base64,iVBORw0KGgo=>
`,
      path: 'meetings/2026-11-30.md',
      text: `# Basalt TSC Meeting, November 30, 2026

## Attendees

- Priya
- Wen

## Agenda

- see [Action items](#action-items) and [the list](#heading=h.9xq)
- ![][image1]

## Action items

- [ ] Wen: budget_v2

[image1]: <data:image/png;base64,iVBORw0KGgo=>
`,
    },
    {
      name: 'breaks within a paragraph stay, those of a word processor become ones',
      pad: `# **Basalt TSC Meeting 2026\\-12\\-07**

## **Attendees**

Priya  
Wen\u2028Mo

## **Agenda**

- Travel\u000Bno budget left   

`,
      path: 'meetings/2026-12-07.md',
      text: `# Basalt TSC Meeting 2026-12-07

## Attendees

Priya  
Wen
Mo

## Agenda

- Travel
no budget left
`,
    },
    {
      name: 'an agenda without a date in its title',
      file: 'Basalt TSC Meeting 2026-12-14.md',
      pad: `# **Basalt TSC Meeting**

## **Attendees**

- Wen

## **Agenda**

- Elections: 3\\-year terms
`,
      path: 'meetings/2026-12-14.md',
      text: `# Basalt TSC Meeting

## Attendees

- Wen

## Agenda

- Elections: 3-year terms
`,
    },
  ],
};
