import { readFileSync } from 'node:fs';
import { checkFile } from '../../../src/core/check/check-file';
import { readMinutes } from '../../../src/core/minutes/minutes';
import { applyEdits } from '../../../src/core/text/edit';
import { english } from '../../../src/core/text/message';
import { parse } from '../../../src/core/markdown/parse';
import { readProfile } from '../../../src/core/profile/profile-file';
import { lineAt, lineSpan, lineStartsOf, type LineStarts } from '../../../src/core/text/text';
import { libraryOf, type Files } from '../library-of';
import { checkLocated, located, type LocatedProblem } from '../markdown/located';

/** One case of a fixture in `test/rules/`: minutes with carets under their problems, and what the fixes make of them. */
export interface FixtureCase {
  readonly name: string;
  readonly path: string;
  /** The minutes with a line of carets under each problem. */
  readonly marked: string;
  /** The minutes after all fixes; missing where nothing can be fixed. */
  readonly fixed?: string;
  /** The other files of the repository. */
  readonly files: Files;
}

const CARETS = /^ *\^+( 💡)? [a-z\d-]+: /;
/** Matches a detail of the problem above: the title of a fix, of one that needs a look, a related place, or what is left over. */
const DETAIL = /^ *(?:💡|👀|↪|░) /;
/** More rounds than any minutes have mistakes: fixes that go on longer undo each other. */
const MAX_ROUNDS = 50;

const { profile } = readProfile(readFileSync('test/rules/profile.jsonc', 'utf8'));

/** Reads the cases of a fixture: its `##` headings, the files listed below them, where `⏎` is a line break, and their fences. */
export function readFixture(path: string): readonly FixtureCase[] {
  const cases: (Partial<Record<'path' | 'marked' | 'fixed', string>> & {
    name: string;
    files: Record<string, string>;
  })[] = [];
  const lines = readFileSync(path, 'utf8').split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const current = cases.at(-1);
    const [, file, title] = /^- `([^`]+)`(?:: (.*))?$/.exec(line) ?? [];
    const [, fence, kind, minutesPath] = /^(`{3,})(minutes|fixed) ?(\S*)$/.exec(line) ?? [];
    if (line.startsWith('## ')) cases.push({ name: line.slice(3), files: {} });
    if (current && file !== undefined) current.files[file] = (title ?? '').replaceAll(' ⏎ ', '\n');
    if (current && fence !== undefined) {
      const end = lines.indexOf(fence, index + 1);
      const text = lines.slice(index + 1, end).join('\n') + '\n';
      if (kind === 'fixed') current.fixed = text;
      else Object.assign(current, { path: minutesPath, marked: text });
      index = end;
    }
  }
  return cases.map(one => {
    if (one.path === undefined || one.marked === undefined)
      throw new Error(`${path}: "${one.name}" has no minutes`);
    return { ...one, path: one.path, marked: one.marked };
  });
}

/** Reads the minutes of a case as a person wrote them, without the lines of carets and the details below those. */
export function withoutCarets(marked: string): string {
  return marked
    .split('\n')
    .filter(line => !CARETS.test(line) && !DETAIL.test(line))
    .join('\n');
}

/** Tells whether a case also shows what its fixes are called. */
export function showsDetails(marked: string): boolean {
  return marked.split('\n').some(line => DETAIL.test(line));
}

/** Finds the problems of a text as if it stood in the case's file. */
export function problemsOf({ path, files }: FixtureCase, text: string): readonly LocatedProblem[] {
  // The command line has read everything.
  const library = { ...libraryOf({ ...files, [path]: text }), isComplete: true };
  const document = parse(text);
  const minutes = readMinutes({ profile, library }, path, document);
  return minutes ? checkLocated(minutes) : located(document, checkFile({ profile, library }, path, document));
}

/** Draws problems as lines of carets under the text, and their details as lines below those if `areDetailed`. */
export function withCarets(text: string, problems: readonly LocatedProblem[], areDetailed: boolean): string {
  const lineStarts = lineStartsOf(text);
  return text
    .split('\n')
    .flatMap((line, index) => {
      const { start, end } = lineSpan(text, lineStarts, index);
      const here = problems.filter(({ span }) => lineAt(lineStarts, span.start) === index);
      const carets = here.flatMap(problem => {
        const { span, rule, message, fixes } = problem;
        const length = Math.max(1, Math.min(span.end, end) - span.start);
        const bulb = fixes.length > 0 ? ' 💡' : '';
        const indent = ' '.repeat(span.start - start);
        const details = areDetailed ? detailsOf(problem, lineStarts) : [];
        const caret = `${'^'.repeat(length)}${bulb} ${rule}: ${english(message)}`;
        return [caret, ...details].map(line => indent + line);
      });
      return [line, ...carets];
    })
    .join('\n');
}

function detailsOf(
  { fixes, related, isLeftover }: LocatedProblem,
  lineStarts: LineStarts,
): readonly string[] {
  return [
    ...fixes.map(({ title, needsLook, removes }) => {
      const lost = removes === undefined ? '' : ` (removes "${removes.replaceAll('\n', '↵')}")`;
      return `${needsLook ? '👀' : '💡'} ${english(title)}${lost}`;
    }),
    ...(related ? [`↪ line ${lineAt(lineStarts, related.span.start) + 1}: ${english(related.message)}`] : []),
    ...(isLeftover ? ['░ shown faded'] : []),
  ];
}

/** Applies the likeliest fix of the first problem until nothing is left that an edit could fix. */
export function fixAll(fixture: FixtureCase, text: string): string {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = problemsOf(fixture, text).find(({ fixes }) => fixes[0]?.edits.length)?.fixes[0]?.edits;
    if (!edits) return text;
    text = applyEdits(text, edits);
  }
  throw new Error(`the fixes of "${fixture.name}" do not end`);
}
