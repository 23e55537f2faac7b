import { deepEqual, equal, ok } from 'node:assert/strict';
import { applyEdits, composeEdits, type Edit } from '../../../src/core/text/edit';
import { fixAll } from '../../../src/core/check/fix-all';
import { message } from '../../../src/core/text/message';
import type { MarkdownDocument } from '../../../src/core/markdown/document';
import { parse } from '../../../src/core/markdown/parse';
import type { Problem } from '../../../src/core/rules/rule';
import { randomNumbers } from '../random';

/** Makes edits of a text at random places that do not touch each other. */
function randomEdits(random: (below: number) => number, text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let reached = 0;
  while (reached < text.length && edits.length < 4) {
    const start = reached + random(text.length - reached + 1);
    const end = Math.min(text.length, start + random(4));
    edits.push({ span: { start, end }, text: ['', 'x', 'yz\n'][random(3)] ?? '' });
    reached = end + 1;
  }
  return edits;
}

/** Finds every "!" and mends it as asked; a fix of "!!" brings another mistake to light. */
function problemsIn({ text }: Pick<MarkdownDocument, 'text'>): readonly Problem[] {
  return [...text.matchAll(/!+|\?/g)].map(({ index, 0: found }) => {
    const span = { start: index, end: index + found.length };
    const place = { segment: 0, span };
    const edits = [{ place, text: found.slice(1) }];
    const fix = { title: message('Shorten it'), edits, needsLook: found === '?' };
    return { rule: 'loud', severity: 'hint', place, message: message('Too loud'), fixes: [fix] };
  });
}

describe('rounds of edits', () => {
  it('composeEdits makes one list that does the same and touches no more', () => {
    for (let seed = 0; seed < 500; seed++) {
      const random = randomNumbers(seed);
      const text = 'The harbour is closed on Friday.';
      const rounds: (readonly Edit[])[] = [];
      let current = text;
      for (let round = random(4); round >= 0; round--) {
        const edits = randomEdits(random, current);
        rounds.push(edits);
        current = applyEdits(current, edits);
      }
      equal(applyEdits(text, composeEdits(text, rounds)), current, `seed ${String(seed)}`);
    }
  });

  it('composeEdits leaves out what no round touches', () => {
    const rounds = [[{ span: { start: 0, end: 1 }, text: 'A' }], [{ span: { start: 8, end: 9 }, text: 'B' }]];
    deepEqual(composeEdits('0123456789', rounds), [
      { span: { start: 0, end: 1 }, text: 'A' },
      { span: { start: 8, end: 9 }, text: 'B' },
    ]);
  });
});

describe('fixing all', () => {
  it('fixAll continues until nothing is left', () => {
    const { document, edits, problems } = fixAll(parse('a!!! b! c?'), problemsIn, false);
    equal(document.text, 'a b c');
    equal(applyEdits('a!!! b! c?', edits), document.text);
    equal(problems.length, 5);
  });

  it('fixAll with only safe fixes leaves what needs a look', () => {
    equal(fixAll(parse('a!! c?'), problemsIn, true).document.text, 'a c?');
  });

  it('fixAll ends even if fixes undo each other', () => {
    const swap = ({ text }: MarkdownDocument): readonly Problem[] => {
      const [problem] = problemsIn({ text: text.replace(/[ab]/, '!') });
      const edits = [{ place: { segment: 0, span: { start: 0, end: 1 } }, text: text === 'a' ? 'b' : 'a' }];
      return problem ? [{ ...problem, fixes: [{ title: message('Swap it'), edits }] }] : [];
    };
    ok(['a', 'b'].includes(fixAll(parse('a'), swap, true).document.text));
  });
});
