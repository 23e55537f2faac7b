import { deepEqual } from 'node:assert/strict';
import { remotesOf } from '../../../src/core/repository/git-config';

const remote = (url: string, name = 'origin') => `[remote "${name}"]\n\turl = ${url}\n\tfetch = +refs/*\n`;
const WEB = 'https://forge.example/harbour/minutes';

describe('remotes in git settings', () => {
  for (const [url, repository] of [
    [`${WEB}.git`, WEB],
    [WEB, WEB],
    [`${WEB}/`, WEB],
    [`${WEB}.git/`, WEB],
    ['git@forge.example:harbour/minutes.git', WEB],
    ['ssh://git@forge.example/harbour/minutes.git', WEB],
    ['ssh://git@forge.example:2222/harbour/minutes', WEB],
    ['https://ada:secret@forge.example/harbour/minutes.git', WEB],
    ['https://token@forge.example/harbour/minutes.git', WEB],
    ['https://ada:sec@ret@forge.example/harbour/minutes.git', WEB],
    ['http://forge.example:8080/harbour/minutes', 'http://forge.example:8080/harbour/minutes'],
    ['forge.example:harbour/minutes.git', WEB],
    ['ssh://forge.example/harbour/minutes', WEB],
    ['git://forge.example/harbour/minutes.git', WEB],
    ['ssh://git@ssh.github.com:443/harbour/minutes.git', 'https://github.com/harbour/minutes'],
    ['git@git.sr.ht:~ada/minutes', 'https://git.sr.ht/~ada/minutes'],
    ['git@ssh.dev.azure.com:v3/harbour/tides/minutes', 'https://dev.azure.com/harbour/tides/_git/minutes'],
    [
      'https://harbour@dev.azure.com/harbour/tides/_git/minutes',
      'https://dev.azure.com/harbour/tides/_git/minutes',
    ],
    ['https://git.example/scm/TIDE/minutes.git', 'https://git.example/projects/TIDE/repos/minutes'],
    ['git@gitlab.example:harbour/ships/minutes.git', 'https://gitlab.example/harbour/ships/minutes'],
  ] as const)
    it(`remotesOf converts ${url} to ${repository}`, () =>
      deepEqual(remotesOf(remote(url)), [{ name: 'origin', repository }]));

  for (const url of [
    '/srv/git/minutes.git',
    '../minutes',
    'C:\\git\\minutes',
    'file:///srv/minutes',
    'https://',
    '',
  ])
    it(`remotesOf ignores "${url}"`, () => deepEqual(remotesOf(remote(url)), []));

  it('remotesOf lists upstream, origin, then others', () => {
    const names = ['ada', 'origin', 'bob', 'upstream'];
    deepEqual(
      remotesOf(names.map(name => remote(WEB, name)).join('')).map(({ name }) => name),
      ['upstream', 'origin', 'ada', 'bob'],
    );
  });

  it('remotesOf reads remotes among other sections, with Windows line endings too', () => {
    const config = `[core]\n\tbare = false\n[submodule "x"]\n\turl = https://a.example/b\n[branch "main"]\n\tremote = origin\n`;
    deepEqual(remotesOf(config), []);
    deepEqual(remotesOf((config + remote(WEB)).replaceAll('\n', '\r\n')), [
      { name: 'origin', repository: WEB },
    ]);
  });

  it('remotesOf is empty for an empty text', () => deepEqual(remotesOf(''), []));
});
