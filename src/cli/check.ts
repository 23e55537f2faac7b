import { check } from '../core/check/check';
import { checkProfile } from '../core/check/check-profile';
import { checkPage } from '../core/check/check-file';
import { fixAll } from '../core/check/fix-all';
import { RULES } from '../core/check/rules';
import type { MarkdownDocument } from '../core/markdown/document';
import { parse } from '../core/markdown/parse';
import { readMinutes, type Minutes } from '../core/minutes/minutes';
import { RULE_SEVERITIES, type RuleSeverities, type RuleSeverity } from '../core/repository/severity';
import { memo } from '../core/text/memo';
import { command, ROOT } from './command';
import { fail } from './failure';
import { replaceText } from './files';
import { findFiles, type FoundFile } from './find-files';
import { print, printCommands, warn } from './output';
import { FORMATS } from './report';
import { reported, type ReportedProblem } from './reported-problem';
import { openRepository, type Repository } from './repository';

const FORMAT_NAMES = Object.keys(FORMATS).join(', ');

/** Reports what is wrong in minutes. */
export const checkCommand = command({
  name: 'check',
  operands: '[PATH...]',
  summary: 'Reports structural mistakes in files and folders, else in all minutes of the repository.',
  options: {
    format: { value: 'FORMAT', summary: `how problems are written: ${FORMAT_NAMES}; text when missing` },
    rule: {
      value: 'ID=SEVERITY',
      isRepeatable: true,
      summary: `how much a rule matters: ${RULE_SEVERITIES.join(', ')}`,
    },
    fix: { summary: 'applies the fixes that need no look, and reports what is left' },
    quiet: { summary: 'leaves out the summary' },
    ...ROOT,
  },
  run({ root, format = 'text', rule = [], fix = false, quiet = false }, paths) {
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) return fail(`--format is ${FORMAT_NAMES}; not ${format}`);
    const options = { severities: severitiesOf(rule), fix };
    const failures: string[] = [];
    const repository = openRepository(root, paths[0] ?? '.', checkProfile);
    const files = findFiles(repository, paths, failures, { withPages: true });
    const inFiles = files.flatMap(file => checkFile(repository, file, options, failures));
    // Who asks for some files is told of the profile, but did not ask for it.
    const mistakes = paths.length > 0 ? [] : repository.mistakes;
    // A person has read of the mistakes already; a program only knows what is in the report.
    const problems = format === 'text' ? inFiles : [...mistakes, ...inFiles];
    // What the profile hides was not checked.
    const isIncomplete = failures.length > 0 || (paths.length === 0 && repository.hidesMinutes);
    const saysNothing = isIncomplete || (mistakes.length > 0 && inFiles.length === 0);
    const report = write(problems, quiet || saysNothing);
    if (files.length > 0 || !isIncomplete) (format === 'github' ? printCommands : print)(report);
    failures.forEach(warn);
    if (isIncomplete) return 2;
    return problems.length > 0 ? 1 : 0;
  },
});

interface CheckOptions {
  readonly severities: RuleSeverities;
  /** Whether to apply the fixes that need no look, and report only what is left. */
  readonly fix: boolean;
}

function checkFile(
  { root, library, profile }: Repository,
  { path, text }: FoundFile,
  { severities, fix }: CheckOptions,
  failures: string[],
): readonly ReportedProblem[] {
  let minutes: Minutes | undefined;
  const find = memo((document: MarkdownDocument) => {
    minutes = readMinutes({ profile, library }, path, document, minutes);
    if (minutes) return check(minutes, severities);
    return document.isSlideDeck ? [] : checkPage({ profile, library, path, document }, severities);
  });
  const report = (document: MarkdownDocument) =>
    find(document).map(problem => reported(path, document, problem));
  const document = parse(text);
  const fixed = fix ? fixAll(document, find, true).document : document;
  if (fixed === document) return report(document);
  const reason = replaceText(root, path, text, fixed.text);
  if (reason === undefined) return report(fixed);
  failures.push(`${path} was not fixed: ${reason}`);
  return report(document);
}

function severitiesOf(options: readonly string[]): RuleSeverities {
  return Object.fromEntries(
    options.map(option => {
      const [id = '', severity, ...rest] = option.split('=');
      if (!RULES.some(rule => rule.id === id)) fail(`there is no rule "${id}"`);
      const known = RULE_SEVERITIES.find(one => one === severity);
      if (!known || rest.length > 0) fail(`--rule is ${id}= and one of ${RULE_SEVERITIES.join(', ')}`);
      return [id, known] satisfies [string, RuleSeverity];
    }),
  );
}
