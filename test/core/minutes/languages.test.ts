import { deepEqual, equal, ok } from 'node:assert/strict';
import { parse } from '../../../src/core/markdown/parse';
import { minutesLineOf } from '../../../src/core/minutes/minutes-line';
import { readSections } from '../../../src/core/minutes/sections';
import { takerOf } from '../../../src/core/minutes/taker-line';
import { mentionsIn } from '../../../src/core/people/handles';
import { readProfile } from '../../../src/core/profile/profile-file';
import { BUILT_IN_WORDS } from '../../../src/core/repository/merge-words';
import type { Profile } from '../../../src/core/repository/profile';
import { HARBOUR, minutesAt, WEB } from '../harbour';

const profileOf = (fields: object): Profile => ({
  ...readProfile(JSON.stringify(fields)).profile,
  repository: HARBOUR.repository ?? '',
  teams: HARBOUR.teams,
});

/** The state of the minutes line in a team's section. */
function stateOf(line: string, profile: Profile = HARBOUR): string {
  const document = parse(`## Team Berth\n\n${line}\n\n- The quay is dry.\n`);
  const [section] = readSections(document, profile);
  ok(section);
  return minutesLineOf({ document, profile }, section)?.state ?? 'none';
}
const kindsOf = (text: string, profile: Profile = HARBOUR) =>
  readSections(parse(text), profile).map(({ kind }) => kind);

describe('minutes in German', () => {
  for (const [line, state] of [
    ['Protokoll: folgt', 'pending'],
    ['Protokoll: noch nicht', 'pending'],
    ['Protokoll: liegt noch nicht vor', 'pending'],
    ['**Protokoll:** folgt noch', 'pending'],
    ['- Protokoll: noch nicht verfügbar', 'pending'],
    ['Protokoll: steht noch aus', 'pending'],
    ['Protokoll: wird nachgereicht', 'pending'],
    ['Protokoll: kein Link', 'pending'],
    ['Protokoll: in Arbeit', 'pending'],
    ['Protokoll:', 'empty'],
    [`Protokoll: ${WEB}/berth/20240306.md`, 'linked'],
    ['Protokoll: fällt aus', 'remark'],
    ['Protokoll: siehe Mail', 'remark'],
    ['Minutes: folgt', 'pending'],
    ['Protokoll: none yet', 'pending'],
  ] as const)
    it(`have a minutes line that is ${state} in ${JSON.stringify(line)}`, () => equal(stateOf(line), state));

  it('have sections by their German names', () =>
    deepEqual(
      kindsOf('# Runde\n\n## Formalia\n\n## Berichte aus den Teams\n\n## Neues aus den Projekten\n\n## Sonstiges\n'),
      ['title', 'meta', 'team-updates', 'project-updates', 'aob'],
    ));

  for (const line of ['- Protokoll: Wren', 'Protokollführung: Wren', '- Protokollant:in: Wren', 'Schriftführer: Wren'])
    it(`have their minute taker in ${JSON.stringify(line)}`, () =>
      equal(takerOf(minutesAt('call/20240307.md', `# Harbour Weekly 2024-03-07\n\n## Meta\n\n${line}\n`)), 'Wren'));
}); // prettier-ignore

describe('who was there', () => {
  for (const heading of ['Anwesende', 'Présences', 'Asistentes', 'Presenti', 'Aanwezig', '참석자', '出席者', 'Участники'])
    it(`is listed under "${heading}"`, () =>
      deepEqual(
        mentionsIn(BUILT_IN_WORDS, `## ${heading}\n\n- @ada\n`).map(({ isListed }) => isListed),
        [true],
      ));
}); // prettier-ignore

describe("a community's own words", () => {
  const words = {
    sections: { aob: ['Treibgut'] },
    minutesLabels: ['Logbuch'],
    placeholders: { written: 'kommt mit der nächsten Flut', others: ['Flut'] },
  };

  it('are read besides those that are built in, and written first', () => {
    const profile = profileOf({ words });
    deepEqual(kindsOf('## Treibgut\n\n## AOB\n', profile), ['aob', 'aob']);
    equal(profile.words.sections.aob[0], 'Treibgut');
    equal(profile.words.placeholders.written, 'kommt mit der nächsten Flut');
    equal(stateOf('Logbuch: folgt', profile), 'pending');
    equal(stateOf('Minutes: None yet', profile), 'pending');
  });

  it('are a placeholder again once they are written as one', () =>
    equal(stateOf('Logbuch: kommt mit der nächsten Flut', profileOf({ words })), 'pending'));

  it('are written in the language of the profile, and read in the others', () => {
    const { words: german } = profileOf({ language: 'de' });
    const { words: english } = profileOf({});
    deepEqual(
      [german, english].map(({ placeholders, minutesLabels, sections }) => [
        placeholders.written,
        minutesLabels[0],
        sections['team-updates'][0],
      ]),
      [
        ['folgt', 'Protokoll', 'Berichte aus den Teams'],
        ['None yet', 'Minutes', 'Team updates'],
      ],
    );
    equal(stateOf('Minutes: None yet', profileOf({ language: 'de' })), 'pending');
  });
});
