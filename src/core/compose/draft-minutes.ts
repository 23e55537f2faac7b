import { documentAt } from '../markdown/document-at';
import { meetingWordsOf } from '../repository/meeting-words';
import { fileForDay, filesOfSeries, type Library } from '../repository/library';
import { fillPattern, matchPattern } from '../repository/pattern';
import { writeTitle, type Profile } from '../repository/profile';
import type { FileToAlign } from './aligned-file';
import { draftBlocks } from './draft-blocks';
import type { DraftBlock } from './drafting';
import { findModel } from './model';
import { daysBetween } from '../text/date';
import { lineEndingOf } from '../text/text';
import { assemble } from './assemble';
import { clockChangesIn } from './clock-changes';
import { firstMinutes } from './first-minutes';
import { withRequiredSections } from './required-sections';
import { templateBlocks } from './template';
import { weeklyBlocks } from './weekly';
import { nextNumber } from './next-number';
import type { NewMinutes, NewMinutesRequest } from './write-minutes';

/** How many of the newest files are read: the model, five to compare it with, and some that are no models. */
const FILES_TO_READ = 9;

/**
 * Drafts the minutes of a meeting that has none yet: the newest file of its series, or the template that it follows, with
 * everything that belonged to that meeting taken out.
 */
export function draftMinutes(request: NewMinutesRequest, profile: Profile, library: Library): NewMinutes {
  const { series, date, taker } = request;
  const { path } = fileForDay(library, series, date);
  const number = nextNumber({ profile, library }, series, date);
  const words = meetingWordsOf(profile.words);
  const { files, unread } = filesBefore(request, library);
  const [newest] = files;
  const alike = findModel(words, files);
  const [model] = alike;
  const written = writeTitle(series, { date, number });
  const first = () => ({ path, ...firstMinutes(request, profile, library, written), unread });
  if (!newest || !model) return first();
  const titleLike = (title: string) => {
    const form = series.titles.find(pattern => matchPattern(pattern, title, series.dates));
    return form === undefined ? undefined : fillPattern(form, { date, number }, series.dates);
  };
  // What minutes usually have is in the newest of them, if it still comes.
  const required = series.source === 'profile' ? (series.sections ?? []) : [];
  const next = {
    date,
    titleLike,
    previous: newest.date,
    ...(taker && { taker }),
    ...(series.carriesOpenActions && { carriesOpenActions: true }),
    ...(required.length > 0 && { sections: required }),
    ...(written !== undefined && { title: written }),
  };
  const template = templateBlocks(words, request, library, alike, next);
  const blocks = template?.blocks ?? draftBlocks(words, alike, next);
  const kept = series.hasTeamReports
    ? weeklyBlocks(blocks, model, { request, profile, library, title: written, files: alike.length })
    : blocks;
  const drafted = kept && withRequiredSections(kept, required);
  if (!drafted || drafted.every(({ draft }) => draft === undefined)) return first();
  const { text: base } = template?.document ?? model.document;
  const lineEnding = lineEndingOf(base);
  const { text, gaps } = assemble(base, withLineEnding(drafted, lineEnding), lineEnding);
  const [label] = series.hasTeamReports ? profile.words.minutesLabels : [];
  const clockChanges = clockChangesIn(text, model.date, date);
  return {
    path,
    text,
    ...placesIn(text, gaps, label),
    ...countsOf(drafted, text),
    ...(clockChanges.length > 0 && { clockChanges }),
    unread,
  };
}

/** The newest files before a meeting, newest first, and those of them that cannot be read whole. */
function filesBefore({ series, date }: NewMinutesRequest, library: Library) {
  const before = (filesOfSeries(library, series) ?? []).filter(file => daysBetween(file.date, date) > 0);
  const files: FileToAlign[] = [];
  const unread: string[] = [];
  for (const [age, file] of before.toReversed().entries()) {
    if (files.length === FILES_TO_READ) break;
    const document = documentAt(library, file.path);
    if (document?.isTooComplex) unread.push(file.path);
    if (!document || document.isSlideDeck || document.isTooComplex) continue;
    const previous = before[before.length - 2 - age]?.date;
    files.push({
      document,
      date: file.date,
      ...(previous && { previous }),
      ...(series.dates && { languages: series.dates }),
    });
  }
  return { files, unread };
}

/** What is new ends its lines as the rest does. */
function withLineEnding(blocks: readonly DraftBlock[], lineEnding: string): readonly DraftBlock[] {
  if (lineEnding !== '\r\n') return blocks;
  return blocks.map(block =>
    block.draft === undefined ? block : { ...block, draft: block.draft.replace(/(?<!\r)\n/g, lineEnding) },
  );
}

/** The cursor goes to the first gap: an emptied value, a line below a team's minutes line, else below the first heading after the title. */
function placesIn(text: string, emptied: readonly number[], label: string | undefined) {
  const endsOf = (lines: RegExp) =>
    [...text.matchAll(lines)].map(({ 0: line, index }) => index + line.length);
  const reports =
    label === undefined ? [] : endsOf(new RegExp(`(?<=[\\r\\n])${label}:.*(?:\\r\\n|\\r|\\n)`, 'g'));
  const gaps = [...emptied, ...reports].sort((a, b) => a - b);
  const [below = text.length] = endsOf(/(?<=[\r\n])#{1,6} .*(?:\r\n|\r|\n)/g);
  return { gaps, cursor: gaps[0] ?? below };
}

function countsOf(blocks: readonly DraftBlock[], text: string) {
  const sections = blocks.filter(({ kind, draft }) => kind === 'heading' && draft !== undefined).length;
  const names = blocks.filter(
    ({ what, kind, draft }) =>
      what === 'roster' && draft !== undefined && (kind === 'row' || /\[ \]/.test(draft)),
  ).length;
  return { sections, links: text.match(/(?<!\]\(|\[)https?:\/\/|\]\((?!#)/g)?.length ?? 0, names };
}
