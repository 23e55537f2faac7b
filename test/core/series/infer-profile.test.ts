import { deepEqual, equal, match } from 'node:assert/strict';
import { check } from '../../../src/core/check/check';
import { draftMinutes } from '../../../src/core/compose/draft-minutes';
import { inferProfile } from '../../../src/core/series/infer-profile';
import { profileOf } from '../../../src/core/series/repository-profile';
import { writeProfile } from '../../../src/core/series/write-profile';
import type { Library } from '../../../src/core/repository/library';
import { minutesAt } from '../harbour';
import { libraryOf, type Files } from '../library-of';
import { daysFrom, filesFor, iso, minutesOf, MONTHS, two } from './made-up';

const DAYS = daysFrom('2025-11-03', 20);
const inferred = (files: Files) => {
  const profile = inferProfile(libraryOf(files));
  return (profile?.series ?? []).map(({ name, files: pattern, titles }) => [name, pattern, titles[0]]);
};

/** One community in the shape of many: a folder for each group and year, the day without its year, templates, pages. */
const ROWERS: Files = {
  'README.md': '# Rowers\n\nWe meet.\n',
  'oars/TEMPLATE.md': '# Month DD project call\n\n## Present\n\n## Agenda\n\n## Other\n',
  'oars/README.md': '# Oars\n',
  'retreat/2025-06-01/plan.md': '# Plan\n',
  ...filesFor(DAYS, (day, index) => ({
    [`oars/${String(day.year)}/oars-${iso(day).slice(5)}.md`]: minutesOf(`${MONTHS[day.month - 1] ?? ''} ${two(day.day)} project call`, index),
    [`sails/${String(day.year)}/sails-${iso(day).slice(5)}.md`]: minutesOf(`Sail makers, ${String(day.day)} ${MONTHS[day.month - 1] ?? ''}`, index),
    [`knots/${String(day.year)}/knots-${iso(day).slice(5)}.md`]: `# ${MONTHS[day.month - 1] ?? ''} ${two(day.day)} project call\n\n1. Knots\n`,
  })),
  'knots/2025/knots-workshop-11-20.md': '# Workshop\n',
  'sails/2026/sails-2-3.md': minutesOf('Sail makers'),
}; // prettier-ignore

/** A German community whose weekly links the minutes of its groups. */
const VEREIN: Files = filesFor(daysFrom('2025-11-06', 12), (day, index) => ({
  [`runde/${iso(day).replaceAll('-', '')}.md`]: [
    `# Hafenrunde vom ${String(day.day)}. ${['November', 'Dezember', 'Januar'][(day.month + 1) % 12] ?? ''} ${String(day.year)}`,
    'Protokoll: Ada\n\n## Anwesende\n\n* Ada\n* Bert',
    '## Berichte',
    index === 3 ? '### Technikgruppe\n\nProtokoll folgt' : `### ${index % 5 ? 'AG Technik' : 'Technik AG'}\n\n[Protokoll](../technik/${iso(day)}.md)`,
    `### Presse (Bert)\n\nProtokoll: <https://git.verein.example/hafen/protokolle/src/branch/main/presse/${iso(day)}.md>`,
    index % 2 ? '### Kurzvortrag\n\nÜber Seile' : '### Gäste willkommen heißen',
    '## Verschiedenes\n',
  ].join('\n\n'),
  [`technik/${iso(day)}.md`]: `# ${iso(day)}\n\nAnwesend: Carl\n\n## Themen\n`,
  [`presse/${iso(day)}.md`]: `# Treffen ${iso(day)}\n\nAnwesend: Dora\n`,
})); // prettier-ignore

