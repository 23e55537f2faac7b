import * as v from 'valibot';

/** What a value of a profile should be; the message of each part of the schema is one of these. */
export type Shape =
  'text' | 'list' | 'entry' | 'boolean' | 'days' | 'people' | 'word' | 'text-or-list' | 'several';

/** The English names of the days of the week, as a profile writes them, from Sunday. */
const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const plainText = v.pipe(v.string('text' satisfies Shape), v.trim(), v.nonEmpty('text' satisfies Shape));

/** A list that may have lost entries that could not be read, so that all others keep their places. */
function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.array(v.optional(item), 'list' satisfies Shape);
}

function entry<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, 'entry' satisfies Shape);
}

function text(description: string, ...examples: string[]) {
  return v.optional(v.pipe(plainText, v.description(description), v.examples(examples)));
}

function texts(description: string) {
  return v.optional(v.pipe(listOf(plainText), v.description(description)));
}

function oneOf<const Words extends readonly string[]>(words: Words, description: string) {
  return v.optional(v.pipe(v.picklist(words, 'word' satisfies Shape), v.description(description)));
}

const count = (shape: 'days' | 'people') => v.pipe(v.number(shape), v.integer(shape), v.minValue(1, shape));

const SECTION_WORDS = entry({
  meta: texts('The section that says when the meeting was, and who took the minutes.'),
  'team-updates': texts('The section that holds the sections of the teams.'),
  aob: texts('The section for what is on no agenda.'),
  'project-updates': texts('The section with news of the project.'),
});

const WORDS = entry({
  sections: v.optional(v.pipe(SECTION_WORDS, v.description('The names of sections; the first of each is the one that is written.'))),
  minutesLabels: texts('The labels of the line that links a team’s minutes, without the colon.'),
  takerLabels: texts('The labels of the line that names the minute taker, without the colon.'),
  placeholders: v.optional(
    v.pipe(
      entry({
        written: text('What a line says for which there are no minutes yet.', 'None yet', 'folgt'),
        deciding: texts('Words that say that there are no minutes yet: "pending", "not yet".'),
        others: texts('Words that may stand beside them: "are", "available", "so far".'),
      }),
      v.description('How a line says that the minutes are not there yet.'),
    ),
  ),
  noMeeting: texts('Phrases that say why there are no minutes and never will be.'),
  months: texts('The twelve names of the months from January, in a language that is not built in.'),
  weekdays: texts('The seven names of the days of the week from Sunday, in a language that is not built in.'),
  attendance: texts('Headings and labels of the list of who was there.'),
  formalities: texts('Sections about attendance and routine, which hold no news.'),
  topicHeadings: texts('Headings that only say that topics follow.'),
  closingSections: texts('Sections that close the minutes.'),
  decisions: texts('Labels and headings of what was decided: "Decision", "Resolution".'),
  actionLabels: texts('Labels of what somebody is to do, besides "AI" and "TODO".'),
  titleWords: texts('Words of a title that only say that these are minutes.'),
  announcements: texts('Phrases that announce what is still to come.'),
  pastWords: texts('Words of a sentence about the past, in which an old date is intended.'),
  endMarks: texts('What a pad writes at the end of a text.'),
  standingNotes: texts('Words that begin a note that stands in the minutes every time.'),
}); // prettier-ignore

