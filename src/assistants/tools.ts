import { isInTime, selectAnswers, type Answer } from '../core/answers/answer';
import { readableWords } from '../core/items/minutes-text';
import { placeOfLines } from '../core/items/minutes-text';
import { visibleLines } from '../core/markdown/visible-text';
import { minutesFileAt } from '../core/repository/profile';
import { isoDate } from '../core/text/date';
import { askMinutes, minutesFilesOf } from '../host/asked-minutes';
import { findTeam, QuestionFailure, readQuestion, type Question } from '../host/question';
import { askActions, askAttendance, askDecisions, askHistory, askReferences } from '../host/questions';
import type { Repository } from '../host/repository';
import { CITATION_PROPERTIES, CITATION_REQUIRED, citationOf, quoting, told } from './citations';
import { argumentProblem, type ArgumentSchema, type Arguments, type Tool } from './tool';

/** A row of an answer as an assistant is told it. */
type Row = Readonly<Record<string, unknown>>;

/** A tool before it is known of which repository it asks. */
interface Definition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, ArgumentSchema>>;
  readonly required?: readonly string[];
  /** The field that holds its rows, and their schema. */
  readonly rows: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly ask: (question: Question, given: Arguments) => readonly Row[];
}

const text = (description: string): ArgumentSchema => ({ type: 'string', description });
const NARROWED = {
  series: text('Only this meeting, by its name as list_meetings tells it.'),
  team: text('Only what stands in the minutes or the sections of this team.'),
  since: text('The first day, YYYY-MM-DD.'),
  until: text('The last day, YYYY-MM-DD.'),
};
const WORDS = text('Words that must all be in the text, in any case.');
const MOST_ROWS = 100;
const USUAL_ROWS = 25;
const PAGED = {
  limit: { type: 'integer', minimum: 1, maximum: MOST_ROWS, description: 'The most rows to return; 25 if missing.' },
  cursor: text('The nextCursor of the answer before, for the rows after it.'),
} as const satisfies Record<string, ArgumentSchema>; // prettier-ignore
const ANNOTATIONS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;
const STRING = { type: 'string' };

function citation(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { type: 'object', properties: { ...CITATION_PROPERTIES, ...more }, required: CITATION_REQUIRED };
}

function cited<T extends Answer>({ repository }: Question, answers: readonly T[], more: (answer: T) => Row = () => ({})): readonly Row[] {
  const quote = quoting(repository.library);
  return answers.map(answer => ({ ...citationOf(answer, quote), ...more(answer) }));
} // prettier-ignore

const DEFINITIONS: readonly Definition[] = [
  {
    name: 'find_decisions',
    title: 'Find decisions',
    description: 'Finds what the minutes call a decision, an agreement, a resolution or a conclusion, newest first.',
    properties: { query: WORDS, ...NARROWED },
    rows: 'decisions',
    row: citation(),
    ask: (question, { query }) => cited(question, askDecisions(question).filter(holding(query))),
  },
  {
    name: 'find_discussions',
    title: 'Find discussions',
    description: 'Finds the lines of all minutes that name an issue or pull request, or that hold some words, newest first. Give one of both.',
    properties: { reference: text('An issue or pull request: #12, owner/repository#12 or its address.'), query: WORDS, ...NARROWED },
    rows: 'discussions',
    row: citation(),
    ask(question, { reference, query }) {
      if ((reference === undefined) === (query === undefined)) throw new QuestionFailure('give either reference or query');
      const found = reference === undefined ? linesHolding(question, String(query)) : askReferences(question, String(reference)).answers;
      return cited(question, found);
    },
  },
  {
    name: 'list_open_actions',
    title: 'List open action items',
    description: 'Lists action items that are not done, where they were written last, with the number of meetings since they first came up.',
    properties: { person: text('Whose: a name or a handle.'), includeDone: { type: 'boolean', description: 'Also those that are done.' }, ...NARROWED },
    rows: 'actions',
    row: citation({ people: { type: 'array', items: STRING }, done: { type: 'boolean' }, age: { type: 'integer', minimum: 0 } }),
    ask(question, { person, includeDone = false }) {
      const wanted = person === undefined ? undefined : String(person).replace(/^@/, '').toLowerCase();
      const actions = askActions(question, { isOpen: includeDone !== true }).filter(
        ({ people }) => wanted === undefined || people.some(one => one.replace(/^@/, '').toLowerCase() === wanted),
      );
      return cited(question, actions, ({ people, isDone, age }) => ({ people: people.map(told), done: isDone, age }));
    },
  },
  {
    name: 'get_team_history',
    title: "Get a team's history",
    description: 'Lists what was reported of a team under all its names, and its own minutes, newest first.',
    properties: { ...NARROWED, team: text('The name of the team.') },
    required: ['team'],
    rows: 'reports',
    row: citation(),
    ask: (question, { team }) => cited(question, askHistory(question, findTeam(question.repository.profile, String(team)))),
  },
  {
    name: 'list_meetings',
    title: 'List meetings',
    description: 'Lists the meetings that have minutes, newest first.',
    properties: { series: NARROWED.series, since: NARROWED.since, until: NARROWED.until },
    rows: 'meetings',
    row: { type: 'object', properties: { path: STRING, date: STRING, series: STRING }, required: ['path', 'date', 'series'] },
    ask: ({ repository, series, filter }) =>
      minutesFilesOf(repository, series)
        .filter(({ date }) => isInTime(filter, date))
        .map(file => ({ path: file.path, date: isoDate(file.date), series: told(file.series.name) }))
        .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.path < b.path ? -1 : 1)),
  },
  {
    name: 'get_attendance',
    title: 'Get attendance',
    description: 'Lists who was at which meeting, excused or absent, newest first.',
    properties: { person: text('Only this person: a name or a handle.'), ...NARROWED },
    rows: 'attendance',
    row: citation({ person: STRING, state: { enum: ['present', 'excused', 'absent'] } }),
    ask: (question, { person }) =>
      cited(question, askAttendance(question, person === undefined ? undefined : String(person)), answer => ({ person: told(answer.person), state: answer.state })),
  },
  {
    name: 'get_meeting',
    title: 'Get the minutes of a meeting',
    description: 'Reads the lines of one file of minutes as a reader sees them: without comments, with unseen characters marked.',
    properties: { path: text('The path of the minutes, as list_meetings tells it.') },
    required: ['path'],
    rows: 'lines',
    row: { type: 'object', properties: { line: { type: 'integer' }, text: STRING }, required: ['line', 'text'] },
    ask: ({ repository }, { path }) => linesOf(repository, String(path)),
  },
]; // prettier-ignore

