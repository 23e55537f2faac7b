import type { ReportedProblem } from './reported-problem';
import { sarifLog } from './sarif';

/** A way to write what `check` found; `isQuiet` leaves out what is for people only. */
export type Format = (problems: readonly ReportedProblem[], isQuiet: boolean) => string;

/** GitHub knows three levels (Workflow commands, "Setting a notice message" and its neighbours). */
const GITHUB_LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** The formats that `check` can write, by their names on the command line. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: problemsAsText,
  json: problems => `${JSON.stringify(problems, undefined, 2)}\n`,
  github: problems => problems.map(annotation).join(''),
  sarif: problems => `${JSON.stringify(sarifLog(problems), undefined, 2)}\n`,
};

function problemsAsText(problems: readonly ReportedProblem[], isQuiet: boolean): string {
  const lines = problems.map(
    ({ file, line, column, severity, message, rule }) =>
      `${file}:${String(line)}:${String(column)} ${severity} ${message} (${rule})\n`,
  );
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${String(problems.length)} ${problems.length === 1 ? 'problem' : 'problems'}`;
  const where = `${String(files)} ${files === 1 ? 'file' : 'files'}`;
  const summary = problems.length === 0 ? 'No problems.\n' : `${count} in ${where}.\n`;
  return lines.join('') + (isQuiet ? '' : summary);
}

function annotation({
  file,
  line,
  column,
  endLine,
  endColumn,
  severity,
  rule,
  message,
}: ReportedProblem): string {
  // GitHub takes columns only for a place on one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: rule };
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapedProperty(String(value))}`,
  );
  return `::${GITHUB_LEVELS[severity]} ${written.join(',')}::${escaped(message)}\n`;
}

/** As in GitHub's toolkit (packages/core, command.ts). */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
