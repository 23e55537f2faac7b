// The results of a stage, one file each in out/results/. The verdict is read from the files: what left none has failed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const folder = path.join(root, 'out/results');
const mark = 'test-report ';
const signs = { passed: '✔', failed: '✘', skipped: '- skipped:' };

export const resultFile = name => path.join(folder, name);

export function forgetResults() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Collects what `test/report.ts` announces, line by line. */
export function collectTests({ showPassed = true } = {}) {
  const tests = [];
  let expected;
  const add = test => {
    tests.push(test);
    if (showPassed || test.state !== 'passed') show(test);
  };
  return {
    add,
    /** Takes a line of a runner's output, unless it is no report. */
    accept(line) {
      if (!line.startsWith(mark)) return false;
      const fact = JSON.parse(line.slice(mark.length));
      if ('expected' in fact) expected = fact.expected;
      else add(fact);
      return true;
    },
    /** All tests, with a failed one more where a run ended early. */
    finish() {
      if (expected === undefined) add(failure('the run', 'it ended before its first test'));
      else if (expected === 0) add(failure('the run', 'it found no tests'));
      else if (tests.length < expected)
        add(failure('the run', `it ended after ${tests.length} of ${expected} tests`));
      return tests;
    },
  };
}

export function failure(title, error) {
  return { title, state: 'failed', duration: 0, error };
}

export function show({ title, state, duration, error }) {
  const time = duration >= 100 ? ` (${duration} ms)` : '';
  console.log(`  ${signs[state]} ${title}${time}`);
  if (error) console.log(error.replace(/^/gm, '      '));
}

export function saveResults(stage, tests) {
  writeFileSync(resultFile(`${stage}.json`), JSON.stringify({ stage, tests }, null, 2) + '\n');
}

/** How many tests of a stage passed, failed and were skipped. */
export function countResults(stage) {
  let tests = [];
  try {
    tests = JSON.parse(readFileSync(resultFile(`${stage}.json`), 'utf8')).tests;
  } catch (error) {
    console.log(`  ✘ ${stage} left no results: ${error.message}`);
  }
  const count = state => tests.filter(test => test.state === state).length;
  const failed = tests.length > 0 ? count('failed') : 1;
  return { passed: count('passed'), failed, skipped: count('skipped') };
}

export function sum(counts) {
  const total = key => counts.reduce((all, count) => all + count[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
