import { readableWords, type MinutesText } from '../items/minutes-text';
import { linesOf, outlineOf } from './outline';
import type { Minutes } from '../minutes/minutes';
import { teamSeries, type MinutesFile, type Team } from '../repository/profile';
import { selectAnswers, type Answer, type AnswerFilter } from './answer';

/** What one file says of a team: in weekly minutes its sections, in its own minutes the whole. */
export function historyIn(
  file: MinutesFile,
  text: MinutesText,
  minutes: () => Minutes | undefined,
  team: Team,
): readonly Answer[] {
  const isOwn = teamSeries(team).some(({ files }) => files === file.series.files);
  if (isOwn) return ownMinutes(file, text, team);
  if (!file.series.hasTeamReports || !mayMention(text.text, team)) return [];
  const read = minutes();
  const outline = read && outlineOf(read);
  return (outline?.items ?? []).flatMap(item => {
    if (!outline || item.section.team?.name !== team.name) return [];
    const { first, last } = linesOf(outline, item);
    const within = text.lines.filter(({ line }) => line > first && line <= last);
    const words = within.map(line => readableWords(text, line)).join('\n');
    return [{ file, team, section: item.section.heading.name, line: first, endLine: last, text: words }];
  });
} // prettier-ignore

/** Sorts what files say of a team, newest first. */
export function historyAnswers(answers: readonly Answer[], filter: AnswerFilter = {}): readonly Answer[] {
  return selectAnswers(answers, filter);
}

/** A team's own minutes are told of by their headings. */
function ownMinutes(file: MinutesFile, text: MinutesText, team: Team): readonly Answer[] {
  const [title, ...headings] = text.lines.filter(({ kind }) => kind === 'heading');
  const last = text.lines.at(-1);
  if (!last) return [];
  const topics = headings.map(line => readableWords(text, line)).filter(Boolean);
  const section = title && readableWords(text, title);
  return [{ file, team, line: 0, endLine: last.line, text: topics.join('; '), ...(section && { section }) }];
} // prettier-ignore

/** Tells quickly whether a text may have a section of a team, whose headings hold at least one word of its names. */
function mayMention(text: string, { name, aliases }: Team): boolean {
  const lower = text.toLowerCase();
  const words = [name, ...aliases].flatMap(one => one.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [one.toLowerCase()]);
  return words.some(word => lower.includes(word.slice(0, 3)));
} // prettier-ignore
