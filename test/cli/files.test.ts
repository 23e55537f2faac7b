import { spawnSync } from 'node:child_process';
import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { minutesOf, PROFILE, run, textAt, withRepository, type FilesOnDisk } from './command';

const WEB = 'https://forge.example/harbour/minutes/blob/main';
const PENDING = minutesOf('Harbour Weekly 2024-03-07', 'Minutes: None yet');
const CLEAN = minutesOf('Harbour Weekly 2024-03-07', `Minutes: ${WEB}/berth/20240306.md`);
const REPORTED = /call\/20240307\.md:11:1 warning/;
const LATIN_1 = Buffer.from([0x23, 0x20, 0xe9, 0x0a]);
const FILES: FilesOnDisk = {
  '.minutes.jsonc': PROFILE,
  'berth/20240306.md': '',
  'call/20240307.md': PENDING,
};

/** A profile of one weekly series whose files are elsewhere. */
const profileWith = (files: string) =>
  JSON.stringify({ series: [{ name: 'Harbour call', files, teamReports: true }] });

/** Runs a test in which permissions matter; nothing is forbidden to root. */
const unlessRoot = (name: string, use: () => void) =>
  it(name, function () {
    if (process.getuid?.() === 0) this.skip();
    use();
  });

/** Forbids reading something while a test runs. */
function withoutAccess(path: string, use: () => void): void {
  chmodSync(path, 0);
  try {
    use();
  } finally {
    chmodSync(path, 0o755);
  }
}

describe('a job that checks nothing is never green', () => {
  const cases: readonly (readonly [name: string, reason: RegExp, files: FilesOnDisk])[] = [
    ['no minutes at all', /no series of minutes was found in /, { 'README.md': '' }],
    ['a profile without series', /no series of minutes was found in /, { '.minutes.jsonc': '{}' }],
    ['a profile in Latin-1', /\.minutes\.jsonc cannot be read as text/, { ...FILES, '.minutes.jsonc': LATIN_1 }],
    ['a folder in place of the profile', /\.minutes\.jsonc cannot be read as text/, { '.minutes.jsonc/x': '', 'call/20240307.md': PENDING }],
    ['a profile with a slip', /^\.minutes\.jsonc:1:14: There is no key "file" here; is "files" meant\?\n/, { ...FILES, '.minutes.jsonc': '{"series": [{"file": "call/{YYYYMMDD}.md"}]}' }],
    ['a slip in the folder of a series', /^\.minutes\.jsonc:1:43: There is no folder "cal"; is "call" meant\?\n/, { ...FILES, '.minutes.jsonc': profileWith('cal/{YYYYMMDD}.md') }],
    ['a file in place of the folder', /^\.minutes\.jsonc:1:43: There is no folder "call\/x"\.\n/, { ...FILES, 'call/x': '', '.minutes.jsonc': profileWith('call/x/{YYYYMMDD}.md') }],
  ]; // prettier-ignore
  for (const [name, reason, files] of cases)
    it(`ends with 2 and a reason, given ${name}`, () => {
      withRepository(files, root => {
        const { code, out, error } = run(root, 'check');
        deepEqual([code, out], [2, '']);
        match(error, reason);
        doesNotMatch(error, /\n {4}at /);
      });
    });

  it('says of one series that it is not there and checks the others', () => {
    const both = JSON.parse(PROFILE) as { series: object[] };
    const series = [...both.series, { name: 'Board', files: 'bord/{YYYYMMDD}.md' }];
    withRepository({ ...FILES, '.minutes.jsonc': JSON.stringify({ ...both, series }) }, root => {
      const { code, out, error } = run(root, 'check');
      match(out, REPORTED);
      match(error, /^\.minutes\.jsonc:1:220: There is no folder "bord"\.\n$/);
      equal(code, 2);
    });
  });

  it('is green in a team whose folder is still to come', () =>
    withRepository({ ...FILES, 'call/20240307.md': CLEAN }, root =>
      deepEqual(run(root, 'check'), { code: 0, out: 'No problems.\n', error: '' }),
    ));

  unlessRoot('ends with 2 where the profile or the folder may not be read', () =>
    withRepository(FILES, root => {
      for (const path of ['.minutes.jsonc', 'call'])
        withoutAccess(join(root, path), () => {
          const { code, error } = run(root, 'check');
          equal(code, 2);
          match(error, new RegExp(`^weekly-minutes: ${path} cannot be read`));
        });
    }),
  );
});

describe('one file that cannot be read or written', () => {
  const files = { ...FILES, 'call/20240229.md': LATIN_1 };

  for (const args of [['check'], ['check', 'call'], ['check', 'call/20240229.md', 'call/20240307.md']])
    it(`stops nothing else in ${args.join(' ')}`, () =>
      withRepository(files, root => {
        const { code, out, error } = run(root, ...args);
        match(out, REPORTED);
        equal(error, 'weekly-minutes: call/20240229.md cannot be read as text\n');
        equal(code, 2);
      }));

  for (const args of [['fill'], ['fill', 'call'], ['check', '--fix']])
    it(`stops nothing else in ${args.join(' ')}`, () =>
      withRepository(files, root => {
        const { code, error } = run(root, ...args);
        equal(textAt(root, 'call/20240307.md'), CLEAN);
        equal(error, 'weekly-minutes: call/20240229.md cannot be read as text\n');
        equal(code, 2);
      }));

  unlessRoot('is not filled in when it is write-protected, but the others are', () =>
    withRepository({ ...FILES, 'call/20240306.md': PENDING }, root => {
      chmodSync(join(root, 'call/20240306.md'), 0o444);
      const { code, out, error } = run(root, 'fill');
      equal(out, 'call/20240307.md:11 Team Berth: berth/20240306.md\n');
      match(error, /^weekly-minutes: call\/20240306\.md was not filled in: /);
      equal(code, 2);
    }),
  );
});

