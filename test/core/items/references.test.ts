import { deepEqual, equal, ok } from 'node:assert/strict';
import { minutesText } from '../../../src/core/items/minutes-text';
import { referencesIn } from '../../../src/core/items/references';
import { readReference, referencesInText } from '../../../src/core/items/written-references';
import { BUILT_IN_WORDS } from '../../../src/core/repository/merge-words';

const OWN = { repository: 'https://forge.example/harbour/crane' };

describe('a reference', () => {
  for (const [text, ...expected] of [
    ['#12', 'harbour/crane#12'],
    [
      'See (#12), #13 and PR #14/#15.',
      'harbour/crane#12',
      'harbour/crane#13',
      'harbour/crane#14',
      'harbour/crane#15',
    ],
    ['GH-12', 'harbour/crane#12'],
    ['Harbour/Quay#12', 'harbour/quay#12'],
    ['https://github.com/Harbour/Quay/pull/12#issuecomment-3', 'harbour/quay#12'],
    ['<https://codeberg.org/harbour/quay/pulls/9>', 'harbour/quay#9'],
    ['https://gitlab.com/port/harbour/quay/-/issues/7', 'port/harbour/quay#7'],
    ['https://gitlab.com/port/harbour/quay/-/merge_requests/7', 'port/harbour/quay!7'],
    ['port/harbour/quay!7', 'port/harbour/quay!7'],
    ['[#12](https://forge.example/harbour/quay/issues/12) is rusty', 'harbour/quay#12'],
    ['[the crane](crane.md) of #12', 'harbour/crane#12'],
    // What is none.
    ['`#12` and ``harbour/quay#12``'],
    ['crane.md#12, C#12, &#12; #12ab and the colour #12345f'],
    ['Pier #1-2'],
    ['https://forge.example/harbour/crane/blob/main/20260504.md'],
    ['<!-- #12 -->'],
  ] as const)
    it(`referencesInText finds ${expected.join(' and ') || 'nothing'} in ${text}`, () => {
      deepEqual(referencesInText(text, 'harbour/crane'), expected);
    });

  for (const asked of ['12', '#12', '!12', 'HARBOUR/crane#12', 'harbour/crane!12', 'https://forge.example/harbour/crane/issues/12'])
    it(`readReference reads ${asked} as the repository's own`, () => {
      ok(readReference(asked, OWN)?.matches('harbour/crane#12'));
      ok(!readReference(asked, OWN)?.matches('harbour/crane#123'));
    }); // prettier-ignore

  it('readReference keeps an issue and a merge request of GitLab apart', () => {
    const gitlab = { repository: 'https://gitlab.example/harbour/crane' };
    ok(readReference('#12', gitlab)?.matches('harbour/crane#12'));
    ok(!readReference('#12', gitlab)?.matches('harbour/crane!12'));
    ok(
      readReference('https://gitlab.example/harbour/crane/-/merge_requests/12', gitlab)?.matches(
        'harbour/crane!12',
      ),
    );
  });

  for (const asked of ['', 'crane', '#12 #13', '20260504.md'])
    it(`readReference reads nothing in ${JSON.stringify(asked)}`, () => {
      equal(readReference(asked, OWN), undefined);
    });

  it('referencesIn finds each once in a line, with its section', () => {
    const text = '# Call\n\n## Crane\n\n- #12, again #12\n\n```\n#13\n```\n\n[14]: https://forge.example/harbour/crane/issues/14\n';
    const found = referencesIn(minutesText(BUILT_IN_WORDS, text), OWN);
    deepEqual(
      found.map(({ key, line, section }) => [key, line, section]),
      [['harbour/crane#12', 4, 'Crane'], ['harbour/crane#14', 10, 'Crane']],
    );
  }); // prettier-ignore
});
