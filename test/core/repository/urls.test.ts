import { BUILT_IN_WORDS } from '../../../src/core/repository/merge-words';
import { deepEqual, equal } from 'node:assert/strict';
import { linkTo, targetOfRelativeLink, targetOfUrl } from '../../../src/core/repository/urls';
import type { Profile } from '../../../src/core/repository/profile';
import { HARBOUR } from '../harbour';

const REPOSITORY = HARBOUR.repository ?? '';
/** The community before its repository was on the web. */
const NOWHERE: Profile = {
  branch: HARBOUR.branch,
  series: HARBOUR.series,
  teams: HARBOUR.teams,
  rules: {},
  words: BUILT_IN_WORDS,
};
const at = (repository: string, branch = 'main') => ({ ...HARBOUR, repository, branch });
const placed = (place: ReturnType<typeof targetOfUrl>) =>
  place ? `${place.kind} ${place.path}` : 'elsewhere';

describe('URLs of the repository', () => {
  for (const [url, place] of [
    [`${REPOSITORY}/blob/main/berth/20240306.md`, 'file berth/20240306.md'],
    [`${REPOSITORY}/-/blob/main/berth/20240306.md`, 'file berth/20240306.md'],
    [`${REPOSITORY}/src/branch/main/berth/20240306.md`, 'file berth/20240306.md'],
    [`${REPOSITORY}/tree/main/berth`, 'folder berth'],
    [`${REPOSITORY}/tree/main/berth/`, 'folder berth'],
    [`${REPOSITORY}/-/tree/main/berth/2024`, 'folder berth/2024'],
    [`${REPOSITORY}/src/branch/main/berth/`, 'folder berth'],
    [`${REPOSITORY}/blob/main/berth/20240306.md#topics`, 'file berth/20240306.md'],
    [`${REPOSITORY}/blob/main/berth/20240306.md?plain=1#L7`, 'file berth/20240306.md'],
    [`${REPOSITORY}/blob/main/notes%20of%20Ada/h%C3%A4fen.md`, 'file notes of Ada/häfen.md'],
    [`HTTPS://Forge.Example/Harbour/Minutes/blob/main/berth/20240306.md`, 'file berth/20240306.md'],
    [`http://forge.example/harbour/minutes/blob/main/berth/20240306.md`, 'file berth/20240306.md'],
  ] as const)
    it(`targetOfUrl finds ${place} from ${url}`, () => equal(placed(targetOfUrl(HARBOUR, url)), place));

  for (const url of [
    '',
    'berth/20240306.md',
    REPOSITORY,
    `${REPOSITORY}/`,
    `${REPOSITORY}/pull/12`,
    `${REPOSITORY}/blob/main`,
    `${REPOSITORY}/blob/main/`,
    `${REPOSITORY}/blob/old/berth/20240306.md`,
    `${REPOSITORY}/blob/main-2/berth/20240306.md`,
    `${REPOSITORY}/blob/Main/berth/20240306.md`,
    `${REPOSITORY}-2/blob/main/berth/20240306.md`,
    'https://forge.example/harbour/boats/blob/main/berth/20240306.md',
    'https://forge.example.evil.example/harbour/minutes/blob/main/a.md',
    'https://evil.example/https://forge.example/harbour/minutes/blob/main/a.md',
    'https://evil.example@forge.example/harbour/minutes/blob/main/a.md',
    'https://forge.example:8443/harbour/minutes/blob/main/a.md',
    'ftp://forge.example/harbour/minutes/blob/main/a.md',
    `${REPOSITORY}/blob/main/../../../etc/passwd`,
    `${REPOSITORY}/blob/main/berth/..`,
    `${REPOSITORY}/blob/main/berth/./a.md`,
    `${REPOSITORY}/blob/main/berth//a.md`,
    `${REPOSITORY}/blob/main/..%2F..%2Fetc/passwd`,
    `${REPOSITORY}/blob/main/%2e%2e/a.md`,
    `${REPOSITORY}/blob/main/a%5Cb.md`,
    `${REPOSITORY}/blob/main/a%00.md`,
    `${REPOSITORY}/blob/main/a%2.md`,
    `${REPOSITORY}/blob/main/%ff.md`,
  ])
    it(`targetOfUrl finds nothing from ${url}`, () => equal(targetOfUrl(HARBOUR, url), undefined));

  it('targetOfUrl accepts a branch with slashes', () =>
    equal(
      placed(targetOfUrl(at(REPOSITORY, 'release/7'), `${REPOSITORY}/blob/release/7/a.md`)),
      'file a.md',
    ));

  it('targetOfUrl finds nothing without a repository', () => {
    equal(targetOfUrl(NOWHERE, `${REPOSITORY}/blob/main/a.md`), undefined);
  });
});

