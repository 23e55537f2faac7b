import type { Community } from './pad-export';

const plenum = (day: string, date: string, top: string) => `# Plenum Lindenhof ${day}

Datum: ${date}

## Anwesend

- Ömer
- Tjark

## Tagesordnung

### Rückblick

* ${top}

## Sonstiges

* Kaffee ist alle
`;

/** A house project that writes in German, in an Etherpad without any marks. */
export const LINDENHOF: Community = {
  name: 'a house project on Etherpad',
  files: {
    'README.md': '# Lindenhof\n',
    'plenum/2026/2026-10-28.md': plenum('2026-10-28', '28.10.2026', 'Dach ist dicht'),
    'plenum/2026/2026-11-04.md': plenum('2026-11-04', '04.11.2026', 'Dach tropft'),
    'plenum/2026/2026-11-11.md': plenum('2026-11-11', '11.11.2026', 'Gerüst bestellt'),
    'plenum/2026/2026-11-18.md': plenum('2026-11-18', '18.11.2026', 'Gerüst steht'),
  },
  exports: [
    {
      name: 'indented lists and headings that are only words',
      file: 'plenum-export.txt',
      pad: `Plenum Lindenhof 2026-11-25

Datum: 25.11.2026

Anwesend
\t* Ömer
\t* Tjark (ab 20:15)

Tagesordnung

Rückblick
\t* Gerüst wackelt
\t\t* Tjark fragt nach
\t\t\t* bis Freitag!
\t* Dach: siehe Foto

Sonstiges:
\t* Kaffee

`,
      path: 'plenum/2026/2026-11-25.md',
      text: `# Plenum Lindenhof 2026-11-25

Datum: 25.11.2026

## Anwesend
* Ömer
* Tjark (ab 20:15)

## Tagesordnung

### Rückblick
* Gerüst wackelt
\t* Tjark fragt nach
\t\t* bis Freitag!
* Dach: siehe Foto

## Sonstiges:
* Kaffee
`,
    },
    {
      name: 'stars of headings and the greeting of a new pad',
      pad: `Welcome to Etherpad!

This pad text is synchronized as you type, so that everyone viewing this page sees the same text. This allows you to collaborate seamlessly on documents!

Get involved with Etherpad at https://etherpad.org

*Plenum Lindenhof 2026-12-02
*Anwesend
    * Ömer
        * entschuldigt: Ida
*Tagesordnung
    * *wichtig*: Heizung
`,
      path: 'plenum/2026/2026-12-02.md',
      text: `# Plenum Lindenhof 2026-12-02
## Anwesend
* Ömer
    * entschuldigt: Ida
## Tagesordnung
* *wichtig*: Heizung
`,
    },
    {
      name: 'Markdown typed into the pad stays as typed',
      pad: `# Plenum Lindenhof 2026-12-09

Datum: 09.12.2026

## Anwesend

   * Ömer
   * Tjark

## Tagesordnung

    $ wall --all "Heizung!"

`,
      path: 'plenum/2026/2026-12-09.md',
      text: `# Plenum Lindenhof 2026-12-09

Datum: 09.12.2026

## Anwesend

   * Ömer
   * Tjark

## Tagesordnung

    $ wall --all "Heizung!"
`,
    },
    {
      name: 'a day that only the date line says',
      pad: `Plenum Lindenhof

Datum: 16.12.2026

Anwesend
\t1. Ömer
\t2. Tjark
`,
      path: 'plenum/2026/2026-12-16.md',
      text: `# Plenum Lindenhof

Datum: 16.12.2026

## Anwesend
1. Ömer
2. Tjark
`,
    },
  ],
};