describe('a named folder', () => {
  const makePipe = (path: string) => equal(spawnSync('mkfifo', [path]).status, 0);
  const oddities: readonly (readonly [name: string, make: (path: string) => void])[] = [
    ['a folder', path => mkdirSync(path)],
    ['a pipe', makePipe],
    ['a device', path => symlinkSync('/dev/zero', path)],
    ['a link that leads nowhere', path => symlinkSync('nowhere.md', path)],
    ['a link to itself', path => symlinkSync('20240229.md', path)],
  ];
  for (const [name, make] of oddities)
    it(`leaves out ${name} that is named like minutes, and says so`, () =>
      withRepository(FILES, root => {
        make(join(root, 'call/20240229.md'));
        const { code, out, error } = run(root, 'check', 'call');
        match(out, REPORTED);
        equal(error, 'weekly-minutes: call/20240229.md is no file, so it is left out\n');
        equal(code, 1);
      }));

  it('may be one that ends nowhere: a pipe that is named itself is not read', () =>
    withRepository(FILES, root => {
      makePipe(join(root, 'call/20240229.md'));
      equal(run(root, 'check', 'call/20240229.md').code, 2);
    }));

  unlessRoot('leaves out a folder in it that may not be read, and says so', () =>
    withRepository({ ...FILES, 'call/old/x.md': '' }, root => {
      withoutAccess(join(root, 'call/old'), () => {
        const { code, out, error } = run(root, 'check', 'call');
        match(out, REPORTED);
        equal(error, 'weekly-minutes: call/old cannot be read, so it is left out\n');
        equal(code, 1);
      });
    }),
  );

  it('may hold links round in circles', () =>
    withRepository(FILES, root => {
      symlinkSync('.', join(root, 'call/loop'));
      symlinkSync('..', join(root, 'call/up'));
      match(run(root, 'check', '.').out, /1 problem in 1 file\.\n$/);
    }));

  it('is never one outside, whatever a link says', () =>
    withRepository({ '.minutes.jsonc': PROFILE, '../outside/20240307.md': PENDING }, root => {
      symlinkSync('../outside', join(root, 'call'));
      for (const args of [['check'], ['check', 'call'], ['check', 'call/20240307.md']]) {
        const { code, out, error } = run(root, ...args);
        deepEqual([code, out], [2, '']);
        match(error, /There is no folder "call"|there is no call/);
      }
      doesNotMatch(run(root, 'check', '.').out, /20240307/);
      run(root, 'fill');
      run(root, 'check', '--fix', 'call/20240307.md');
      equal(textAt(root, '../outside/20240307.md'), PENDING);
      doesNotMatch(run(root, 'outline', 'call/20240307.md').out, /Team Berth/);
    }));
});

describe('a repository that is named by a link', () => {
  it('has the files of the folder that the link leads to, and the reverse', () =>
    withRepository(FILES, root => {
      symlinkSync(root, join(root, '../link'));
      for (const [from, file] of [
        [root, '../link/call/20240307.md'],
        ['../link', join(root, 'call/20240307.md')],
        ['../link', '../link/call'],
      ] as const)
        match(run(root, 'check', '--root', from, file).out, /^call\/20240307\.md:11:1 /);
      match(run(root, 'outline', '--root', '../link', 'call/20240307.md').out, /Team Berth/);
    }));
});

describe('a name with an accent', () => {
  const forms = ['NFC', 'NFD'] as const;
  const profile = (folder: string) =>
    PROFILE.replace('["berth"]', JSON.stringify([folder])).replace('call/', 'réunion/');
  for (const disk of forms)
    for (const written of forms)
      it(`is one name, in ${disk} on disk and in ${written} in profile and link`, () => {
        const folder = 'café';
        const link = `${WEB}/${encodeURIComponent(folder.normalize(written))}/20240306.md`;
        const files = {
          '.minutes.jsonc': profile(folder.normalize(written)).normalize(written),
          [`${folder}/20240306.md`.normalize(disk)]: '',
          [`réunion/20240307.md`.normalize(disk)]: minutesOf('Harbour Weekly 2024-03-07', `Minutes: ${link}`),
        };
        withRepository(files, root => {
          deepEqual(run(root, 'check'), { code: 0, out: 'No problems.\n', error: '' });
          equal(run(root, 'check', 'réunion'.normalize(written)).code, 0);
          equal(run(root, 'new', '--date', '2024-03-14').code, 0);
          match(textAt(root, 'réunion/20240314.md'.normalize(disk)), /Team Berth/);
        });
      });
});
