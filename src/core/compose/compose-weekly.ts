import type { RootContent } from 'mdast';
import { linkAsText } from '../repository/urls';
import { fileForDay, type Library } from '../repository/library';
import { writeTitle, type Profile } from '../repository/profile';
import type { NamedSection, Vocabulary } from '../repository/vocabulary';
import { recentMinutes, type EarlierMinutes } from '../minutes/recent-minutes';
import { SECTION_LEVEL, type Section, type SectionKind } from '../minutes/sections';
import { standingNotes } from './standing-notes';
import { reportingTeams } from './reporting-teams';
import {
  heading,
  labelledLine,
  list,
  verbatim,
  writeMinutes,
  type NewMinutes,
  type NewMinutesRequest,
} from './write-minutes';

/** How many earlier files are compared to find what recurs. */
const FILES_TO_COMPARE = 6;

/** A topic that occurred this often comes again; twice is news that lasted. */
const TIMES_OF_TOPIC = 3;

/** A section of new minutes, and the same section in the earlier files. */
interface Standing {
  readonly kind: SectionKind;
  readonly name: string;
  readonly isSame: (section: Section) => boolean;
}

/** Composes weekly minutes from the newest earlier file, however old: its sections and teams, without what was said. */
export function composeWeekly(request: NewMinutesRequest, profile: Profile, library: Library): NewMinutes {
  const { series, date, taker } = request;
  const { words } = profile;
  const recent = recentMinutes(library, profile, series, date, FILES_TO_COMPARE);
  const { path, number } = fileForDay(library, series, date);
  const title = writeTitle(series, { date, number });
  const blocks: RootContent[] = title === undefined ? [] : [heading(1, title)];
  for (const standing of standingSections(words, recent)) {
    blocks.push(heading(2, standing.name));
    if (standing.kind === 'meta') blocks.push(list(labelledLine(words.takerLabels[0], taker)));
    blocks.push(...notesOf(words, standing, recent).map(verbatim));
    if (standing.kind !== 'team-updates') continue;
    for (const { name, file } of reportingTeams(request, recent, profile, library)) {
      const value = file ? linkAsText(profile, path, file.path) : words.placeholders.written;
      blocks.push(heading(3, name), labelledLine(words.minutesLabels[0], value));
    }
  }
  const text = writeMinutes(blocks);
  return { path, text, cursor: cursorIn(words, text, taker) };
}

/**
 * Lists Meta, Team updates, and the sections around them that the newest file and most of the others have. A section
 * with a purpose of its own is also kept if only the newest file lacks it.
 */
function standingSections(words: Vocabulary, recent: readonly EarlierMinutes[]): readonly Standing[] {
  const meta = named(words, 'meta', recent);
  const updates = named(words, 'team-updates', recent);
  const closing = [named(words, 'aob', recent), named(words, 'project-updates', recent)];
  if (recent.length === 0) return [meta, updates, ...closing];
  const own = recent[0]?.sections.filter(({ heading: { level } }) => level <= SECTION_LEVEL + 1) ?? [];
  // Topics after "Project Updates" are news that belong in it.
  const closed = own.findIndex(({ kind }) => kind === 'project-updates');
  const timesOf = timesOfTopics(recent);
  const topics = own
    .slice(0, closed < 0 ? undefined : closed)
    .filter(({ kind, heading: { level } }) => kind === 'topic' && level === SECTION_LEVEL)
    .filter(({ heading: { name } }) => (timesOf.get(name) ?? 0) >= TIMES_OF_TOPIC)
    .map(({ heading: { name } }): Standing => {
      return {
        kind: 'topic',
        name,
        isSame: ({ kind, heading }) => kind === 'topic' && heading.name === name,
      };
    });
  const kept = [meta, updates, ...closing, ...topics].filter(
    standing => standing === meta || standing === updates || comesBack(standing, recent),
  );
  // In the order of the newest file; sections that it lacks go to the end, Meta to the top.
  const firstTeam = own.findIndex(({ kind }) => kind === 'team');
  const place = (standing: Standing) => {
    const index = own.findIndex(standing.isSame);
    if (standing === meta) return -1;
    if (standing === updates && index < 0 && firstTeam >= 0) return firstTeam;
    return index >= 0 ? index : own.length + kept.indexOf(standing);
  };
  return kept.sort((a, b) => place(a) - place(b));
}

/** Counts the files that have each topic, so that the many topics of one week are not searched for in all files. */
function timesOfTopics(recent: readonly EarlierMinutes[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { sections } of recent) {
    const names = new Set(sections.filter(({ kind }) => kind === 'topic').map(({ heading }) => heading.name));
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

function named(words: Vocabulary, kind: NamedSection, recent: readonly EarlierMinutes[]): Standing {
  const [name = ''] = words.sections[kind];
  const isSame = (section: Section) => section.kind === kind;
  return { kind, name: sectionsLike(isSame, recent)[0]?.section.heading.name ?? name, isSame };
}

function comesBack({ kind, isSame }: Standing, recent: readonly EarlierMinutes[]): boolean {
  const times = sectionsLike(isSame, recent).length;
  const isInNewest = recent[0]?.sections.some(isSame) ?? false;
  const isUsual = times * 2 > recent.length;
  return kind === 'topic' ? isUsual && times >= TIMES_OF_TOPIC : isUsual || isInNewest;
}

function notesOf(
  words: Vocabulary,
  { isSame }: Standing,
  recent: readonly EarlierMinutes[],
): readonly string[] {
  const [newest, ...earlier] = sectionsLike(isSame, recent);
  return newest ? standingNotes(words, newest, earlier) : [];
}

function sectionsLike(isSame: (section: Section) => boolean, recent: readonly EarlierMinutes[]) {
  return recent.flatMap(({ document, sections }) => {
    const section = sections.find(isSame);
    return section ? [{ document, section }] : [];
  });
}

/** Finds the first thing to fill in: the minute taker, else the line below the first team's minutes line. */
function cursorIn(
  { minutesLabels: [label = ''] }: Vocabulary,
  text: string,
  taker: string | undefined,
): number {
  const empty = `- ${label}:`;
  if (!taker) return text.indexOf(empty) + empty.length;
  const firstTeam = text.indexOf('\n### ');
  const line = firstTeam < 0 ? -1 : text.indexOf(`\n${label}:`, firstTeam);
  return line < 0 ? text.length : text.indexOf('\n', line + 1) + 1;
}
