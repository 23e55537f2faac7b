import { version } from '../../package.json';
import { RULES } from '../core/check/rules';
import type { Severity } from '../core/repository/severity';
import { encodedPath } from '../core/repository/urls';
import type { PrintedPlace, ReportedProblem } from './reported-problem';

/** SARIF 2.1.0, section 3.27.10: how its levels are called. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The root of the repository, which the reader of the log may set (SARIF 2.1.0, section 3.14.14). */
const ROOT = 'SRCROOT';

/** Writes problems as a log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS). */
export function sarifLog(problems: readonly ReportedProblem[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Weekly Minutes',
            semanticVersion: version,
            rules: RULES.map(({ id, summary, severity }) => ({
              id,
              shortDescription: { text: summary },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(result),
      },
    ],
  };
}

function result({ rule, severity, message, file, fix, ...place }: ReportedProblem): object {
  const artifactLocation = { uri: encodedPath(file), uriBaseId: ROOT };
  const ruleIndex = RULES.findIndex(({ id }) => id === rule);
  const replacements = fix?.edits.map(({ text, ...at }) => ({
    deletedRegion: region(at),
    insertedContent: { text },
  }));
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: region(place) } }],
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [{ artifactLocation, replacements }],
          ...(fix.needsLook && { properties: { needsLook: true, removes: fix.removes } }),
        },
      ],
    }),
  };
}

function region({ line, column, endLine, endColumn }: PrintedPlace): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
