import { checkProfile } from '../core/check/check-profile';
import { RULES } from '../core/check/rules';
import {
  RULE_SEVERITIES,
  type RuleSeverities,
  type RuleSeverity,
  type Severity,
} from '../core/repository/severity';
import { checkChanges } from './check-changes';
import { checkFile, type CheckOptions } from './check-file';
import { checkStdin } from './check-stdin';
import { command, ROOT } from './command';
import { fail } from './failure';
import { findFiles } from './find-files';
import { statsOf } from './inside';
import { print, printCommands, warn } from './output';
import { FORMATS } from './report/formats';
import type { FoundProblem } from './report/reported-problem';
import { openRepository, type OpenedRepository } from './repository';

const FORMAT_NAMES = Object.keys(FORMATS).join(', ');
const SEVERITIES = RULE_SEVERITIES.filter((severity): severity is Severity => severity !== 'off');

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
    'fail-on': {
      value: 'SEVERITY',
      summary: `the least that gives exit code 1: ${SEVERITIES.join(', ')}; hint when missing`,
    },
    'changed-since': {
      value: 'REF',
      summary: 'only reports what changed since a commit of git, and what that made wrong elsewhere',
    },
    stdin: { summary: 'checks the text on standard input' },
    'stdin-filename': { value: 'PATH', summary: 'the file whose text is on standard input' },
    fix: { summary: 'applies the fixes that need no look, and reports what is left' },
    quiet: { summary: 'leaves out the summary' },
    ...ROOT,
  },
  run(values, paths) {
    const { root, format = 'text', rule = [], quiet = false, fix = false, stdin = false } = values;
    const { 'changed-since': ref, 'fail-on': failOn = 'hint', 'stdin-filename': file } = values;
    const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!write) return fail(`--format is ${FORMAT_NAMES}; not ${format}`);
    const worst = SEVERITIES.findIndex(severity => severity === failOn);
    if (worst < 0) fail(`--fail-on is ${SEVERITIES.join(', ')}; not ${failOn}`);
    if (stdin !== (file !== undefined)) fail('--stdin and --stdin-filename PATH belong together');
    if (stdin && (fix || ref !== undefined || paths.length > 0))
      fail('--stdin checks one text and writes nothing: it takes no paths, --changed-since or --fix');
    const options = { severities: severitiesOf(rule), fix };
    const { problems, failures, hasChecked, isIncomplete, saysNothing } =
      file === undefined
        ? checkRepository({ root, format, ref, paths, options })
        : { ...NOTHING_WRONG, problems: checkStdin(root, file, options.severities) };
    const report = write(problems, quiet || saysNothing);
    if (hasChecked || !isIncomplete) (format === 'github' ? printCommands : print)(report);
    failures.forEach(warn);
    if (isIncomplete) return 2;
    return problems.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst) ? 1 : 0;
  },
});

/** What came of a check. */
interface Outcome {
  readonly problems: readonly FoundProblem[];
  /** Why some of what was asked for could not be checked. */
  readonly failures: readonly string[];
  /** Whether anything could be checked. */
  readonly hasChecked: boolean;
  readonly isIncomplete: boolean;
  /** Whether no problems would be no news, because the profile has mistakes or something was not checked. */
  readonly saysNothing: boolean;
}

const NOTHING_WRONG = { failures: [], hasChecked: true, isIncomplete: false, saysNothing: false };

interface Request {
  readonly root: string | undefined;
  readonly format: string;
  readonly ref: string | undefined;
  readonly paths: readonly string[];
  readonly options: CheckOptions;
}

function checkRepository({ root, format, ref, paths, options }: Request): Outcome {
  const failures: string[] = [];
  const repository = openRepository(root, paths[0] ?? '.', checkProfile);
  if (ref !== undefined) {
    const problems = checkChanges(repository, { ref, paths, options, failures });
    const isIncomplete = failures.length > 0;
    return { problems, failures, hasChecked: true, isIncomplete, saysNothing: isIncomplete };
  }
  const inFiles: FoundProblem[] = [];
  let hasChecked = false;
  const asked =
    paths.length > 0 && paths.every(path => statsOf(path)?.isFile()) ? forFew(repository) : repository;
  for (const file of findFiles(asked, paths, failures, { withPages: true })) {
    hasChecked = true;
    inFiles.push(...checkFile(asked, file, options, failures));
    // Lets go of texts where they have become too many.
    void repository.library.settled(() => undefined);
  }
  // Who asks for some files is told of the profile, but did not ask for it.
  const mistakes = paths.length > 0 ? [] : repository.mistakes;
  // What the profile hides was not checked.
  const isIncomplete = failures.length > 0 || (paths.length === 0 && repository.hidesMinutes);
  return {
    // A person has read of the mistakes already; a program only knows what is in the report.
    problems: format === 'text' ? inFiles : [...mistakes, ...inFiles],
    failures,
    hasChecked,
    isIncomplete,
    saysNothing: isIncomplete || (mistakes.length > 0 && inFiles.length === 0),
  };
}

function forFew(repository: OpenedRepository): OpenedRepository {
  return { ...repository, library: { ...repository.library, isForFew: true } };
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