/** Makes the tools that ask the repository which `open` opens anew for each call, so that no answer is older than the files. */
export function toolsFor(open: () => Repository<string>): readonly Tool[] {
  return DEFINITIONS.map(({ name, title, description, properties, required, rows, row, ask }): Tool => {
    const inputSchema = {
      type: 'object' as const,
      properties: { ...properties, ...PAGED },
      ...(required && { required }),
      additionalProperties: false as const,
    };
    return {
      name,
      title,
      description,
      inputSchema,
      outputSchema: {
        type: 'object',
        properties: {
          [rows]: { type: 'array', items: row },
          total: { type: 'integer' },
          nextCursor: { type: 'string' },
        },
        required: [rows, 'total'],
      },
      annotations: ANNOTATIONS,
      call(given) {
        const problem = argumentProblem(inputSchema, given);
        if (problem !== undefined) return { problem };
        try {
          return { content: page(rows, askAll(open(), ask, given as Arguments), given as Arguments) };
        } catch (error) {
          return { problem: error instanceof Error ? error.message : 'this could not be answered' };
        }
      },
    };
  });
}

function askAll(repository: Repository<string>, ask: Definition['ask'], given: Arguments): readonly Row[] {
  const narrowed = Object.fromEntries(
    Object.keys(NARROWED).map(name => [name, given[name] === undefined ? undefined : String(given[name])]),
  );
  return ask(readQuestion(repository, narrowed), given);
}

/** Cuts one page out of all rows. */
function page(rows: string, all: readonly Row[], { limit = USUAL_ROWS, cursor = '0' }: Arguments): Row {
  const start = /^\d{1,9}$/.test(String(cursor)) ? Number(cursor) : -1;
  if (start < 0 || start > all.length) throw new QuestionFailure('the cursor is not one of an answer before');
  const end = start + Number(limit);
  return {
    [rows]: all.slice(start, end),
    total: all.length,
    ...(end < all.length && { nextCursor: String(end) }),
  };
}

function holding(query: string | number | boolean | undefined): (answer: Answer) => boolean {
  const words = String(query ?? '').toLowerCase().split(/\s+/);
  return ({ text, section = '' }) => words.every(word => `${section} ${text}`.toLowerCase().includes(word));
} // prettier-ignore

function linesHolding({ repository, series, filter }: Question, query: string): readonly Answer[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) throw new QuestionFailure('the query is empty');
  const found = askMinutes(repository, series, ({ file, text, teamOf }) => {
    const whole = text.text.toLowerCase();
    if (!words.every(word => whole.includes(word))) return [];
    return text.lines.flatMap((line, index): readonly Answer[] => {
      const said = readableWords(text, line);
      const lower = said.toLowerCase();
      if (!words.every(word => lower.includes(word))) return [];
      return [{ ...placeOfLines(text, index, index + 1), ...teamOf(line.line), file, text: said }];
    });
  });
  return selectAnswers(found.flat(), filter);
}

/** Reads minutes line by line; nothing but minutes of a series is read. */
function linesOf({ library, profile }: Repository<string>, path: string): readonly Row[] {
  const file = minutesFileAt(profile, path, one => library.read(one));
  const written = file && library.read(file.path);
  if (typeof written !== 'string')
    throw new QuestionFailure('there are no such minutes; list_meetings tells which there are');
  return visibleLines(written).map((line, index) => ({ line: index + 1, text: told(line.text) }));
}
