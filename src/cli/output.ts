import type { Answer } from '../core/answers/answer';
import { ANSWER_FORMATS, writeAnswers, type AnswerForm } from '../core/answers/write-answers';
import { fail } from './failure';

/** C0 and C1 controls: a terminal obeys them. Line ends and tabs are text. */
const CONTROL = /(?!\t|\n|\r\n)\p{Cc}/gu;
/** How a line of output becomes a command of a workflow on GitHub or Azure: `::error::` as its start, `##[` and `##vso[` anywhere. */
const COMMAND = /(?<=^\s*):(?=:[a-z])|(?<=##(?:vso)?)\[/gim;

/** Prints the answer of a command for people and programs: nothing that minutes say becomes a command to whatever shows it. */
export function print(text: string): void {
  printCommands(text.replace(COMMAND, escaped));
}

/** Prints an answer that is made of commands to a workflow, as they are. */
export function printCommands(text: string): void {
  process.stdout.write(text.replace(CONTROL, escaped));
}

/** Prints the rows of an answer in a form that a person asked for, text when missing. */
export function printAnswers<T extends Answer>(
  answers: readonly T[],
  format: string | undefined,
  form: AnswerForm<T>,
): void {
  print(writeAnswers(answers, answerFormat(format), form));
}

/** Reads the form that a person asked for; fails where there is none such. */
export function answerFormat(format = 'text'): (typeof ANSWER_FORMATS)[number] {
  const known = ANSWER_FORMATS.find(one => one === format);
  return known ?? fail(`--format is ${ANSWER_FORMATS.join(', ')}; not ${format}`);
}

/** Prints a warning on standard error. */
export function warn(text: string): void {
  writeError(`weekly-minutes: ${text}\n`);
}

/** Tells the person on standard error what is wrong at a place, which is a path with a line and a column. */
export function warnAt(place: string, text: string): void {
  writeError(`${place}: ${text}\n`);
}

function writeError(line: string): void {
  process.stderr.write(line.replace(CONTROL, escaped).replace(COMMAND, escaped));
}

/** The escape of JSON, in which it means the same character. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
