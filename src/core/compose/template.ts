import type { MarkdownDocument } from '../markdown/document';
import { parse } from '../markdown/parse';
import type { Library } from '../repository/library';
import type { MeetingWords } from '../repository/meeting-words';
import { joinPaths } from '../repository/path';
import { fillPattern } from '../repository/pattern';
import { folderOf } from '../repository/profile';
import { alignFile, type AlignedFile } from './aligned-file';
import { draftBlocks } from './draft-blocks';
import type { DraftBlock, NextMeeting } from './drafting';
import type { NewMinutesRequest } from './write-minutes';

/** Matches the name of a file that new minutes begin with. */
const TEMPLATE = /^_?(?:[\w. -]*[-_. ])?template(?:[-_. ][\w -]*)?\.md$/i;
/** Matches the place of a date: "YYYY-MM-DD". */
const PLACE = /\bYYYY(?:[-./ ]?(?:MM|DD)){2}\b|\bDD[-./ ]MM[-./ ]YYYY\b|\{\{\s*date\s*\}\}/g;
/** The newest file follows a template if it has this part of its headings. */
const SHARE = 0.5;

/** A template and what a draft has of it. */
interface TemplateDraft {
  readonly document: MarkdownDocument;
  readonly blocks: readonly DraftBlock[];
}

/** Drafts minutes from the template of a series; undefined if there is none, or the newest minutes do not follow it. */
export function templateBlocks(
  words: MeetingWords,
  { series }: NewMinutesRequest,
  library: Library,
  alike: readonly AlignedFile[],
  next: NextMeeting,
): TemplateDraft | undefined {
  const [model] = alike;
  const folder = folderOf(series);
  const found = (library.list(folder) ?? []).find(name => TEMPLATE.test(name));
  const path = series.template ?? (found === undefined ? undefined : joinPaths(folder, found));
  const text = path === undefined ? undefined : library.read(path);
  if (!model || typeof text !== 'string') return undefined;
  const document = parse(
    text.replace(PLACE, place => fillPattern(place.startsWith('{') ? '{YYYY-MM-DD}' : `{${place}}`, next)),
  );
  const template = alignFile(words, { document, date: next.date, previous: next.previous });
  const headings = template.blocks.filter(({ block }) => block.kind === 'heading').slice(1);
  const known = new Set(model.blocks.map(({ looseKey }) => looseKey));
  const followed = headings.filter(({ looseKey }) => known.has(looseKey)).length;
  if (headings.length === 0 || followed < SHARE * headings.length) return undefined;
  const title = draftBlocks(words, alike, next).find(
    ({ kind, draft }) => kind === 'heading' && draft !== undefined,
  );
  const first = template.blocks.findIndex(({ block }) => block.kind === 'heading');
  const blocks = draftBlocks(words, [template, ...alike], next).map((block, index): DraftBlock => {
    if (index === first && title?.draft !== undefined) return { ...block, draft: title.draft };
    const isPeople = block.what === 'roster' || block.what === 'form';
    // What a template says, it says every time.
    return block.draft !== undefined || isPeople
      ? block
      : { ...block, draft: document.text.slice(block.span.start, block.span.end) };
  });
  return { document, blocks };
}
