import { OUR_OWN } from './bundle';
import type { Figure } from './figure';
import { SIZES, timesOurs, type BundleResult, type RepositoryRun, type Results } from './results';
import { SUBJECTS } from './subjects';
import { verdictsOn } from './targets';

const LARGEST_PARTS = 10;
const SIZE_NAMES = SIZES.map(bytes => (bytes < 1e6 ? `${bytes / 1e3} KB` : `${bytes / 1e6} MB`));

/** Writes what was measured as a page of Markdown. */
export function reportOf(results: Results): string {
  const { date, machine, versions, repository } = results;
  return `# Performance

\`npm run bench\` wrote this page on ${date}: ${machine.processor}, ${machine.cores} cores, Node.js ${machine.node},
${machine.system}. Another machine gives other times; compare the ratios.

## Targets

${targets(results)}

## One keystroke

The time from one typed or deleted character to the outline and the problems of the whole document, or to what a peer
gives for the new text. The documents are weekly minutes of a made-up community with the same structure at each size,
and the keystrokes are at forty places in turn. Median milliseconds, p95 in brackets; "-" is not
measured, because one keystroke takes seconds, or because the document is refused as too complex.

${typingTable(results, figureAsText)}

How many times as long as Weekly Minutes:

${typingTable(results, (_, id, bytes) => rounded(timesOurs(results, id, bytes)))}

Versions: ${Object.entries(versions)
    .map(([name, version]) => `\`${name}\` ${version}`)
    .join(', ')}.

## A whole repository

Wall time from the start of the process to its end, and the most memory it held, for ${repository.files} minutes of
${repository.source}. The copies are in one repository, under earlier dates.

${repositoryTable(results)}

## In the editor

Milliseconds in a real VS Code with 10,000 minutes files, as \`npm run bench:editor\` prints them.

${editorTable(results)}

## Views

Milliseconds of work for views over 10,000 made-up files. Reading is done a few files at a time, so that typing goes on.

${viewTable(results)}

## Difficult texts

Milliseconds for outline and problems of texts that Markdown parsers are slow at, in three sizes, and what is said of
the largest.

${pathologicalTable(results)}

## Bundles

Bytes of the minified bundles, and of the largest packages in them.

${bundleTable(results.bundles)}
`;
}

function targets(results: Results): string {
  return table(
    ['', 'target', 'measured', ''],
    verdictsOn(results).map(({ what, target, value, unit, isMet }) => [
      what,
      target,
      value === undefined ? '-' : rounded(value, 3) + unit,
      isMet ? 'met' : 'not met',
    ]),
  );
}

type Cell = (figure: Figure | undefined, id: string, bytes: number) => string;

function typingTable({ typing }: Results, cell: Cell): string {
  return table(
    ['', ...SIZE_NAMES],
    SUBJECTS.map(({ id, name }) => [name, ...SIZES.map(bytes => cell(typing[id]?.[bytes], id, bytes))]),
  );
}

function repositoryTable({ repository }: Results): string {
  const { once, often, markdownlint, copies } = repository;
  const row = (name: string, { seconds, peakMemory, problems }: RepositoryRun) => [
    name,
    rounded(seconds.median),
    rounded(seconds.median / once.seconds.median),
    rounded(peakMemory),
    String(problems),
    String(seconds.samples),
  ];
  return table(
    ['', 's', 'times the first', 'MB', 'problems', 'runs'],
    [
      row('`weekly-minutes check`', once),
      row(`the same, ${copies} copies`, often),
      row('`markdownlint`', markdownlint),
    ],
  );
}

function editorTable({ editor }: Results): string {
  return table(
    ['', 'median', 'p95', 'samples'],
    editor.map(({ name, median, p95, samples }) => [name, rounded(median), rounded(p95), String(samples)]),
  );
}

function viewTable({ views }: Results): string {
  return table(
    ['', 'median', 'p95'],
    views.map(({ name, median, p95 }) => [name, rounded(median), rounded(p95)]),
  );
}

function pathologicalTable({ pathological }: Results): string {
  return table(
    ['', 'bytes', 'ms', 'problems', 'rules'],
    pathological.map(({ name, bytes, milliseconds, problems, rules }) => [
      name,
      bytes.join(' · '),
      milliseconds.map(({ median }) => rounded(median)).join(' · '),
      String(problems),
      rules.map(rule => `\`${rule}\``).join(', '),
    ]),
  );
}

function bundleTable(bundles: readonly BundleResult[]): string {
  const sizeOf = (name: string) => Math.max(...bundles.map(({ parts }) => parts[name] ?? 0));
  const names = [...new Set(bundles.flatMap(({ parts }) => Object.keys(parts)))];
  const packages = names.filter(name => name !== OUR_OWN).sort((a, b) => sizeOf(b) - sizeOf(a));
  const shown = [OUR_OWN, ...packages.slice(0, LARGEST_PARTS)];
  const rest = ({ bytes, parts }: BundleResult) =>
    shown.reduce((left, name) => left - (parts[name] ?? 0), bytes);
  return table(
    ['', ...bundles.map(({ file }) => `\`${file}\``)],
    [
      ['all', ...bundles.map(({ bytes }) => String(bytes))],
      ...shown.map(name => [name, ...bundles.map(({ parts }) => String(parts[name] ?? 0))]),
      ['the rest', ...bundles.map(bundle => String(rest(bundle)))],
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes a figure for a table. */
export function figureAsText(figure: Figure | undefined): string {
  return figure ? `${rounded(figure.median)} (${rounded(figure.p95)})` : '-';
}

/** Two digits say all that a noisy machine knows; whole numbers keep theirs. */
function rounded(value: number | undefined, digits = 2): string {
  if (value === undefined) return '-';
  return String(value < 100 ? Number(value.toPrecision(digits)) : Math.round(value));
}
