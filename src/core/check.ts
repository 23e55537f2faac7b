import type { Library } from './library';
import { meetingOf } from './meeting';
import { message } from './message';
import type { Minutes } from './minutes';
import { minutesFileAt, type Profile } from './profile';
import type { Problem, RuleContext } from './rule';
import { RULES } from './rules';
import { readSections } from './sections';

/** Gathers what the rules look at; undefined for a file that is not minutes or is a slide deck. */
export function contextOf(
  path: string,
  minutes: Minutes,
  profile: Profile,
  library: Library,
): RuleContext | undefined {
  const file = minutesFileAt(profile, path);
  if (!file || minutes.isSlideDeck) return undefined;
  const sections = readSections(minutes, profile);
  return { file, minutes, sections, profile, library, meeting: meetingOf(file, minutes, sections, library) };
}

/** Gives the problems of one file of minutes in the order of its text; none for any other file. */
export function check(context: RuleContext | undefined): readonly Problem[] {
  if (!context) return [];
  if (context.minutes.isTooComplex) return [tooComplex];
  return RULES.filter(rule => rule.scope === 'all' || context.file.series.hasTeamReports)
    .flatMap(rule =>
      rule.check(context).map(finding => ({ ...finding, rule: rule.id, severity: rule.severity })),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const tooComplex: Problem = {
  rule: 'too-complex',
  severity: 'information',
  span: { start: 0, end: 0 },
  message: message('This file is too large or too deeply nested to be read as minutes.'),
  fixes: [],
};
