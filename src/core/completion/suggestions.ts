import { completeMinutesLine } from './minutes-line';
import { daysBetween, isoDate, type PlainDate } from '../text/date';
import { filesOfSeries, type DatedFile } from '../repository/library';
import { linkTo } from '../repository/urls';
import { placeAt, segmentOf } from '../markdown/place';
import { allSeries, folderOf, teamSeries, writeTitle, type Team } from '../repository/profile';
import { recentMinutes } from '../minutes/recent-minutes';
import { sectionAt, type Section } from '../minutes/sections';
import { lineAt, lineSpan, type Span } from '../text/text';
import type { Minutes } from '../minutes/minutes';
import { asItem } from './insert-topics';
import { topicsFor } from './team-topics';

/** A text that may be inserted at the cursor. */
interface Suggestion {
  readonly text: string;
  /** A shorter name for it; missing if the text itself is shown. */
  readonly label?: string;
  /** A detail that needs no translation, such as a date; missing if the text says it all. */
  readonly detail?: string;
}

/** The suggestions at the cursor, likeliest first. */
export interface Suggestions {
  readonly kind: 'title' | 'team' | 'topic' | 'url';
  /** The span of the document that each of them replaces. */
  readonly span: Span;
  readonly items: readonly Suggestion[];
}

/** The line that holds the cursor. */
interface Line {
  readonly minutes: Minutes;
  /** Its text before the cursor. */
  readonly before: string;
  readonly after: string;
  /** The offset of its start in the document. */
  readonly start: number;
  /** The innermost section around it; missing before the first heading. */
  readonly section: Section | undefined;
}

type Suggest = (line: Line) => Suggestions | undefined;

/** The most files of a folder that are suggested, those closest to the meeting. */
const FILES_OFFERED = 50;

/** Suggests what to write at an offset: a title, a team's heading, a topic, or a URL of this repository; undefined if nothing fits. */
export function suggestionsAt(minutes: Minutes, offset: number): Suggestions | undefined {
  if (minutes.document.isTooComplex) return undefined;
  const line = lineOf(minutes, offset);
  for (const suggest of [suggestTitle, suggestTeams, suggestUrls, suggestTopics]) {
    const suggestions = suggest(line);
    if (suggestions && suggestions.items.length > 0) return suggestions;
  }
  return undefined;
}

const suggestTitle: Suggest = line => {
  const words = /^#[ \t]+(.*)$/.exec(line.before);
  const { sections, file } = line.minutes;
  const isTitle = words && (line.section === undefined || line.section === sections[0]);
  if (!isTitle) return undefined;
  const text = writeTitle(file.series, file);
  if (text === undefined) return undefined;
  return line.before + line.after === `# ${text}` ? undefined : ofRest(line, 'title', words[1], [{ text }]);
};

/** Suggests the teams without a section: first those of the last minutes, in their order. */
const suggestTeams: Suggest = line => {
  const { minutes, section } = line;
  const words = /^#{2,6}[ \t]+(.*)$/.exec(line.before);
  if (!words || !section || section.parent?.kind !== 'team-updates') return undefined;
  const { file, library, profile, sections, meeting } = minutes;
  const isHere = (team: Team) => sections.some(other => other !== section && other.team === team);
  const last = recentMinutes(library, profile, file.series, meeting.date, 1)[0]?.sections ?? [];
  const named = last.flatMap(({ team, heading, isWholeName }) =>
    team ? [{ team, text: isWholeName ? heading.name : team.name }] : [],
  );
  const others = profile.teams.map(team => ({ team, text: team.name }));
  const all = new Map([...others, ...named].map(one => [one.team, one.text]));
  const order = [...new Set([...named, ...others].map(({ team }) => team))];
  const items = order.filter(team => !isHere(team)).map(team => ({ text: all.get(team) ?? team.name }));
  return ofRest(line, 'team', words[1], items);
};