describe('relative links', () => {
  for (const [from, link, path] of [
    ['call/20240307.md', '../berth/20240306.md', 'berth/20240306.md'],
    ['call/20240307.md', '20240229.md', 'call/20240229.md'],
    ['call/20240307.md', './20240229.md#aob', 'call/20240229.md'],
    ['call/20240307.md', '/berth/20240306.md?x', 'berth/20240306.md'],
    ['call/20240307.md', 'notes%20of%20Ada.md', 'call/notes of Ada.md'],
    ['20240307.md', 'berth/20240306.md', 'berth/20240306.md'],
    ['a/b/c.md', '../../d//e/./f.MD', 'd/e/f.MD'],
  ] as const)
    it(`targetOfRelativeLink finds ${path} from ${from} by ${link}`, () =>
      deepEqual(targetOfRelativeLink(from, link), { kind: 'file', path }));

  for (const link of [
    '',
    '#aob',
    'crane.png',
    '../../secrets.md',
    '/../secrets.md',
    '..%2F..%2Fsecrets.md',
    '%2e%2e/%2e%2e/secrets.md',
    '..\\..\\secrets.md',
    '//evil.example/a.md',
    'https://evil.example/a.md',
    'file:///etc/a.md',
    'command:evil.md',
    'C:\\a.md',
    'a%00.md',
    'a%2.md',
  ])
    it(`targetOfRelativeLink finds nothing from "${link}"`, () =>
      equal(targetOfRelativeLink('call/20240307.md', link), undefined));
});

describe('a link to a file', () => {
  for (const [repository, url] of [
    ['https://github.com/harbour/minutes', 'https://github.com/harbour/minutes/blob/main/'],
    ['https://forge.example/minutes', 'https://forge.example/minutes/blob/main/'],
    ['https://gitlab.com/harbour/a/minutes', 'https://gitlab.com/harbour/a/minutes/-/blob/main/'],
    ['https://gitlab.harbour.example/minutes', 'https://gitlab.harbour.example/minutes/-/blob/main/'],
    ['https://codeberg.org/harbour/minutes', 'https://codeberg.org/harbour/minutes/src/branch/main/'],
    ['https://gitea.harbour.example/minutes', 'https://gitea.harbour.example/minutes/src/branch/main/'],
  ] as const)
    it(`linkTo writes ${url}… and targetOfUrl reads it back`, () => {
      const link = linkTo(at(repository), 'call/20240307.md', 'notes of Ada/häfen #1.md');
      equal(link, `${url}notes%20of%20Ada/h%C3%A4fen%20%231.md`);
      equal(placed(targetOfUrl(at(repository), link)), 'file notes of Ada/häfen #1.md');
    });

  it('linkTo writes a replacement character for a lone surrogate', () =>
    equal(linkTo(NOWHERE, 'a.md', 'ber\uD800th.md'), 'ber%EF%BF%BDth.md'));

  it('targetOfUrl finds one path for all Unicode forms', () => {
    const path = 'caf\u00E9/20240306.md';
    equal(targetOfRelativeLink('a.md', 'cafe%CC%81/20240306.md')?.path, path);
    equal(targetOfRelativeLink('a.md', 'cafe\u0301/20240306.md')?.path, path);
  });

  it('linkTo writes a relative link without a repository URL', () => {
    const link = linkTo(NOWHERE, 'call/2024/0307.md', 'berth/notes of Ada.md');
    equal(link, '../../berth/notes%20of%20Ada.md');
    equal(targetOfRelativeLink('call/2024/0307.md', link)?.path, 'berth/notes of Ada.md');
  });
});
