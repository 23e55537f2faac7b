import { readBlocks } from '../markdown/blocks';
import type { MarkdownDocument } from '../markdown/document';
import { parse } from '../markdown/parse';
import type { Library } from '../repository/library';
import type { MeetingWords } from '../repository/meeting-words';
import { joinPaths } from '../repository/path';
import { fillPattern } from '../repository/pattern';
import { folderOf } from '../repository/profile';
import { alignFile, type AlignedFile, type ComparedBlock } from './aligned-file';
import { draftBlocks } from './draft-blocks';
import type { DraftBlock, NextMeeting } from './drafting';
import { shapeOf } from './model';
import { withCarried } from './open-items';
import type { NewMinutesRequest } from './write-minutes';

/** Matches the name of a file that new minutes begin with. */
const TEMPLATE = /^_?(?:[\w. -]*[-_. ])?template(?:[-_. ][\w -]*)?\.md$/i;
/** Matches the place of a date: "YYYY-MM-DD". */
const PLACE = /\bYYYY(?:[-./ ]?(?:MM|DD)){2}\b|\bDD[-./ ]MM[-./ ]YYYY\b|\{\{\s*date\s*\}\}/g;
/** A prompt is no longer, in UTF-16 code units. */
const LONGEST_PROMPT = 1_000;
/** Matches a place to fill in that no words stand for: "{month}". */
const PLACE_IN_BRACES = /\{[^{}\s]+\}/;
/** Minutes follow a template if they have this part of what it says. */
const SHARE_OF_TEMPLATE = 0.7;
/** A template that lacks more of what the minutes say every time, as a number and as a part of it, has been left behind. */
const MOST_MISSING = 2;
const SHARE_MISSING = 0.1;
/** So many files show that something in a template is written no more. */
const FILES_TO_COMPARE = 3;
/** Matches what asks to be replaced: a comment, words that are all in italics or brackets, a place such as "TIME" or "{month}". */
const PROMPT =
  /^\W*<!--|^[^\p{L}]*(?:[*_][^*_]+[*_]|\([^()]*\)|<[^<>]*>|\[[^[\]]*\])[^\p{L}]*$|\bTODO\b|[*_]\p{Lu}{4,}[*_]|\{[^{}]*\}/u;

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
  if (!model) return undefined;
  const drafted = draftBlocks(words, alike, next);
  const title = drafted.find(({ kind, draft }) => kind === 'heading' && draft !== undefined)?.draft;
  const read = (path: string): AlignedFile | undefined => {
    const text = library.read(path);
    if (typeof text !== 'string') return undefined;
    const filled = text.replace(PLACE, place =>
      fillPattern(place.startsWith('{') ? '{YYYY-MM-DD}' : `{${place}}`, next),
    );
    return alignFile(words, { ...next, document: withTitle(parse(filled), title) });
  };
  const isNamed = series.source === 'profile' && series.template !== undefined;
  const paths = new Set([
    ...(series.template === undefined ? [] : [series.template]),
    ...templatesIn(library, folderOf(series)),
  ]);
  const template =
    isNamed && series.template
      ? read(series.template)
      : mostFollowed(
          [...paths].flatMap(path => read(path) ?? []),
          model,
          drafted,
        );
  if (!template) return undefined;
  const first = template.blocks.findIndex(({ block }) => block.kind === 'heading');
  const writtenFor = (own: ComparedBlock) => {
    const before = own.text.slice(0, own.text.search(PLACE_IN_BRACES));
    const hasPlace = PLACE_IN_BRACES.test(own.text) && /\p{L}{3}/u.test(before);
    return drafted.find(({ what, draft = '' }, index) => {
      const one = model.blocks[index];
      if (hasPlace) return draft.startsWith(before);
      const isAlike = own.label && one?.label && shapeOf(one) === shapeOf(own);
      return isAlike && (what === 'standing' || what === 'dated');
    })?.draft;
  };
  // What a template that the profile names says, it says every time.
  const isLasting = isNamed || alike.length < FILES_TO_COMPARE;
  const blocks = draftBlocks(words, [template, ...alike], next).map((block, index): DraftBlock => {
    const own = template.blocks[index];
    if (!own) return block;
    const { text } = own;
    const value = block.what === 'form' || block.draft === undefined ? writtenFor(own) : undefined;
    if (value !== undefined) return { ...block, isGap: false, draft: value };
    if (index === first && title !== undefined) return { ...block, draft: text };
    const isPeople = block.what === 'roster' || block.what === 'form';
    if (block.draft !== undefined || isPeople || !(isLasting || isPrompt(text))) return block;
    return { ...block, draft: text };
  });
  return { document: template.document, blocks: withCarried(words, blocks, template, drafted) };
}

function isPrompt(text: string): boolean {
  return text.length <= LONGEST_PROMPT && PROMPT.test(text);
}

/** Writes the title of the new minutes in the place of the template's, which may be one to fill in: "{month} {day}". */
function withTitle(document: MarkdownDocument, title: string | undefined): MarkdownDocument {
  const first = readBlocks(document).find(({ kind }) => kind === 'heading');
  if (!first || title === undefined) return document;
  const { text } = document;
  return parse(text.slice(0, first.span.start) + title + text.slice(first.span.end));
}

function templatesIn(library: Library, folder: string): readonly string[] {
  return (library.list(folder) ?? [])
    .filter(name => TEMPLATE.test(name))
    .map(name => joinPaths(folder, name));
}

/** Finds the template that the newest minutes follow: they have most of what it says, and it has most of what they say every time. */
function mostFollowed(
  templates: readonly AlignedFile[],
  model: AlignedFile,
  drafted: readonly DraftBlock[],
): AlignedFile | undefined {
  const usual = saidIn(
    model.blocks.filter(
      (_, index) => drafted[index]?.draft !== undefined && drafted[index].what !== 'roster',
    ),
  );
  const followed = templates.flatMap(template => {
    const told = saidIn(template.blocks.filter((_, index) => !template.roster.has(index))).filter(
      ({ text }) => !isPrompt(text),
    );
    const missing = missingFrom(template, usual).length;
    const share = told.length === 0 ? 0 : 1 - missingFrom(model, told).length / told.length;
    const isCurrent = missing <= Math.max(MOST_MISSING, SHARE_MISSING * usual.length);
    return share >= SHARE_OF_TEMPLATE && isCurrent ? { template, share } : [];
  });
  return followed.sort((a, b) => b.share - a.share)[0]?.template;
}

/** What blocks say below the title. */
function saidIn(blocks: readonly ComparedBlock[]): readonly ComparedBlock[] {
  return blocks.filter(({ block: { kind } }) => kind !== 'fence' && kind !== 'rule').slice(1);
}

function missingFrom({ blocks }: AlignedFile, said: readonly ComparedBlock[]): readonly ComparedBlock[] {
  const shapes = new Set(blocks.map(shapeOf));
  return said.filter(one => !shapes.has(shapeOf(one)));
}
