import { RULE_SEVERITIES } from '../../core/repository/severity';
import type { FoundProblem } from './reported-problem';
import { summaryOf } from './summary';

/** Writes problems as a table in Markdown, the gravest first; nothing that minutes say becomes a link, a mention or HTML in it. */
export function summaryTable(problems: readonly FoundProblem[]): string {
  if (problems.length === 0) return `${summaryOf(problems)}\n`;
  const rows = problems
    .toSorted((a, b) => RULE_SEVERITIES.indexOf(a.severity) - RULE_SEVERITIES.indexOf(b.severity))
    .map(({ severity, file, line, message, rule }) => [severity, `${file}:${String(line)}`, message, rule]);
  const lines = [
    ['Severity', 'Where', 'What', 'Rule'],
    ['---', '---', '---', '---'],
    ...rows.map(row => row.map(inert)),
  ];
  return `${summaryOf(problems)}\n\n${lines.map(cells => `| ${cells.join(' | ')} |\n`).join('')}`;
}

/** An empty comment parts what GitHub would make a mention, a reference or a link, even where it is escaped. */
function inert(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, character => ({ '&': '&amp;', '<': '&lt;' })[character] ?? '&gt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/[@#](?=\w)|[:](?=\/\/)|[!](?=\d)|\bwww(?=\.)/g, '$&<!-- -->');
}
