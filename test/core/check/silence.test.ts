import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkFile } from '../../../src/core/check/check-file';
import { RULES } from '../../../src/core/check/rules';
import { silence, type Silenced } from '../../../src/core/check/silence';
import type { MarkdownDocument } from '../../../src/core/markdown/document';
import { parse } from '../../../src/core/markdown/parse';
import { readProfile } from '../../../src/core/profile/profile-file';
import { applyEdits } from '../../../src/core/text/edit';
import { libraryOf } from '../library-of';
import { readFixture, withoutCarets, type FixtureCase } from '../rules/fixture';

const { profile } = readProfile(readFileSync('test/rules/profile.jsonc', 'utf8'));
/** The fixtures of what is too large take long, and a comment there is like any other. */
const cases = RULES.filter(({ id }) => id !== 'too-complex').flatMap(({ id }) =>
  readFixture(`test/rules/${id}.md`),
);

/** Checks a text as if it stood in the case's file. */
const checkerOf = ({ path, files }: FixtureCase, text: string) => {
  const library = { ...libraryOf({ ...files, [path]: text }), isComplete: true };
  return (document: MarkdownDocument) => checkFile({ profile, library }, path, document);
};

/** Silences each problem of each fixture by itself; counts those where no comment can. */
function silenceAll(silenced: Silenced): { readonly done: number; readonly left: readonly string[] } {
  let done = 0;
  const left: string[] = [];
  for (const one of cases) {
    const document = parse(withoutCarets(one.marked));
    const find = checkerOf(one, document.text);
    const problems = find(document);
    for (const problem of problems) {
      const edit = silence(document, problem, silenced, find);
      if (!edit) {
        left.push(`${problem.rule}: ${one.name}`);
        continue;
      }
      const after = applyEdits(document.text, [edit]);
      equal(edit.span.start, edit.span.end);
      ok(find(parse(after)).length < problems.length, after);
      done++;
    }
  }
  return { done, left };
}

const MINUTES = `# Harbour Weekly 2023-01-12

## Meta

- Minutes: Wanda

## Team updates

### Team Berth

Minutes:

-
- [ ] Paint the bollards
`;

/** Silences the problem of a rule in the minutes above, and returns the lines that are new. */
const written = (rule: string, what: Silenced, text = MINUTES) => {
  const document = parse(text);
  const find = checkerOf({ name: '', path: 'harbour-call/20230105.md', marked: '', files: {} }, text);
  const problem = find(document).find(found => found.rule === rule);
  ok(problem, `${rule} is not reported`);
  const edit = silence(document, problem, what, find);
  return edit && [edit.span.start, edit.text];
};

describe('a comment that silences a rule', () => {
  // No comment can stand in front matter.
  it('silences one line of every problem that the fixtures show, and nothing else', () => {
    const { done, left } = silenceAll('line');
    ok(done > 100, String(done));
    deepEqual(left, ['date-line-mismatch: The front matter was copied']);
  });

  it('silences the file, and nothing else', () => {
    const { done, left } = silenceAll('file');
    ok(done > 100, String(done));
    deepEqual(left, []);
  });

  it('stands above a heading', () =>
    deepEqual(written('title-date-mismatch', 'line'), [
      0,
      '<!-- minutes-disable-next-line title-date-mismatch -->\n',
    ]));

  it('stands behind a list item, which it would cut from its list', () =>
    deepEqual(written('empty-bullet', 'line'), [
      MINUTES.indexOf('-\n-') + 1,
      ' <!-- minutes-disable-line empty-bullet -->',
    ]));

  it('stands at the end of the file', () =>
    deepEqual(written('title-date-mismatch', 'file'), [
      MINUTES.length,
      '\n<!-- minutes-disable-file title-date-mismatch -->\n',
    ]));

  it('stands at the top where a fence at the end would swallow it', () => {
    const text = `${MINUTES}\n\`\`\`\nopen\n`;
    deepEqual(written('title-date-mismatch', 'file', text), [
      0,
      '<!-- minutes-disable-file title-date-mismatch -->\n\n',
    ]);
  });
});
