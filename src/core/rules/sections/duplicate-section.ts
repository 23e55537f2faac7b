import type { Heading, MarkdownDocument, Segment } from '../../markdown/document';
import type { Minutes } from '../../minutes/minutes';
import { filesOfSeries } from '../../repository/library';
import { daysBetween } from '../../text/date';
import { memo } from '../../text/memo';
import { message } from '../../text/message';
import type { Rule } from '../rule';
import { lineOf } from '../../markdown/place';
import { ancestorsOf, headingPlace, type Section } from '../../minutes/sections';

/** So many minutes before show what the form of a series is. */
const MINUTES_BEFORE = 4;
/** A heading that fewer of them have is a topic. */
const LEAST_WITH_HEADING = 2;

/** Matches a line that may be a heading: its words, with marks before them or a line below. */
const MAY_BE_HEADING = /^ {0,3}(?:(#{1,6})[ \t]+(\S[^\r\n]*)|(\S[^\r\n]*)\r?\n {0,3}([=-])\4*[ \t]*\r?$)/gm;

/** Reports a section or a team that is in the minutes twice. */
export const duplicateSection: Rule = {
  id: 'duplicate-section',
  severity: 'warning',
  summary: 'The same section or the same team stands in the minutes twice.',
  scope: 'all',
  looksAt: 'document',
  check(minutes) {
    const { document, file } = minutes;
    const { hasTeamReports } = file.series;
    // The headings of other minutes are not read without need.
    if (!hasTeamReports && !mayRepeatHeading(document)) return [];
    const { sections } = minutes;
    const first = new Map<unknown, Section>();
    // If teams have a section of their own, one under Meta is a topic.
    const hasUpdates = sections.some(({ kind }) => kind === 'team-updates');
    return sections.flatMap(section => {
      const key = hasTeamReports ? keyOf(section, hasUpdates) : keyAmongSiblings(section);
      const earlier = first.get(key);
      if (key === undefined) return [];
      if (!earlier) {
        first.set(key, section);
        return [];
      }
      if (!hasTeamReports && !usuallyStandsOnce(minutes, section)) return [];
      return {
        place: headingPlace(section),
        message: message(
          '"{0}" stands here twice. The first is "{1}" in line {2}.',
          section.heading.name,
          earlier.heading.name,
          lineOf(document, headingPlace(earlier)) + 1,
        ),
        related: { place: headingPlace(earlier), message: message('The first one') },
        fixes: [],
      };
    });
  },
};

/** Makes the key of what may occur only once: sections with a purpose, and teams that report. Slots and second meetings may repeat. */
function keyOf(section: Section, hasUpdates: boolean): unknown {
  const { kind, team, isTypo, isWholeName } = section;
  if (kind === 'topic') return undefined;
  // What repeats the name of the section that it is in belongs to it.
  if (kind !== 'team') return ancestorsOf(section).some(above => above.kind === kind) ? undefined : kind;
  const isElsewhere = ancestorsOf(section).some(above =>
    ['aob', 'project-updates', 'team', ...(hasUpdates ? ['meta'] : [])].includes(above.kind),
  );
  return isElsewhere || isTypo || !isWholeName || team?.kind === 'slot' ? undefined : team;
}

function mayRepeatHeading({ segments }: MarkdownDocument): boolean {
  const lines = segments.flatMap(headingLines);
  return new Set(lines).size < lines.length;
}

const headingLines = memo(({ text }: Segment) => headingLinesIn(text));

/** Lists what may be headings, without the parser, by their levels and names. */
function headingLinesIn(text: string): readonly string[] {
  return [...text.matchAll(MAY_BE_HEADING)].map(([, marks, words, underlined, line]) => {
    const level = marks?.length ?? (line === '=' ? 1 : 2);
    return headingKey({ level, name: /^.*[^\s#]/.exec(words ?? underlined ?? '')?.[0] ?? '' });
  });
}

function headingKey({ level, name }: Pick<Heading, 'level' | 'name'>): string {
  return `${String(level)} ${name.toLowerCase()}`;
}

function keyAmongSiblings({ parent, heading }: Section): string | undefined {
  return heading.name === '' ? undefined : [parent?.index, headingKey(heading)].join(' ');
}

/** Tells whether a heading is one of the form, which the minutes before have once; topics may well have the same name. */
function usuallyStandsOnce({ library, file, meeting }: Minutes, { heading }: Section): boolean {
  const before = (filesOfSeries(library, file.series) ?? []).filter(
    ({ date }) => daysBetween(date, meeting.fileDate) > 0,
  );
  const key = headingKey(heading);
  const counts = before.slice(-MINUTES_BEFORE).map(({ path }) => {
    const lines = headingLinesIn(library.read(path) ?? '');
    return lines.filter(line => line === key).length;
  });
  return (
    counts.every(count => count <= 1) && counts.filter(count => count === 1).length >= LEAST_WITH_HEADING
  );
}
