import { deepEqual, equal, match } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILE, run, withRepository } from './command';

const DAYS = ['01-05', '01-12', '01-19', '01-26', '02-09', '02-16', '02-23', '03-02'];
const KITES = Object.fromEntries(
  DAYS.map(day => [
    `kites/2026/2026-${day}.md`,
    `# Kite Club, 2026-${day}\n\n## Present\n\n- Ada Crane\n- Bob Keel\n\n## Agenda\n`,
  ]),
);

describe('series', () => {
  it('prints in JSON what the minutes say of themselves', () =>
    withRepository({ ...KITES, 'README.md': '' }, root => {
      const { code, out, error } = run(root, 'series', '--format', 'json');
      deepEqual([code, error], [0, '']);
      deepEqual(JSON.parse(out), [
        {
          name: 'Kite Club',
          files: 'kites/{YYYY}/{YYYY-MM-DD}.md',
          titles: ['Kite Club, {YYYY-MM-DD}'],
          every: '7 days',
          next: '2026-03-09',
          source: 'inferred',
          meetings: DAYS.map(day => ({ date: `2026-${day}`, path: `kites/2026/2026-${day}.md` })),
          gaps: ['2026-02-02'],
        },
      ]);
    }));

  it('prints them for people', () =>
    withRepository(
      KITES,
      root =>
      match(run(root, 'series').out, /^Kite Club\n {2}files {5}kites\/.*\n {2}title {5}Kite Club.*\n {2}meetings {2}8, /), // prettier-ignore
    ));

  it('prints an empty list where there are none', () =>
    withRepository({ 'blog/2026-01-05.md': '# Ropes\n' }, root =>
      deepEqual(run(root, 'series', '--format', 'json'), { code: 0, out: '[]\n', error: '' }),
    ));

  it('prints those of a profile', () =>
    withRepository({ '.minutes.jsonc': PROFILE, 'call/20240307.md': '' }, root => {
      const [call] = JSON.parse(run(root, 'series', '--format', 'json').out) as readonly { readonly source: string }[]; // prettier-ignore
      equal(call?.source, 'profile');
    }));
});

describe('profile', () => {
  it('prints what was found so that, as the file of a profile, it finds the same', () =>
    withRepository(KITES, root => {
      const before = run(root, 'series').out;
      const { code, out } = run(root, 'profile');
      equal(code, 0);
      match(out, /^\/\/ /);
      writeFileSync(join(root, '.minutes.jsonc'), out);
      const { out: after, error } = run(root, 'series');
      equal(error, '');
      equal(after.replaceAll('profile', 'inferred'), before);
    }));
});
