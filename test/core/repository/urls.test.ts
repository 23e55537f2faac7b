import { BUILT_IN_WORDS } from '../../../src/core/repository/merge-words';
import { deepEqual, equal } from 'node:assert/strict';
import {
  isRequestUrl,
  linkTo,
  targetOfRelativeLink,
  targetOfUrl,
  withPath,
} from '../../../src/core/repository/urls';
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

describe('URLs of the repository on many forges', () => {
  const found = (repository: string, url: string, branch = 'main') =>
    placed(targetOfUrl(at(repository, branch), url));
  const GITHUB = 'https://github.com/harbour/minutes';
  const BITBUCKET = 'https://bitbucket.org/harbour/minutes';
  const SOURCEHUT = 'https://git.sr.ht/~ada/minutes';
  const AZURE = 'https://dev.azure.com/harbour/tides/_git/minutes';
  const SERVER = 'https://git.harbour.example/projects/TIDE/repos/minutes';
  const FILE = 'berth/20240306.md';
  for (const [repository, url] of [
    [GITHUB, `${GITHUB}/blob/main/${FILE}`],
    [GITHUB, `${GITHUB}/raw/refs/heads/main/${FILE}`],
    [GITHUB, `${GITHUB}/blob/HEAD/${FILE}`],
    [GITHUB, `https://raw.githubusercontent.com/harbour/minutes/main/${FILE}`],
    [GITHUB, `https://raw.githubusercontent.com/Harbour/minutes/refs/heads/main/${FILE}`],
    [GITHUB, `http://www.github.com/Harbour/Minutes/blob/main/${FILE}#aob`],
    [GITHUB, `https://github.com:443/harbour/minutes/edit/main/${FILE}`],
    [`${GITHUB}.git`, `${GITHUB}/blob/main/${FILE}`],
    ['https://www.github.com/harbour/minutes/', `${GITHUB}/blob/main/${FILE}`],
    ['https://gitlab.com/harbour/a/b/minutes', `https://gitlab.com/harbour/a/b/minutes/-/blob/main/${FILE}`],
    ['https://gitlab.com/harbour/minutes', `https://gitlab.com/harbour/minutes/blob/main/${FILE}`],
    ['https://codeberg.org/h/m', `https://codeberg.org/h/m/raw/branch/main/${FILE}`],
    ['https://forgejo.harbour.example/h/m', `https://forgejo.harbour.example/h/m/src/branch/main/${FILE}`],
    ['https://git.harbour.example/h/m', `https://git.harbour.example/h/m/src/main/${FILE}`],
    [BITBUCKET, `${BITBUCKET}/src/main/${FILE}?mode=edit#lines-3`],
    [SERVER, `${SERVER}/browse/${FILE}?at=refs%2Fheads%2Fmain`],
    [SERVER, `${SERVER}/browse/${FILE}`],
    [SOURCEHUT, `${SOURCEHUT}/tree/main/item/${FILE}`],
    [SOURCEHUT, `${SOURCEHUT}/blob/main/${FILE}`],
    [AZURE, `${AZURE}?path=/${FILE}&version=GBmain&_a=preview`],
    [AZURE, `${AZURE}?version=GBmain&path=%2Fberth%2F20240306.md`],
    [AZURE, `${AZURE}?path=/${FILE}`],
  ] as const)
    it(`targetOfUrl finds the file in ${repository} from ${url}`, () =>
      equal(found(repository, url), `file ${FILE}`));

  it('targetOfUrl takes what follows a tree for a folder but on SourceHut', () =>
    equal(found(GITHUB, `${GITHUB}/tree/main/item/berth`), 'folder item/berth'));

  for (const [repository, url] of [
    [GITHUB, `https://raw.githubusercontent.com/harbour/minutes/old/${FILE}`],
    [GITHUB, `https://raw.githubusercontent.com/harbour/boats/main/${FILE}`],
    [GITHUB, `https://gist.github.com/harbour/minutes/blob/main/${FILE}`],
    [GITHUB, `https://github.com/harbour/minutes-2/blob/main/${FILE}`],
    [GITHUB, `https://github.com/harbour/minutes/src/branch/main/${FILE}`],
    [BITBUCKET, `${BITBUCKET}/src/old/${FILE}`],
    [BITBUCKET, `${BITBUCKET}/src/main/../${FILE}`],
    [SERVER, `${SERVER}/browse/${FILE}?at=refs/heads/old`],
    [SOURCEHUT, `${SOURCEHUT}/tree/old/item/${FILE}`],
    [SOURCEHUT, `https://git.sr.ht/~bob/minutes/tree/main/item/${FILE}`],
    [AZURE, `${AZURE}?path=/${FILE}&version=GBold`],
    [AZURE, `${AZURE}?path=%2F..%2F..%2Fsecrets.md`],
    [AZURE, `${AZURE}?version=GBmain`],
  ] as const)
    it(`targetOfUrl finds nothing in ${repository} from ${url}`, () =>
      equal(found(repository, url), 'elsewhere'));

  it('targetOfUrl knows a repository by its other names', () => {
    const renamed = { ...at(GITHUB), otherNames: ['https://github.com/harbor/old-minutes'] };
    const url = `https://github.com/harbor/old-minutes/blob/main/${FILE}`;
    equal(placed(targetOfUrl(renamed, url)), `file ${FILE}`);
    equal(
      withPath(renamed, `${url}#aob`, 'a b.md'),
      'https://github.com/harbor/old-minutes/blob/main/a%20b.md#aob',
    );
  });

  it('withPath keeps what else is in the query', () =>
    equal(
      withPath(at(AZURE), `${AZURE}?path=%2F${FILE}&version=GBmain`, 'berth/a b.md'),
      `${AZURE}?path=%2Fberth/a%20b.md&version=GBmain`,
    ));

  for (const url of [
    [GITHUB, '/pull/12'],
    ['https://gitlab.com/h/m', '/-/merge_requests/12'],
    ['https://codeberg.org/h/m', '/pulls/12'],
    [BITBUCKET, '/pull-requests/12'],
    [AZURE, '/pullrequest/12'],
  ] as const)
    it(`isRequestUrl is true for ${url.join('')}`, () => equal(isRequestUrl(at(url[0]), url.join('')), true));
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
    ['https://bitbucket.org/harbour/minutes', 'https://bitbucket.org/harbour/minutes/src/main/'],
    ['https://git.sr.ht/~ada/minutes', 'https://git.sr.ht/~ada/minutes/tree/main/item/'],
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
