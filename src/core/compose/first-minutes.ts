import type { RootContent } from 'mdast';
import type { Library } from '../repository/library';
import type { Profile } from '../repository/profile';
import { linkAsText } from '../repository/urls';
import { isOneOf } from '../people/rosters';
import { fileForDay } from '../repository/library';
import { recentMinutes } from '../minutes/recent-minutes';
import { reportingTeams } from './reporting-teams';
import { heading, labelledLine, list, writeMinutes, type NewMinutesRequest } from './write-minutes';

/** Plain minutes, for a series that has none to follow. */
const SECTIONS = ['Present', 'Agenda', 'Decisions', 'Action items'];
/** How many earlier files tell which teams report. */
const FILES_TO_COMPARE = 6;

/** Writes the first minutes of a series: those of its kind, with nothing of another community's. */
export function firstMinutes(
  request: NewMinutesRequest,
  profile: Profile,
  library: Library,
  title: string | undefined,
) {
  const { series, taker } = request;
  const { words } = profile;
  const blocks: RootContent[] = title === undefined ? [] : [heading(1, title)];
  if (series.hasTeamReports) {
    const [meta, updates, aob, projects] = ['meta', 'team-updates', 'aob', 'project-updates'] as const;
    const named = (kind: keyof typeof words.sections) => heading(2, words.sections[kind][0] ?? '');
    const reports = reportLines(request, profile, library);
    blocks.push(
      named(meta),
      list(labelledLine(words.takerLabels[0], taker)),
      named(updates),
      ...reports,
      named(aob),
      named(projects),
    );
    const isThere = (name: string) => Object.values(words.sections).some(names => isOneOf(names, name));
    blocks.push(...(series.sections ?? []).filter(name => !isThere(name)).map(name => heading(2, name)));
  } else {
    if (taker) blocks.push(labelledLine(words.takerLabels[1] ?? words.takerLabels[0], taker));
    blocks.push(...(series.sections ?? SECTIONS).map(name => heading(2, name)));
  }
  const text = writeMinutes(blocks);
  const empty = `- ${words.takerLabels[0] ?? ''}:\n`;
  const open = series.hasTeamReports && !taker ? text.indexOf(empty) + empty.length - 1 : -1;
  const below = /(?<=\n)(?:Minutes:.*|##.*)\n/.exec(text);
  const cursor = open >= 0 ? open : below ? below.index + below[0].length : text.length;
  return {
    text,
    cursor,
    gaps: [cursor],
    sections: blocks.filter(({ type }) => type === 'heading').length,
    links: 0,
    names: 0,
  };
}

/** Writes the sections of the teams that report, each with its minutes line: linked, or with a placeholder. */
export function reportLines(
  request: NewMinutesRequest,
  profile: Profile,
  library: Library,
): readonly RootContent[] {
  const { series, date } = request;
  const { words } = profile;
  const { path } = fileForDay(library, series, date);
  const recent = recentMinutes(library, profile, series, date, FILES_TO_COMPARE);
  return reportingTeams(request, recent, profile, library).flatMap(({ name, file }) => {
    const value = file ? linkAsText(profile, path, file.path) : words.placeholders.written;
    return [heading(3, name), labelledLine(words.minutesLabels[0], value)];
  });
}
