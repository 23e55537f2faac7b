import type { ReportedProblem } from './reported-problem';

/** Counts problems and the files that have some: "3 problems in 2 files.", or "No problems.". */
export function summaryOf(problems: readonly ReportedProblem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`;
  const where = `${String(files)} ${files === 1 ? 'file' : 'files'}`;
  return problems.length === 0 ? 'No problems.' : `${count} in ${where}.`;
}
