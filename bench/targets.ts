import { timesOurs, type Results } from './results';

/** What is hoped for of one quantity. */
interface Target {
  readonly what: string;
  readonly unit: '' | ' ms' | ' s' | ' MB' | ' KB';
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Reads the quantity; undefined if it was not measured, which does not meet the target. */
  readonly value: (results: Results) => number | undefined;
}

/** A target with what was measured. */
export interface Verdict {
  readonly what: string;
  readonly target: string;
  readonly value: number | undefined;
  readonly unit: string;
  readonly isMet: boolean;
}

const TARGETS: readonly Target[] = [
  { what: 'keystroke at 4 KB', atMost: 1, unit: ' ms', value: ({ typing }) => typing.ours?.[4_000]?.median },
  {
    what: 'keystroke at 100 KB',
    atMost: 1,
    unit: ' ms',
    value: ({ typing }) => typing.ours?.[100_000]?.median,
  },
  {
    what: 'keystroke at 1 MB',
    atMost: 8,
    unit: ' ms',
    value: ({ typing }) => typing.ours?.[1_000_000]?.median,
  },
  { what: 'keystroke, the slowest p95 of all sizes', atMost: 10, unit: ' ms', value: slowestP95 },
  {
    what: 'keystroke at 100 KB: times faster than symbols and diagnostics of VS Code',
    atLeast: 20,
    unit: '',
    value: results => timesOurs(results, 'diagnostics', 100_000),
  },
  {
    what: 'keystroke at 100 KB: times faster than `markdownlint`',
    atLeast: 200,
    unit: '',
    value: results => timesOurs(results, 'markdownlint', 100_000),
  },
  {
    what: 'keystroke at 100 KB: times the incremental parse of `@lezer/markdown`',
    atMost: 5,
    unit: '',
    value: results => inverse(timesOurs(results, 'lezer', 100_000)),
  },
  {
    what: 'check of the repository',
    atMost: 1,
    unit: ' s',
    value: ({ repository }) => repository.once.seconds.median,
  },
  {
    what: 'check of the repository: times faster than `markdownlint`',
    atLeast: 10,
    unit: '',
    value: ({ repository: { once, markdownlint } }) => markdownlint.seconds.median / once.seconds.median,
  },
  {
    what: 'check of ten copies, times one',
    atMost: 11,
    unit: '',
    value: ({ repository: { once, often } }) => often.seconds.median / once.seconds.median,
  },
  {
    what: 'peak memory of the check of ten copies',
    atMost: 400,
    unit: ' MB',
    value: ({ repository }) => repository.often.peakMemory,
  },
  {
    what: 'the slowest view over 10,000 files, once they are read',
    atMost: 1_000,
    unit: ' ms',
    value: ({ views }) => Math.max(...views.slice(1).map(({ median }) => median)),
  },
  {
    what: 'what VS Code loads to start the extension',
    atMost: 250,
    unit: ' KB',
    value: ({ bundles }) => sizeOf(bundles, 'dist/extension.js'),
  },
  {
    what: 'the extension for the web, which is one file',
    atMost: 250,
    unit: ' KB',
    value: ({ bundles }) => sizeOf(bundles, 'dist/web/extension.js'),
  },
];

/** Compares what was measured with what is hoped for. */
export function verdictsOn(results: Results): readonly Verdict[] {
  const inEditor = results.editor.flatMap(({ name, budget, median }): readonly Target[] =>
    budget === undefined
      ? []
      : [{ what: `VS Code: ${name}`, atMost: budget, unit: ' ms', value: () => median }],
  );
  return [...TARGETS, ...inEditor].map(target => verdictOn(target, results));
}

function verdictOn({ what, unit, atMost, atLeast, value: valueIn }: Target, results: Results): Verdict {
  const value = valueIn(results);
  const isMet = value !== undefined && value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
  const target = atMost === undefined ? `at least ${atLeast ?? 0}` : `at most ${atMost}`;
  return { what, target: target + unit, value, unit, isMet };
}

function sizeOf(bundles: Results['bundles'], name: string): number | undefined {
  const found = bundles.find(({ file }) => file === name);
  return found && found.bytes / 1000;
}

function slowestP95({ typing }: Results): number {
  return Math.max(...Object.values(typing.ours ?? {}).map(({ p95 }) => p95));
}

function inverse(ratio: number | undefined): number | undefined {
  return ratio && 1 / ratio;
}
