import { actionItemsIn, type ActionItem } from '../items/action-items';
import { segmentOf } from '../markdown/place';
import { minutesLineOf } from '../minutes/minutes-line';
import { takerOf } from '../minutes/taker-line';
import type { MinutesState } from '../links/minutes-state';
import { linesOf, outlineOf } from './outline';
import type { MinutesFile, Team } from '../repository/profile';
import { findTitle, ownPlace, type Section } from '../minutes/sections';
import type { Minutes } from '../minutes/minutes';

/** A team's section in weekly minutes; lines count from 0. */
export interface TeamReport {
  readonly team: Team;
  /** The words of the heading. */
  readonly heading: string;
  /** The line of the heading. */
  readonly first: number;
  /** The last line of the section that is not blank. */
  readonly last: number;
  /** The state of the minutes line. */
  readonly state: MinutesState;
  /** The first words of the section besides the heading and the minutes line; missing if it has none. */
  readonly excerpt?: string;
  /** The URL that the minutes line links; missing if it links nothing. */
  readonly url?: string;
}

/** What questions about many files need of each, kept without their texts. */
export interface Digest {
  readonly file: MinutesFile;
  /** The words of the title; missing if there is none. */
  readonly title?: string;
  /** The minute taker; missing if nobody is named. */
  readonly taker?: string;
  /** The sections of known teams, in the order of the text; empty for minutes without team reports. */
  readonly reports: readonly TeamReport[];
  /** The action items in the order of the text. */
  readonly actionItems: readonly ActionItem[];
}

/** Makes the digest of one file of minutes; of the library it asks only which of the linked and awaited files are there. */
export function digestOf(minutes: Minutes): Digest {
  const { file, document, profile } = minutes;
  const actionItems = actionItemsIn(minutes);
  const title = findTitle(document, profile)?.heading.name;
  const head = { file, actionItems, ...(title !== undefined && { title }) };
  if (!file.series.hasTeamReports) return { ...head, reports: [] };
  const taker = takerOf(minutes);
  return { ...head, reports: reportsIn(minutes), ...(taker !== undefined && { taker }) };
}

function reportsIn(minutes: Minutes): readonly TeamReport[] {
  const outline = outlineOf(minutes);
  return outline.items.flatMap(item => {
    const { team, heading } = item.section;
    if (!team || !item.minutes) return [];
    const { state, url } = item.minutes;
    const excerpt = excerptOf(minutes, item.section);
    return {
      team,
      heading: heading.name,
      ...linesOf(outline, item),
      state,
      ...(excerpt !== '' && { excerpt }),
      ...(url !== undefined && { url }),
    };
  });
}

/** So many UTF-16 code units of a report tell what it was about. */
const LONGEST_EXCERPT = 120;
/** Matches the marks before the words of a line. */
const MARKS = /^[\s>*+-]*(?:\d+[.)]\s+)?(?:\[[ xX]\]\s+)?/;

/** Finds the first line of a section's own text that is not its minutes line, without marks; empty if there is none. */
function excerptOf(minutes: Minutes, section: Section): string {
  const own = ownPlace(minutes.document, section);
  const { text } = segmentOf(minutes.document, own.segment);
  const line = minutesLineOf(minutes, section)?.span;
  const from = section.heading.span.end;
  const rest = line
    ? `${text.slice(from, line.start)}\n${text.slice(line.end, own.span.end)}`
    : text.slice(from, own.span.end);
  const lines = rest.split(/\r\n|\r|\n/).map(one => one.replace(MARKS, ''));
  const words = lines.find(one => /[\p{L}\p{N}]/u.test(one) && !one.startsWith('<!--')) ?? '';
  const readable = words
    .slice(0, 1_000)
    .replace(/!?\[([^\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*`]+/g, '');
  return readable.length > LONGEST_EXCERPT ? `${readable.slice(0, LONGEST_EXCERPT - 1)}…` : readable.trim();
}
