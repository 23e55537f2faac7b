import { version } from '../../package.json';

/** What `--help` prints. */
export const HELP = `Weekly Minutes ${version}: meeting minutes as Markdown in git

Usage
  weekly-minutes check [PATH...] [--root DIR] [--format text|json|github|sarif]
                       [--rule ID=SEVERITY] [--fix] [--quiet]
  weekly-minutes outline FILE [--root DIR] [--format text|json]
  weekly-minutes new [--series NAME] --date YYYY-MM-DD [--taker NAME] [--root DIR] [--dry-run]
  weekly-minutes fill [PATH...] [--root DIR] [--dry-run]
  weekly-minutes --version | --help

check    reports structural mistakes; without a path, in all series of the repository.
         --fix applies the fixes that need no look and reports what is left; --rule sets the
         severity of a rule to error, warning, information, hint or off
outline  prints the sections and teams of a file with the state of each minutes line
new      writes the minutes of a meeting from those of the last one; --dry-run prints them
fill     fills in the links of minutes that are there now; --dry-run only prints them

The repository is the nearest folder upwards with .minutes.jsonc or .git, else the current one.
Exit code: 0 nothing to report, 1 problems, 2 could not run.
`;
