import { deepEqual, equal, match } from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, textAt, withRepository } from './command';

interface PrintedSeries {
  readonly name: string;
  readonly files: string;
  readonly titles: readonly string[];
  readonly every?: string;
  readonly next?: string;
  readonly source: string;
  readonly gaps: readonly string[];
}

interface PrintedProblem {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

const sampleFolder = (community: string) => join('samples', community);

const seriesOf = (community: string) =>
  JSON.parse(
    run(sampleFolder(community), 'series', '--root', '.', '--format', 'json').out,
  ) as readonly PrintedSeries[];

const problemsIn = (folder: string, ...paths: string[]) =>
  (
    JSON.parse(
      run(folder, 'check', ...paths, '--root', '.', '--format', 'json').out,
    ) as readonly PrintedProblem[]
  ).map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`);

/** Does something with a copy of a community. */
function withCopy(community: string, use: (folder: string) => void): void {
  const folder = sampleFolder(community);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.md'),
  );
  withRepository(Object.fromEntries(paths.map(path => [path, readFileSync(join(folder, path))])), use);
}

describe('a steering committee without a profile', () => {
  it('has one series, with the form of its titles, its rhythm and the week off', () => {
    const [series, ...others] = seriesOf('kelp-tsc');
    deepEqual(others, []);
    deepEqual(
      { ...series, meetings: undefined },
      {
        name: 'Kelp Technical Steering Committee (TSC) Meeting',
        files: 'meetings/{YYYY-MM-DD}.md',
        titles: ['Kelp Technical Steering Committee (TSC) Meeting {YYYY-MM-DD}'],
        every: '7 days',
        next: '2026-11-18',
        source: 'inferred',
        meetings: undefined,
        gaps: ['2026-10-21'],
      },
    );
  });

  it('has the mistakes that its README names, and no others', () =>
    deepEqual(problemsIn(sampleFolder('kelp-tsc')), [
      'meetings/2026-09-23.md:20 weekday-mismatch',
      'meetings/2026-10-07.md:37 link-broken-syntax',
      'meetings/2026-10-28.md:7 link-dead',
      'meetings/2026-11-11.md:1 title-date-mismatch',
    ]));

  it('starts its next minutes without anything that was said, and nobody in them', () =>
    withCopy('kelp-tsc', folder => {
      equal(run(folder, 'new', '--root', '.').out, 'meetings/2026-11-18.md\n');
      deepEqual(problemsIn(folder, 'meetings/2026-11-18.md'), []);
      const draft = textAt(folder, 'meetings/2026-11-18.md');
      match(draft, /^# Kelp Technical Steering Committee \(TSC\) Meeting 2026-11-18\n/);
      match(
        draft,
        /\n\* \*\*Previous minutes\*\*: <https:\/\/github\.com\/kelp-broker\/TSC\/blob\/main\/meetings\/2026-11-11\.md>\n/,
      );
      for (const said of ['@', 'TLS', 'Windows', '2026-11-04', '424'])
        equal(draft.includes(said), false, said);
      for (const part of ['## Present', '### Observers', '## Q&A, Other', 'Extracted from **tsc-agenda**'])
        equal(draft.includes(`\n${part}`), true, part);
    }));
});

describe('a German cooperative without a profile', () => {
  it('has its plenum and a series for each team', () =>
    deepEqual(
      seriesOf('werkhof-eichgrund').map(({ name, files, titles, every, next, source }) => [
        name,
        files,
        ...titles,
        every,
        next,
        source,
      ]),
      [
        [
          'Plenum',
          'plenum/{YYYY-MM-DD}.md',
          'Plenum, {dddd, D. MMMM YYYY}',
          '14 days',
          '2026-11-26',
          'inferred',
        ],
        [
          'Team Werkstatt',
          'werkstatt/{YYYY-MM-DD}.md',
          'Werkstatt, {D.M.YYYY}',
          '14 days',
          '2026-11-24',
          'inferred',
        ],
        ['Team Garten', 'garten/{YYYY-MM-DD}.md', 'Garten, {D.M.YYYY}', '14 days', '2026-11-22', 'inferred'],
        [
          'Team Finanzen',
          'finanzen/{YYYY-MM-DD}.md',
          'Finanzen, {D.M.YYYY}',
          '28 days',
          '2026-12-07',
          'inferred',
        ],
        [
          'Team Öffentlichkeit',
          'oeffentlichkeit/{YYYY-MM-DD}.md',
          'Öffentlichkeit, {D.M.YYYY}',
          '28 days',
          '2026-11-25',
          'inferred',
        ],
      ],
    ));

  it('has a profile that says so, in German', () => {
    const { out } = run(sampleFolder('werkhof-eichgrund'), 'profile', '--root', '.');
    match(out, /"language": "de",/);
    match(out, /"sections": \["Berichte der Teams", "Beschlüsse", "Aufgaben", "Sonstiges"\],/);
    match(
      out,
      /"name": "Team Öffentlichkeit",\n\s+"folders": \["oeffentlichkeit"\],\n\s+"files": "\{YYYY-MM-DD\}\.md",/,
    );
  });

  it('has the mistakes that its README names, and no others', () =>
    deepEqual(problemsIn(sampleFolder('werkhof-eichgrund')), [
      'plenum/2026-09-17.md:12 link-dead',
      'plenum/2026-10-29.md:1 title-date-mismatch',
      'plenum/2026-11-12.md:19 minutes-pending-but-exists',
      'plenum/2026-11-12.md:55 weekday-mismatch',
    ]));

  it('finds the same with the profile that was written of it', () =>
    withCopy('werkhof-eichgrund', folder => {
      const before = problemsIn(folder);
      writeFileSync(join(folder, '.minutes.jsonc'), run(folder, 'profile', '--root', '.').out);
      deepEqual(problemsIn(folder), before);
    }));

  it('fills in the link that is there, and leaves what nobody wrote', () =>
    withCopy('werkhof-eichgrund', folder => {
      const before = textAt(folder, 'plenum/2026-11-12.md');
      equal(run(folder, 'fill', '--root', '.').code, 0);
      const after = textAt(folder, 'plenum/2026-11-12.md');
      equal(
        after,
        before.replace(
          '### Team Garten\n\nProtokoll: folgt',
          '### Team Garten\n\nProtokoll: [2026-11-08.md](../garten/2026-11-08.md)',
        ),
      );
    }));

  it('starts its next minutes with its own words, and nobody in them', () =>
    withCopy('werkhof-eichgrund', folder => {
      equal(run(folder, 'new', '--root', '.', '--taker', 'Lotte').out, 'plenum/2026-11-26.md\n');
      deepEqual(problemsIn(folder, 'plenum/2026-11-26.md'), []);
      const team = (name: string) => `### Team ${name}\n\nProtokoll: folgt\n\n`;
      const draft = textAt(folder, 'plenum/2026-11-26.md');
      equal(
        draft,
        '# Plenum, Donnerstag, 26. November 2026\n\n**Anwesend:**\n**Entschuldigt:**\n**Moderation:**\n**Protokoll:** Lotte\n\n' +
          `## Berichte der Teams\n\n${['Werkstatt', 'Garten', 'Finanzen', 'Öffentlichkeit'].map(team).join('')}` +
          '## Beschlüsse\n\n## Aufgaben\n\n## Sonstiges\n\nNächstes Plenum: Donnerstag, 10. Dezember 2026, 19 Uhr\n',
      );
    }));
});