describe('the inferred profile', () => {
  it('inferProfile finds the series of a community, and names them after titles that tell, else folders', () =>
    deepEqual(inferred(ROWERS), [
      ['oars', 'oars/{YYYY}/oars-{MM-DD}.md', '{MMMM DD} project call'],
      ['Sail makers', 'sails/{YYYY}/sails-{MM-DD}.md', 'Sail makers, {D MMMM}'],
      ['knots', 'knots/{YYYY}/knots-{MM-DD}.md', '{MMMM DD} project call'],
    ]));

  it('inferProfile finds a template that the newest minutes follow', () =>
    deepEqual(inferProfile(libraryOf(ROWERS))?.series.map(({ template }) => template), ['oars/TEMPLATE.md', undefined, undefined])); // prettier-ignore

  it('inferProfile learns how often a series meets', () =>
    deepEqual(inferProfile(libraryOf(ROWERS))?.series[0]?.cadence, { days: 7, weekday: 1 }));

  it('inferProfile finds which series reports for teams, their names and folders', () => {
    const profile = inferProfile(libraryOf(VEREIN));
    deepEqual(
      profile?.series.map(({ name, hasTeamReports }) => [name, hasTeamReports]),
      [['Hafenrunde', true], ['AG Technik', false], ['Presse', false]],
    ); // prettier-ignore
    deepEqual(
      profile.teams.slice(0, 2).map(({ name, kind, folders }) => [name, kind, folders]).sort(),
      [['AG Technik', 'wg', ['technik']], ['Presse', 'team', ['presse']]],
    ); // prettier-ignore
    deepEqual(
      profile.teams.slice(2).map(({ kind }) => kind),
      profile.teams.slice(2).map(() => 'slot'),
    );
    equal(profile.series[0]?.dates?.[0]?.months[2]?.[0], 'März');
  });

  it('inferProfile finds how the files of teams are named', () =>
    deepEqual(
      inferProfile(libraryOf(VEREIN))?.teams.map(({ folders, files }) => [...folders, files]).slice(0, 2).sort(),
      [['presse', '{YYYY-MM-DD}.md'], ['technik', '{YYYY-MM-DD}.md']],
    )); // prettier-ignore

  it('inferProfile finds which sections reports have, and the language of their words', () => {
    const profile = inferProfile(libraryOf(VEREIN));
    deepEqual(profile?.series[0]?.sections, ['Anwesende', 'Berichte', 'Verschiedenes']);
    equal(profile.language, 'de');
    equal(profile.teamUpdates, 'Berichte');
    equal(inferProfile(libraryOf(ROWERS))?.language, 'en');
  });

  it('new minutes report under the heading that the community has for it, and under no other', () => {
    const library = libraryOf(VEREIN);
    const { profile } = profileOf(library);
    const [series] = profile.series;
    const text = series
      ? draftMinutes({ series, date: { year: 2026, month: 1, day: 29 } }, profile, library).text
      : '';
    deepEqual(text.match(/^##? .*$/gm), [
      '# Hafenrunde vom 29. Januar 2026',
      '## Anwesende',
      '## Berichte',
      '## Verschiedenes',
    ]);
    match(text, /## Berichte\n\n### /);
    match(writeProfile(profile), /"words": \{"sections":\{"team-updates":\["Berichte"\]\}\},/);
  });

  const titles: readonly (readonly [language: string, title: (day: number, month: string) => string, months: string, next: string])[] = [
    ['Spanish', (day, month) => `Reunión del ${String(day)} de ${month} de 2026`, 'enero febrero', 'Reunión del 9 de febrero de 2026'],
    ['French', (day, month) => `Réunion du lundi ${String(day)} ${month} 2026`, 'janvier février', 'Réunion du lundi 9 février 2026'],
    ['Czech', (day, month) => `Schůzka výboru ${String(day)}. ${month} 2026`, 'ledna února', 'Schůzka výboru 9. února 2026'],
    ['Dutch', (day, month) => `Verslag ${String(day)} ${month} 2026`, 'januari februari', 'Verslag 9 februari 2026'],
    ['Ukrainian', (day, month) => `Зустріч ${String(day)} ${month} 2026`, 'січня лютого', 'Зустріч 9 лютого 2026'],
  ]; // prettier-ignore
  for (const [language, titleOf, months, next] of titles)
    it(`inferProfile reads and writes the names of months in ${language}`, () => {
      const files = filesFor(daysFrom('2026-01-05', 5), (day, index) => ({
        [`spolek/${iso(day)}.md`]: minutesOf(titleOf(day.day, months.split(' ')[day.month - 1] ?? ''), index),
      }));
      const library = libraryOf(files);
      const { profile } = profileOf(library);
      const [series] = profile.series;
      const text =
        series && draftMinutes({ series, date: { year: 2026, month: 2, day: 9 } }, profile, library).text;
      equal(text?.split('\n', 1)[0], `# ${next}`);
      const copied = minutesAt('spolek/2026-02-09.md', files['spolek/2026-02-02.md'] ?? '', files, profile);
      deepEqual(check(copied).map(({ rule }) => rule), ['title-date-mismatch']); // prettier-ignore
      const written = profileOf(libraryOf({ ...files, '.minutes.jsonc': writeProfile(profile) })).profile;
      deepEqual(written.series[0]?.dates?.[0]?.months[1]?.[0], months.split(' ')[1]);
    });

  it('a day that the profile skips is one without a meeting for the series that are read from the minutes', () => {
    const library = libraryOf({ ...VEREIN, '.minutes.jsonc': '{ "skip": ["2026-01-29"] }' });
    const skipped = profileOf(library).profile.series.map(({ skip }) => skip);
    deepEqual(skipped.map(days => days.map(iso)), skipped.map(() => ['2026-01-29'])); // prettier-ignore
  });

  it('inferProfile learns under which heading people are listed, whatever it is called', () => {
    const files = filesFor(DAYS, day => ({ [`crew/${iso(day)}.md`]: `# Crew call ${iso(day)}\n\n## Aboard\n\n- @ada\n- @bob\n\n## Agenda\n` })); // prettier-ignore
    deepEqual(inferProfile(libraryOf(files))?.attendance, ['Aboard']);
  });

  it('inferProfile finds the first meeting of all, and that of a group like the others', () => {
    deepEqual(inferred({ 'README.md': '', 'meet/2026-02-05.md': minutesOf('Kite Club 2026-02-05') }), [['Kite Club', 'meet/{YYYY-MM-DD}.md', 'Kite Club {YYYY-MM-DD}']]); // prettier-ignore
    const grown = { ...ROWERS, 'masts/2026/masts-02-03.md': minutesOf('February 03 project call') };
    deepEqual(inferred(grown)[3]?.[1], 'masts/{YYYY}/masts-{MM-DD}.md');
  });

  it('inferProfile reads the day of files that only count', () => {
    const files = filesFor(DAYS, (day, index) => ({ [`Meeting ${String(index + 61).padStart(3, '0')}.md`]: minutesOf(`Kite Club #${String(index + 61)}`, index).replace('\n\n', `\n\nDate: ${iso(day)}\n\n`) })); // prettier-ignore
    const [series] = inferProfile(libraryOf(files))?.series ?? [];
    deepEqual([series?.files, series?.titles, series?.cadence], ['Meeting {NNN}.md', ['Kite Club #{N}'], { days: 7, weekday: 1 }]); // prettier-ignore
  });

  it('inferProfile keeps agendas beside minutes apart', () => {
    const files = filesFor(DAYS, (day, index) => ({
      [`meetings/${iso(day)}/minutes.md`]: minutesOf(`Minutes ${iso(day)}`, index),
      [`meetings/${iso(day)}/agenda.md`]: `# Agenda ${iso(day)}\n\n1. ropes\n`,
    }));
    deepEqual(inferred(files).map(([, pattern]) => pattern), ['meetings/{YYYY-MM-DD}/minutes.md', 'meetings/{YYYY-MM-DD}/agenda.md']); // prettier-ignore
  });

  const others: readonly (readonly [kind: string, write: (day: string, index: number) => Files])[] = [
    ['a blog', (day, index) => ({ [`_posts/${day}-why-${String(index)}.md`]: `---\nlayout: post\ntitle: Why ${String(index)}\n---\n\n## Meetings\n\nWe met.\n` })],
    ['a blog about meetings', (day, index) => ({ [`blog/${day}-meeting-${String(index)}.md`]: '---\ntitle: Our meeting\n---\n\nIt was nice.\n' })],
    ['a diary', day => ({ [`journal/${day}.md`]: `# ${day}\n\n## Meetings\n\n- call with Ada\n\n## Tasks\n\n- [ ] rope\n` })],
    ['a diary in the top folder', day => ({ [`${day}.md`]: `# ${day}\n\n## Agenda\n\n- see Bob\n\n## Notes\n\nRain.\n` })],
    ['release notes', day => ({ [`changes/${day}.md`]: `# ${day}\n\n## Contributors\n\n- @ada\n- @bob\n- @cleo\n\n## Fixed\n\n- the rudder\n` })],
    ['decision records', (day, index) => ({ [`adr/${String(index).padStart(4, '0')}.md`]: `# Use oak\n\nDate: ${day}\n\nParticipants: Ada, Bob\n\n## Status\n` })],
    ['versions', (_, index) => ({ [`docs/1.${String(index)}.0.md`]: '# Changes\n' })],
    ['chapters', (_, index) => ({ [`book/chapter-${two(index)}.md`]: '# Chapter\n' })],
    ['accounts of outages', day => ({ [`postmortems/${day}.md`]: `# Outage\n\n## Participants\n\n- Ada Crane\n- Bob Keel\n\n## Action items\n\n- mend it\n` })],
    ['photos', day => ({ [`photos/${day}.md`]: '# Harbour\n\nPresent: boats\n' })],
    ['status reports', day => ({ [`reports/${day}.md`]: `# Report ${day}\n\n## Done\n\n## Next steps\n` })],
    ['a newsletter', day => ({ [`newsletter/${day}.md`]: `# This week in oak\n\n## Upcoming\n\n- a meeting\n\n## Call for participation\n` })],
  ]; // prettier-ignore
  for (const [kind, write] of others)
    it(`inferProfile finds no series in ${kind}`, () =>
      deepEqual(inferred(filesFor(DAYS, (day, index) => write(iso(day), index))), []));

  it('inferProfile finds minutes among the news, and daily ones among minutes', () => {
    const write = (folder: string) =>
      filesFor(DAYS, (day, index) => ({ [`${folder}/${iso(day)}.md`]: minutesOf(iso(day), index) }));
    for (const folder of ['news/minutes', 'meetings/daily', 'docs/blog/meeting-notes'])
      deepEqual(inferred(write(folder)).map(([, pattern]) => pattern), [`${folder}/{YYYY-MM-DD}.md`]); // prettier-ignore
  });

  it('inferProfile knows nothing until all that tells is known, and asks for a level of folders at once', () => {
    const whole = libraryOf(ROWERS);
    const known = new Set<string>();
    let asked: string[] = [];
    const slow = (): Library => ({
      list: folder => (known.has(folder) ? whole.list(folder) : void asked.push(folder)),
      read: path => (known.has(path) ? whole.read(path) : void asked.push(path)),
    });
    let rounds = 0;
    let found = inferProfile(slow());
    for (; !found && rounds < 20; rounds++) {
      for (const path of asked) known.add(path);
      asked = [];
      found = inferProfile(slow());
    }
    equal(found?.series.length, 3);
    equal(rounds <= 8, true, `${String(rounds)} rounds`);
  });
});
