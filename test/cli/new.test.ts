import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOf, PROFILE, run, textAt, withRepository } from './command';

const FILES = {
  '.minutes.jsonc': PROFILE,
  'berth/20240306.md': '',
  'call/20240229.md': minutesOf('Harbour Weekly 2024-02-29', 'Minutes: None yet'),
};

describe('new', () => {
  it('writes the minutes of a meeting and says where', () =>
    withRepository(FILES, root => {
      deepEqual(run(root, 'new', '--date', '2024-03-07', '--taker', 'Ada'), {
        code: 0,
        out: 'call/20240307.md\n',
        error: 'weekly-minutes: 3 sections kept, 1 link, no names carried\n',
      });
      const text = textAt(root, 'call/20240307.md');
      ok(text.startsWith('# Harbour Weekly 2024-03-07\n\n## Meta\n\n- Minutes: Ada\n'), text);
      match(text, /### Team Berth\n\nMinutes: https:\/\/\S+\/berth\/20240306\.md\n/);
      equal(run(root, 'check').code, 0);
    }));

  it('prints them on a dry run and writes nothing', () =>
    withRepository(FILES, root => {
      const { code, out } = run(root, 'new', '--date', '2024-03-07', '--dry-run');
      equal(code, 0);
      ok(out.startsWith('# Harbour Weekly 2024-03-07\n'));
      equal(existsSync(join(root, 'call/20240307.md')), false);
      run(root, 'new', '--date', '2024-03-07');
      equal(textAt(root, 'call/20240307.md'), out);
    }));

  it('writes the next meeting when no day is named', () =>
    withRepository(FILES, root => equal(run(root, 'new').out, 'call/20240307.md\n')));

  it('needs no name for the only series, and prints it in JSON', () => {
    const days = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'];
    const kites: readonly (readonly [string, string])[] = days.map(day => [
      `meet/${day}.md`,
      `# Kite Club ${day}\n\n## Present\n\n- Ada Crane\n`,
    ]);
    withRepository({ 'README.md': '', ...Object.fromEntries(kites) }, root => {
      const { code, out } = run(root, 'new', '--dry-run', '--format', 'json');
      equal(code, 0);
      const { path, text } = JSON.parse(out) as { readonly path: string; readonly text: string };
      equal(path, 'meet/2026-03-02.md');
      ok(text.startsWith('# Kite Club 2026-03-02\n'), text);
      equal(existsSync(join(root, path)), false);
    });
  });

  it('warns of a day on which the series does not meet', () =>
    withRepository(FILES, root => {
      const { code, error } = run(root, 'new', '--date', '2024-03-08', '--dry-run');
      equal(code, 0);
      equal(error, 'weekly-minutes: 2024-03-08 is not a day on which Harbour call meets\n');
    }));

  it('says where clocks change before the meeting, in a table of local times', () => {
    const table = '| Zone | Time |\n| --- | --- |\n| EU / Central | 17:00 |\n| UTC | 16:00 |\n';
    const days = ['2025-10-02', '2025-10-09', '2025-10-16', '2025-10-23'];
    const kites = days.map(day => [
      `meet/${day}.md`,
      `# Kite Club ${day}\n\n${table}\n## Present\n\n- Ada Crane\n`,
    ]);
    withRepository(Object.fromEntries(kites) as Record<string, string>, root => {
      const { out, error } = run(root, 'new', '--dry-run');
      ok(out.startsWith(`# Kite Club 2025-10-30\n\n${table}`), out);
      equal(
        error,
        'weekly-minutes: clocks change before this meeting, so look at the local times of EU / Central\n',
      );
    });
  });

  it('never writes over a file', () =>
    withRepository(FILES, root => {
      const { code, out, error } = run(root, 'new', '--date', '2024-02-29');
      deepEqual([code, out, error], [2, '', 'weekly-minutes: call/20240229.md exists already\n']);
      equal(textAt(root, 'call/20240229.md'), FILES['call/20240229.md']);
    }));

  it('makes the folder of the series where there is none', () =>
    withRepository({ '.minutes.jsonc': PROFILE }, root => {
      equal(run(root, 'new', '--date', '2024-03-07').code, 0);
      deepEqual(readdirSync(join(root, 'call')), ['20240307.md']);
    }));

  for (const name of ['Team Berth', 'team berth', 'berth'])
    it(`writes team minutes for the series "${name}"`, () =>
      withRepository(FILES, root => {
        equal(run(root, 'new', '--series', name, '--date', '2024-03-13').out, 'berth/20240313.md\n');
        equal(
          textAt(root, 'berth/20240313.md'),
          '# 2024-03-13\n\n## Present\n\n## Agenda\n\n## Decisions\n\n## Action items\n',
        );
      }));

  const failing: readonly (readonly [name: string, reason: RegExp, ...args: string[]])[] = [
    ['a day that is none', /2024-03-32 is none\n$/, '--date', '2024-03-32'],
    ['a day in another form', /7\.3\.2024 is none\n$/, '--date', '7.3.2024'],
    [
      'no day where nothing says when they meet',
      /new needs --date YYYY-MM-DD, because .* SIG Signals meets\n$/,
      '--series',
      'SIG Signals',
    ],
    [
      'an unknown series',
      /there is no series "tide"; there are "Harbour call", "Team Berth", "SIG Signals"\n$/,
      '--series',
      'tide',
      '--date',
      '2024-03-07',
    ],
    ['a file too many', /new takes no call\n$/, 'call', '--date', '2024-03-07'],
  ];
  for (const [name, reason, ...args] of failing)
    it(`exits with 2 and writes nothing, given ${name}`, () =>
      withRepository(FILES, root => {
        const { code, out, error } = run(root, 'new', ...args);
        equal(code, 2);
        equal(out, '');
        match(error, reason);
        deepEqual(readdirSync(join(root, 'call')), ['20240229.md']);
      }));

  it('says so when it cannot write', function () {
    if (process.getuid?.() === 0) this.skip();
    withRepository(FILES, root => {
      chmodSync(join(root, 'call'), 0o555);
      const { code, error } = run(root, 'new', '--date', '2024-03-07');
      chmodSync(join(root, 'call'), 0o755);
      equal(code, 2);
      match(error, /^weekly-minutes: call\/20240307\.md cannot be written: /);
    });
  });

  it('never writes outside of the repository', () => {
    const hostile = JSON.stringify({
      series: [{ name: 'x', files: '{..}/x{YYYYMMDD}.md', teamReports: true }],
    });
    withRepository({ 'inner/.minutes.jsonc': hostile }, root => {
      run(join(root, 'inner'), 'new', '--date', '2024-03-07');
      deepEqual(readdirSync(root), ['inner']);
    });
  });

  it('starts nothing in a repository whose profile is broken', () =>
    withRepository({ '.minutes.jsonc': '{ "teams": [', 'README.md': '' }, root => {
      equal(run(root, 'new', '--date', '2024-03-07').code, 2);
      deepEqual(readdirSync(root).sort(), ['.minutes.jsonc', 'README.md']);
    }));

  it('does not take a folder that is a file for minutes that are there', () =>
    withRepository({ '.minutes.jsonc': PROFILE, call: '' }, root =>
      match(run(root, 'new', '--date', '2024-03-07').error, /call\/20240307\.md cannot be written: /),
    ));

  it('says when nobody is named as minute taker because there is no place for it', () =>
    withRepository({ ...FILES, 'berth/20240306.md': '# 2024-03-06\n\n## Agenda\n' }, root => {
      const { code, error } = run(root, 'new', '--series', 'berth', '--date', '2024-03-13', '--taker', 'Ada');
      equal(code, 0);
      match(error, /--taker has no effect: berth\/20240313\.md has no place for who takes the minutes\n/);
      equal(run(root, 'new', '--date', '2024-03-07', '--taker', 'Ada', '--dry-run').error, '');
    }));

  for (const [name, target] of [
    ['to another folder', '../outside'],
    ['that leads nowhere', '../nowhere'],
  ] as const)
    it(`does not follow a link out of the repository ${name}`, () =>
      withRepository({ '.minutes.jsonc': PROFILE, '../outside/README.md': '' }, root => {
        symlinkSync(target, join(root, 'call'));
        const { code, out, error } = run(root, 'new', '--date', '2024-03-07');
        deepEqual([code, out], [2, '']);
        match(error, /^weekly-minutes: call\/20240307\.md cannot be written: a link leads outside /);
        deepEqual(readdirSync(join(root, '../outside')), ['README.md']);
        equal(existsSync(join(root, '../nowhere')), false);
      }));

  it('follows a link inside of the repository', () =>
    withRepository({ '.minutes.jsonc': PROFILE, 'old/README.md': '' }, root => {
      symlinkSync('old', join(root, 'call'));
      equal(run(root, 'new', '--date', '2024-03-07').code, 0);
      equal(existsSync(join(root, 'old/20240307.md')), true);
    }));

  it('is happy with an empty folder', () =>
    withRepository({ '.minutes.jsonc': PROFILE }, root => {
      mkdirSync(join(root, 'call'));
      ok(
        run(root, 'new', '--date', '2024-03-07', '--dry-run').out.includes(
          '### Team Berth\n\nMinutes: None yet\n',
        ),
      );
    }));
});