const SERIES = entry({
  name: text('What the meeting is called.', 'Harbour Weekly'),
  files: v.pipe(
    plainText,
    v.description(
      'The path of its files in this repository. In braces stand the parts of the date: {YYYYMMDD}, {YYYY}/{MM-DD}, {MMMM D, YYYY}, {GGGG}-W{WW}; {NNN} is a counter and {*} one free word.',
    ),
    v.examples(['community-call/{YYYYMMDD}.md', 'tech/{YYYY}/{YYYY-MM-DD}.md', 'meetings/Meeting {NNN}.md']),
  ),
  title: text('The form of its titles, without the number signs.', 'Harbour Weekly {YYYY-MM-DD}'),
  titles: texts('Several forms of its titles: the first is written, all are read. An empty list: its files have no title.'),
  every: v.optional(
    v.pipe(
      v.union([plainText, listOf(v.picklist(WEEKDAY_NAMES, 'word' satisfies Shape))], 'text-or-list' satisfies Shape),
      v.description('How often it meets: "7 days", "2 weeks", "first Tuesday", "last Friday", or several weekdays in turn.'),
      v.examples(['7 days', '2 weeks', 'first Tuesday', 'last Friday', ['Tuesday', 'Thursday']]),
    ),
  ),
  weekday: oneOf(WEEKDAY_NAMES, 'The day of the week on which it meets.'),
  interval: v.optional(v.pipe(count('days'), v.description('The number of days from one meeting to the next; 7 when missing.'))),
  skip: texts('Days on which it does not meet, as YYYY-MM-DD.'),
  teamReports: v.optional(v.pipe(v.boolean('boolean' satisfies Shape), v.description('Whether its minutes have a section for each team, with a link to the team’s own minutes.'))),
  sections: texts('The sections that its minutes must have, by the names that the community gives them.'),
  template: text('The path of the file that new minutes are made from.', 'templates/weekly.md'),
  carry: oneOf(['open actions'], 'What is carried over into new minutes.'),
  quorum: v.optional(v.pipe(count('people'), v.description('How many people must be there for a decision.'))),
}); // prettier-ignore

const TEAM = entry({
  name: v.pipe(plainText, v.description('What the team is called in headings. Case, words in brackets, "SIG X" or "X SIG" need no alias.')),
  kind: oneOf(['team', 'sig', 'wg', 'slot'], 'A team, a special interest group, a working group, or a slot: a part of the meeting without a team.'),
  aliases: texts('Other names of the team.'),
  folders: texts('The folders of its minutes, newest first, with files such as 20260211.md.'),
  files: text('The names of its minutes where they are others: in each of its folders, or as a path in the repository if no folders are named.', '{YYYY}/{YYYY-MM-DD}.md'),
}); // prettier-ignore

const PERSON = entry({
  name: text('The name, as it stands in minutes.', 'Ada Lovelace'),
  handle: text('The handle, with or without @.', '@ada'),
  aliases: texts('Other names and handles of the same person.'),
});

const SEVERITY = v.picklist(['error', 'warning', 'information', 'hint', 'off'], 'word' satisfies Shape);

/** A `.minutes.jsonc`: the one source of its type, of what is checked in it, and of its JSON schema. */
export const PROFILE_SCHEMA = entry({
  $schema: text('The JSON schema of this file; VS Code needs none.'),
  repository: text('The address of the repository on the web; that of the git remote when missing.', 'https://github.com/little-harbours/minutes'),
  branch: text('The branch that links lead to; main when missing.'),
  language: text('The language in which new words are written: en or de. Both are read anyway.', 'en', 'de'),
  languages: texts('The languages of the minutes: the first is written, all are read.'),
  words: v.optional(v.pipe(WORDS, v.description('Words of the community: they are read besides the built-in ones, and the first of each list is the one that is written.'))),
  series: v.optional(v.pipe(listOf(SERIES), v.description('The meetings whose minutes are here.'))),
  skip: texts('Days on which no series meets, as YYYY-MM-DD.'),
  teams: v.optional(v.pipe(listOf(TEAM), v.description('The groups that report in the minutes of a series with teamReports.'))),
  people: v.optional(
    v.pipe(listOf(v.union([plainText, PERSON], 'several' satisfies Shape)), v.description('Who takes part: names, @handles, or both with aliases.')),
  ),
  rules: v.optional(v.pipe(v.record(v.string(), SEVERITY, 'entry' satisfies Shape), v.description('How much each rule matters here: error, warning, information, hint or off.'))),
}); // prettier-ignore

/** What stands in a `.minutes.jsonc`, as far as it could be read; an entry of a list that could not is undefined. */
export type ProfileText = v.InferOutput<typeof PROFILE_SCHEMA>;