/** Suggests the topics of the team's own minutes for a bullet in its section. */
const suggestTopics: Suggest = line => {
  const { minutes, section } = line;
  const words = /^\s*[-*+][ \t]+(.*)$/.exec(line.before);
  if (!words || !section?.team || !minutes.file.series.hasTeamReports) return undefined;
  const items = topicsFor(minutes, { ...section, team: section.team }).map(topic => ({
    text: asItem(topic.markdown),
  }));
  return ofRest(line, 'topic', words[1], items);
};

const suggestUrls: Suggest = line => {
  const { minutes } = line;
  const typed = /https?[^\s<>()[\]]*$/i.exec(line.before)?.[0];
  const base = minutes.profile.repository && linkTo(minutes.profile, minutes.file.path, '');
  // The minutes line has its own completion.
  if (completeMinutesLine(minutes, line.start + line.before.length)) return undefined;
  if (typed === undefined || !base || !(base.startsWith(typed) || typed.startsWith(base))) return undefined;
  const folder = typed
    .slice(base.length)
    .replace(/[^/]*$/, '')
    .replace(/\/$/, '');
  const files = folder ? filesIn(minutes, folder) : nearestOfAll(minutes, line.section?.team);
  const items = files.map(({ path, date }) => ({
    text: linkTo(minutes.profile, minutes.file.path, path),
    label: path,
    detail: isoDate(date),
  }));
  const rest = /^[^\s<>()[\]]*/.exec(line.after)?.[0].length ?? 0;
  const end = line.start + line.before.length;
  return { kind: 'url', span: { start: end - typed.length, end: end + rest }, items };
};

function filesIn({ profile, library, meeting, file }: Minutes, folder: string): readonly DatedFile[] {
  const files = allSeries(profile)
    .filter(series => folderOf(series) === folder)
    .flatMap(series => filesOfSeries(library, series) ?? [])
    .filter(({ path }) => path !== file.path);
  return byDistance(files, meeting.date).slice(0, FILES_OFFERED);
}

/** Finds one file of each series: the newest one not after the meeting. That of the section's team comes first. */
function nearestOfAll(
  { profile, library, meeting, file }: Minutes,
  team: Team | undefined,
): readonly DatedFile[] {
  const ofTeam = team ? teamSeries(team) : [];
  return [...new Set([...ofTeam, ...allSeries(profile)])].flatMap(series => {
    const files = (filesOfSeries(library, series) ?? []).filter(({ path }) => path !== file.path);
    return files.findLast(({ date }) => daysBetween(date, meeting.date) >= 0) ?? files[0] ?? [];
  });
}

/** Sorts files by their distance from a day; of two equally close ones, the earlier comes first. */
function byDistance(files: readonly DatedFile[], day: PlainDate): readonly DatedFile[] {
  const distance = ({ date }: DatedFile) => Math.abs(daysBetween(date, day));
  return files.toSorted((a, b) => distance(a) - distance(b) || daysBetween(b.date, a.date));
}

/** Makes suggestions that replace the end of a line; of words that none of them ends with, only the one at the cursor. */
function ofRest(
  { before, after, start }: Line,
  kind: Suggestions['kind'],
  words: string | undefined,
  items: readonly Suggestion[],
): Suggestions {
  const end = start + before.length;
  const rest = after.trimEnd();
  const isKnown = items.some(({ text }) => text.toLowerCase().endsWith(rest.trim().toLowerCase()));
  const replaced = isKnown ? rest : (/^[\p{L}\p{N}]*/u.exec(rest)?.[0] ?? '');
  return { kind, span: { start: end - (words?.length ?? 0), end: end + replaced.length }, items };
}

function lineOf(minutes: Minutes, offset: number): Line {
  const { document, sections } = minutes;
  const { segment: index, span } = placeAt(document, offset);
  const { text, lineStarts } = segmentOf(document, index);
  const whole = lineSpan(text, lineStarts, lineAt(lineStarts, span.start));
  const at = Math.min(span.start, whole.end);
  const section = sectionAt(sections, { segment: index, span: { start: at, end: at } });
  return {
    minutes,
    before: text.slice(whole.start, at),
    after: text.slice(at, whole.end),
    start: (document.segmentOffsets[index] ?? 0) + whole.start,
    section,
  };
}
