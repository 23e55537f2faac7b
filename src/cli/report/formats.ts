import { codeQuality } from './gitlab';
import { summaryTable } from './markdown-table';
import type { FoundProblem } from './reported-problem';
import { sarifLog } from './sarif';
import { summaryOf } from './summary';

/** A way to write what `check` found; `isQuiet` leaves out what is for people only. */
export type Format = (problems: readonly FoundProblem[], isQuiet: boolean) => string;

/** GitHub knows three levels (Workflow commands, "Setting a notice message" and its neighbours). */
const GITHUB_LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** The formats that `check` can write, by their names on the command line. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: problemsAsText,
  json: problems => asJson(problems.map(problem => ({ ...problem, text: undefined }))),
  github: problems => problems.map(annotation).join(''),
  sarif: problems => asJson(sarifLog(problems)),
  gitlab: problems => asJson(codeQuality(problems)),
  md: summaryTable,
};

function asJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function problemsAsText(problems: readonly FoundProblem[], isQuiet: boolean): string {
  const lines = problems.map(
    ({ file, line, column, severity, message, rule }) =>
      `${file}:${String(line)}:${String(column)} ${severity} ${message} (${rule})\n`,
  );
  return lines.join('') + (isQuiet ? '' : `${summaryOf(problems)}\n`);
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
}: FoundProblem): string {
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
