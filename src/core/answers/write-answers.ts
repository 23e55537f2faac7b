import { encodedPath } from '../repository/urls';
import { isoDate } from '../text/date';
import type { Answer } from './answer';

/** How an answer is written: for people, for programs, or as a page of Markdown that can be committed. */
export type AnswerFormat = 'text' | 'json' | 'md';

/** All forms in which answers are written. */
export const ANSWER_FORMATS: readonly AnswerFormat[] = ['text', 'json', 'md'];

/** How the rows of one kind of answer are written. */
export interface AnswerForm<T extends Answer> {
  /** The heading of the register. */
  readonly title: string;
  /** What the register is made with. */
  readonly call: string;
  /** What JSON says of a row besides what all rows have. */
  readonly more: (answer: T) => Readonly<Record<string, unknown>>;
  /** What stands before the text for people, such as the person; empty if nothing does. */
  readonly lead?: (answer: T) => string;
}

/** Writes the rows of an answer. */
export function writeAnswers<T extends Answer>(
  answers: readonly T[],
  format: AnswerFormat,
  form: AnswerForm<T>,
): string {
  if (format === 'md') return asRegister(answers, form);
  if (format === 'text') return answers.map(one => asLine(one, form)).join('');
  const rows = answers.map(answer => ({ ...printedAnswer(answer), ...form.more(answer) }));
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

/** What a program is told of a row, whatever the question; lines count from 1. */
export interface PrintedAnswer {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly date: string;
  readonly series: string;
  readonly team?: string;
  /** The words of the heading above; empty before the first. */
  readonly section: string;
  readonly text: string;
}

/** Makes of a row what a program is told of it. */
export function printedAnswer({ file, line, endLine, team, section = '', text }: Answer): PrintedAnswer {
  const { path, date, series } = file;
  return {
    file: path,
    line: line + 1,
    endLine: endLine + 1,
    date: isoDate(date),
    series: series.name,
    ...(team && { team: team.name }),
    section,
    text,
  };
}

function asLine<T extends Answer>(answer: T, form: AnswerForm<T>): string {
  const { file, line, text } = answer;
  const lead = form.lead?.(answer) ?? '';
  const said = lead && text ? `${lead}: ${text}` : lead || text;
  return `${file.path}:${String(line + 1)} ${isoDate(file.date)} ${said.replace(/\s*\n\s*/g, ' · ')}\n`;
}

/** Writes a page of Markdown: a section for each year, an item for each row, with a link to its line. */
function asRegister<T extends Answer>(answers: readonly T[], form: AnswerForm<T>): string {
  const years = [...new Set(answers.map(({ file }) => file.date.year))];
  const sections = years.map(year => {
    const rows = answers.filter(({ file }) => file.date.year === year).map(answer => asItem(answer, form));
    return `## ${String(year).padStart(4, '0')}\n\n${rows.join('')}`;
  });
  const source = `Made from the minutes with \`weekly-minutes ${form.call.replaceAll('`', '')} --format md\`.`;
  return [`# ${form.title}\n`, `${source}\n`, ...sections].join('\n');
}

function asItem<T extends Answer>(answer: T, form: AnswerForm<T>): string {
  const { file, line, team, text } = answer;
  const lead = form.lead?.(answer) ?? '';
  const about = [file.series.name, ...(team && team.name !== file.series.name ? [team.name] : [])];
  const link = `[${isoDate(file.date)}](${encodedPath(file.path)}#L${String(line + 1)})`;
  const said = [lead && `**${escaped(lead)}**`, escaped(text)].filter(Boolean).join(': ');
  return `- ${link} ${about.map(escaped).join(', ')}: ${said}\n`;
}

/** Escapes what Markdown and HTML would take for more than text, on one line. */
function escaped(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' · ')
    .replace(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`)
    .replace(/&(?=[#\w]+;)/g, '&amp;');
}
