import { deepEqual, equal } from 'node:assert/strict';
import { profileOf } from '../../../src/core/series/repository-profile';
import { libraryOf, type Files } from '../library-of';

const PROFILE = JSON.stringify({
  series: [{ name: 'Call', files: 'call/{YYYYMMDD}.md', title: 'Call {YYYY-MM-DD}', teamReports: true }],
  teams: [{ name: 'Team Berth', folders: ['berth'] }],
});
const GIT = '[remote "origin"]\n\turl = git@forge.example:git/minutes.git\n';
const linking = (...urls: string[]) => urls.map(url => `- ${url}\n`).join('');

/** Where the repository is on the web, by its files and by what git fetches from. */
function addressOf(files: Files, fetchUrl?: string) {
  const { profile } = profileOf(libraryOf({ '.minutes.jsonc': PROFILE, ...files }), fetchUrl);
  return [profile.repository, profile.branch];
}

describe('the address of a repository', () => {
  const links = {
    'call/20240307.md': linking('https://forge.example/links/minutes/blob/trunk/berth/20240306.md'),
  };

  it('profileOf takes the address from git’s files, else from the fetch URL, else from the links', () => {
    const fetchUrl = 'https://ada:secret@forge.example/fetched/minutes.git';
    deepEqual(addressOf({ ...links, '.git/config': GIT }, fetchUrl), [
      'https://forge.example/git/minutes',
      'main',
    ]);
    deepEqual(addressOf(links, fetchUrl), ['https://forge.example/fetched/minutes', 'main']);
    deepEqual(addressOf(links), ['https://forge.example/links/minutes', 'trunk']);
  });

  it('profileOf takes the address of most links in the newest minutes', () => {
    const ours = 'https://gitlab.example/a/b/minutes/-/blob/feature/x/berth/20240306.md';
    const other = 'https://forge.example/fork/minutes/src/branch/main/berth/20240306.md';
    deepEqual(addressOf({ 'call/20240307.md': linking(other, ours, ours) }), [
      'https://gitlab.example/a/b/minutes',
      'feature/x',
    ]);
    deepEqual(addressOf({ 'berth/20240306.md': linking(other) }), [
      'https://forge.example/fork/minutes',
      'main',
    ]);
  });

  it('profileOf searches links in bounded time', () =>
    equal(addressOf({ 'call/20240307.md': 'https://a/blob/'.repeat(20_000) })[0], undefined));

  it('profileOf takes no address from links to other repositories', () =>
    equal(
      addressOf({
        'call/20240307.md': linking(
          'https://forge.example/other/docs/blob/main/guide/20240306.md',
          'https://forge.example/links/minutes/pull/7',
          'https://forge.example/links/minutes/blob/main/berth',
        ),
      })[0],
      undefined,
    ));
});

describe('the built-in profile', () => {
  const built = 'https://github.com/SovereignCloudStack/minutes';
  const LINKING = linking(`${built}/blob/main/iaas/20240306.md`);
  const sourcesIn = (files: Files) => {
    const { profile } = profileOf(libraryOf(files));
    return [...new Set(profile.series.map(({ source }) => source))];
  };
  const remote = (url: string): Files => ({ '.git/config': `[remote "origin"]\n\turl = ${url}\n` });
  const MINUTES = { 'community-call/20240307.md': '# Call 2024-03-07\n\n## Present\n\n- Ada Crane\n' };

  it('profileOf takes it for clones of that repository', () =>
    deepEqual(sourcesIn(remote('git@github.com:sovereigncloudstack/minutes.git')), ['built-in']));

  it('profileOf takes it where the minutes link that repository, as in a fork', () => {
    const linked = { 'community-call/20240307.md': LINKING };
    deepEqual(sourcesIn(linked), ['built-in']);
    deepEqual(sourcesIn({ ...linked, ...remote('https://github.com/ada/minutes') }), ['built-in']);
  });

  it('profileOf takes it for no other repository, be it of that name or with that folder', () => {
    deepEqual(sourcesIn({}), []);
    deepEqual(sourcesIn(MINUTES), ['inferred']);
    deepEqual(sourcesIn({ ...MINUTES, ...remote('https://github.com/ada/minutes') }), ['inferred']);
  });

  it('profileOf takes a file instead, even an empty one', () =>
    deepEqual(sourcesIn({ ...MINUTES, ...remote(built), '.minutes.jsonc': '{}' }), ['inferred']));

  it('profileOf infers no series where the file names some', () =>
    deepEqual(sourcesIn({ ...MINUTES, '.minutes.jsonc': PROFILE }), ['profile']));

  it('profileOf infers nothing where the file cannot be read', () =>
    deepEqual(sourcesIn({ ...MINUTES, '.minutes.jsonc': '{' }), []));
});
