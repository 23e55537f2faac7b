import { version } from '../../../package.json';
import { RULES } from '../../core/check/rules';
import type { Severity } from '../../core/repository/severity';
import { encodedPath } from '../../core/repository/urls';
import { fingerprintsOf } from './fingerprint';
import type { FoundProblem, PrintedPlace } from './reported-problem';

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
export function sarifLog(problems: readonly FoundProblem[]): object {
  const fingerprints = fingerprintsOf(problems);
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
        results: problems.map((problem, index) => result(problem, fingerprints[index] ?? '')),
      },
    ],
  };
}

function result(
  { rule, severity, message, file, fix, related, ...place }: FoundProblem,
  fingerprint: string,
): object {
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
    // The only name of a fingerprint that code scanning on GitHub knows.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(related && { relatedLocations: [relatedLocation(related)] }),
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

function relatedLocation({ file, line }: NonNullable<FoundProblem['related']>): object {
  const artifactLocation = { uri: encodedPath(file), uriBaseId: ROOT };
  return { physicalLocation: { artifactLocation, region: { startLine: line } } };
}

function region({ line, column, endLine, endColumn }: PrintedPlace): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
