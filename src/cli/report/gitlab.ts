import { createHash } from 'node:crypto';
import type { Severity } from '../../core/repository/severity';
import { fingerprintsOf } from './fingerprint';
import type { FoundProblem } from './reported-problem';

/** How GitLab calls the severities (GitLab, Code Quality report format). */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** Lists problems as a report on code quality that GitLab shows in merge requests. */
export function codeQuality(problems: readonly FoundProblem[]): readonly object[] {
  const fingerprints = fingerprintsOf(problems);
  return problems.map(({ rule, severity, message, file, line, endLine }, index) => ({
    description: message,
    check_name: rule,
    fingerprint: createHash('sha256')
      .update(fingerprints[index] ?? '')
      .digest('hex'),
    severity: SEVERITIES[severity],
    location: { path: file, lines: { begin: line, end: endLine } },
  }));
}
