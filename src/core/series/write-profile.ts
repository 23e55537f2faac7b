import { BUILT_IN_WORDS } from '../repository/merge-words';
import type { Profile, Series, Team } from '../repository/profile';
import type { Vocabulary } from '../repository/vocabulary';
import { DATE_WORDS, type DateWords } from '../text/date-words';
import { cadenceFields } from './written-cadence';

const HEAD = `// What the minutes of this repository say about themselves. Change what is not right, and delete what need not
// stand here: without "series", the meetings and their teams are read from the minutes again.
`;

/** Writes a profile as a \`.minutes.jsonc\` with comments; its series and teams are those of the profile. */
export function writeProfile({ repository, branch, language, series, teams, words }: Profile): string {
  const ownWords = wordsToWrite(series, words);
  const fields = [
    ...(repository === undefined ? [] : [field('The address of the repository on the web, and the branch that links lead to.', 'repository', repository), field('', 'branch', branch)]),
    ...(language === undefined ? [] : [field('The language in which new words are written.', 'language', language)]),
    ...(Object.keys(ownWords).length === 0 ? [] : [field('The words of the minutes that are not built in.', 'words', ownWords)]),
    field('The meetings. In braces stand the parts of the day; of several titles the first is written, and all are read.', 'series', series.map(seriesFields)),
    ...(teams.length === 0 ? [] : [field('The groups that report in the minutes with "teamReports": their names in headings, and the folders of their own minutes.', 'teams', teams.map(teamFields))]),
  ]; // prettier-ignore
  return `${HEAD}{\n${fields.join('\n')}\n}\n`;
}

/** Gathers the heading under which teams report and the names in dates, where they are not built in. */
function wordsToWrite(series: readonly Series[], words: Vocabulary) {
  const [updates = ''] = words.sections['team-updates'];
  const dates = series.flatMap(one => one.dates?.[0] ?? []).find(one => !DATE_WORDS.includes(one));
  const first = (names: DateWords['months']) => names.map(([name = '']) => name);
  return {
    ...(!BUILT_IN_WORDS.sections['team-updates'].includes(updates) && {
      sections: { 'team-updates': [updates] },
    }),
    ...(dates && { months: first(dates.months), weekdays: first(dates.weekdays) }),
  };
}

function field(comment: string, key: string, value: unknown): string {
  const about = comment ? `  // ${comment}\n` : '';
  return `${about}  ${JSON.stringify(key)}: ${written(value, '  ')},`;
}

/** Short lists stay on one line. */
function written(value: unknown, indent: string): string {
  const short = JSON.stringify(value);
  if (!Array.isArray(value) || value.length === 0 || (short.length < 80 && !short.includes('{"')))
    return short.replace(/","/g, '", "');
  const items = value.map(item => (isFields(item) ? entry(item, `${indent}  `) : JSON.stringify(item)));
  return `[\n${items.map(item => `${indent}  ${item},`).join('\n')}\n${indent}]`;
}

function entry(fields: Readonly<Record<string, unknown>>, indent: string): string {
  const lines = Object.entries(fields).map(
    ([key, value]) => `${indent}  ${JSON.stringify(key)}: ${written(value, `${indent}  `)},`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function seriesFields({ name, files, titles, cadence, hasTeamReports, sections, template }: Series) {
  return {
    name,
    files,
    ...(titles.length === 1 ? { title: titles[0] } : { titles }),
    ...(cadence && cadenceFields(cadence)),
    ...(hasTeamReports && { teamReports: true }),
    ...(sections && { sections }),
    ...(template !== undefined && { template }),
  };
}

function teamFields({ name, kind, aliases, folders, files }: Team) {
  return {
    name,
    ...(kind !== 'team' && { kind }),
    ...(aliases.length > 0 && { aliases }),
    ...(folders.length > 0 && { folders }),
    ...(files !== undefined && { files }),
  };
}
