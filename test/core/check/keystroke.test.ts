// The short form of the benchmark: what a keystroke costs by counted work and by ratios, never by the clock alone.
import { ok } from 'node:assert/strict';
import { LAST_MEETING, LAST_PATH } from '../../../bench/community';
import { minutesOf } from '../../../bench/documents';
import { figureOf } from '../../../bench/figure';
import { keystrokes } from '../../../bench/keystrokes';
import { open, type, type OpenMinutes } from '../../../bench/ours';
import { RULES } from '../../../src/core/check/rules';
import { HARBOUR } from '../harbour';
import { libraryOf } from '../library-of';
import { PATH } from '../fuzz/untidy-minutes';
import { readWhole } from '../markdown/whole';

const KEYS = 400;
const ALL_RULES_SPEAK = 5;
/** The benchmark sees hundreds of times; a noisy machine is no reason to fail. */
const TIMES_FASTER = 20;
/** Typing reads a part of the text up to three times to see where it ends. */
const MOST_TIMES = 3;

const META = '# Harbour Weekly 2024-03-07\n\n## Meta\n\n- Minutes: Wren\n\n## Team updates\n\n';

function sections(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => `## Topic ${number}\n\n${text(number)}\n\n`).join('');
}

function fastestOfThree(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function typing(bytes: number, see: (before: OpenMinutes, after: OpenMinutes) => void): readonly number[] {
  const text = minutesOf('Harbour Weekly', LAST_MEETING, bytes);
  let now = open(LAST_PATH, text, HARBOUR, libraryOf({}));
  ok(now.problems.length >= ALL_RULES_SPEAK);
  const keys = keystrokes(text);
  return Array.from({ length: KEYS }, () => {
    const { offset, removed, inserted } = keys.next().value;
    const start = performance.now();
    const after = type(now, offset, removed, inserted);
    const time = performance.now() - start;
    see(now, after);
    now = after;
    return time;
  });
}

const costOf = (bytes: number) => figureOf(typing(bytes, () => undefined).slice(KEYS / 2)).median;

describe('a keystroke', () => {
  it('a keystroke parses only the segment typed in', () => {
    typing(100_000, ({ document: before }, { document: after }) => {
      const kept = new Set(before.segments);
      const read = after.segments.filter(segment => !kept.has(segment));
      ok(read.length <= 1, read.map(({ text }) => text).join('---'));
      ok(after.segments.length > 100);
    });
  });

  it('a keystroke checks only the segment typed in', () => {
    const ofDocument = new Set(RULES.flatMap(({ looksAt, id }) => (looksAt === 'document' ? id : [])));
    typing(100_000, ({ found: before, document }, { found: after }) => {
      const kept = new Set(before);
      const fresh = after.filter(problem => !kept.has(problem) && !ofDocument.has(problem.rule));
      ok(new Set(fresh.map(({ place }) => place.segment)).size <= 1, JSON.stringify(fresh));
      ok(document.segments.length > 100);
    });
  });

  for (const bytes of [40_000, 400_000])
    it(`a keystroke costs a small part of parsing the whole document of ${bytes / 1_000} KB`, () => {
      const text = minutesOf('Harbour Weekly', LAST_MEETING, bytes);
      const whole = Array.from({ length: 3 }, () => {
        const start = performance.now();
        readWhole(text);
        return performance.now() - start;
      });
      const [ours, theirs] = [costOf(bytes), figureOf(whole).median];
      ok(ours * TIMES_FASTER < theirs, `${ours} ms, and ${theirs} ms for the whole`);
    });

  for (const [what, text, at, key] of [
    ['in a definition that all sections use', `[l]: /x\n\n${sections(4_000, () => '[l] and words')}`, 6, 'y'],
    [
      'beside a definition in each section',
      sections(2_000, number => `[l${number}]: /${number}\n\n[l${number}]`),
      90,
      'x',
    ],
    ['that opens a fence above thousands of headings', sections(8_000, () => ''), 0, '```\n'],
  ] as const)
    // prettier-ignore
    it(`a keystroke costs hardly more than parsing the whole document: ${what}`, () => {
      const opened = open(PATH, META + text, HARBOUR, libraryOf({}));
      ok(opened.minutes, 'these are minutes');
      const made = META + text.slice(0, at) + key + text.slice(at);
      const [typed, whole] = [
        () => type(opened, META.length + at, 0, key),
        () => readWhole(made),
      ].map(fastestOfThree);
      ok((typed ?? 0) < MOST_TIMES * (whole ?? 0), `${typed} ms, and ${whole} ms for the whole`);
    });
});
