import { bareWords, cellsOf, isOneOf } from '../people/rosters';
import type { MeetingWords } from '../repository/meeting-words';
import { sameDay } from '../text/date';
import { phrasePattern } from '../text/phrases';
import type { AlignedFile, ComparedBlock } from './aligned-file';
import { withCells, withOpenBox, withValue } from './emptied';
import type { Deciding, Decision, DraftBlock, Drafting, NextMeeting } from './drafting';
import { countedOn, isOver, movedText } from './moved';
import { isName, isPerson, namesIn } from './names';
import { openActionsIn, openText } from './open-items';
import { groupsIn, isTelling, newFormIn, placesIn, recurrenceOf, recurs } from './recurrence';
import { rosterText } from './roster-text';
import { isRoleRow, isTaker, isTakersLabel } from './roles';

const SAID: Decision = { what: 'said' };
/** A line that says that there is nothing new is no longer, in UTF-16 code units. */
const LONGEST_NO_NEWS = 60;
/** What stands under a heading that is left out stands in as many files. */
const FILES_UNDER_NOTHING = 3;
/** In this order; the first that is sure decides. */
const DECISIONS: readonly ((drafting: Drafting, block: Deciding) => Decision | undefined)[] = [
  ofFence, ofNothing, ofTitle, rosterText, openText, ofPerson, ofRole, ofQuorum, ofNoNews, ofRoleRow, ofStanding, ofTail, ofCounter, ofForm, ofFormRow, ofOnlyFile,
]; // prettier-ignore

/** Decides what a draft has of each block of a model, from the files before it that are like it. */
export function draftBlocks(
  words: MeetingWords,
  [model, ...before]: readonly AlignedFile[],
  next: NextMeeting,
): readonly DraftBlock[] {
  if (!model) return [];
  const recurrence = recurrenceOf(model, before);
  const names = namesIn([model, ...recurrence.files]);
  const openActions = next.carriesOpenActions ? openActionsIn(words, model) : new Set<number>();
  const drafting = { words, next, model, recurrence, names, openActions, title: titleOf(model) };
  const groups = groupsIn(model, recurrence);
  const newForm = newFormIn(model, recurrence);
  const drafts: DraftBlock[] = [];
  for (const [index, compared] of model.blocks.entries()) {
    const { block } = compared;
    const here = recurrence.find('here', compared);
    const anywhere = recurrence.find('anywhere', compared);
    const same = placesIn(here.some(Boolean) ? here : anywhere);
    const deciding: Deciding = {
      ...compared,
      index,
      parent: block.parent === undefined ? undefined : drafts[block.parent],
      heading: block.heading === undefined ? undefined : drafts[block.heading],
      here,
      labelled: recurrence.find('label', compared),
      stands:
        isNote(words, compared) ||
        isRequired(next, compared) ||
        recurs(here) ||
        (isTelling(compared) && recurs(anywhere)) ||
        newForm.has(index) ||
        (groups.has(index) && anywhere.some(Boolean)),
      isAlone: recurrence.files.length === 0,
      moved: () => movedText({ block: compared, file: model }, same, next),
    };
    const decision = firstDecision(drafting, deciding);
    const { what, draft, isGap = false } = decision;
    drafts.push({
      ...block,
      what,
      isGap: isGap && draft !== undefined,
      ...(draft !== undefined && { draft }),
    });
  }
  return drafts;
}

function firstDecision(drafting: Drafting, block: Deciding): Decision {
  for (const decide of DECISIONS) {
    const decision = decide(drafting, block);
    if (decision) return decision;
  }
  return SAID;
}

/** A note with a word such as NB is for every meeting. */
function isNote({ standing }: MeetingWords, { words, label }: ComparedBlock): boolean {
  return words.startsWith('**') && label !== undefined && isOneOf(standing, label.name);
}

function isRequired({ sections = [] }: NextMeeting, { block: { kind }, words }: ComparedBlock): boolean {
  return kind === 'heading' && isOneOf(sections, words);
}

function titleOf({ blocks, date }: AlignedFile): ComparedBlock | undefined {
  const headings = blocks.filter(({ block }) => block.kind === 'heading');
  return headings.find(({ dates }) => dates.some(one => sameDay(one.date, date))) ?? headings[0];
}

function ofFence(_: Drafting, { block, text }: Deciding): Decision | undefined {
  return block.kind === 'fence' ? { what: 'standing', draft: text } : undefined;
}

/** Nothing is kept without the item that it is in, and under a heading that is left out only what stands everywhere. */
function ofNothing({ model, recurrence }: Drafting, block: Deciding): Decision | undefined {
  const { parent, heading, stands, index } = block;
  if (parent && parent.draft === undefined) return SAID;
  if (!heading || heading.draft !== undefined) return undefined;
  const isKept =
    recurrence.files.length >= FILES_UNDER_NOTHING &&
    stands &&
    !parent &&
    block.block.kind !== 'heading' &&
    !model.roster.has(index);
  return isKept && isTelling(block) ? undefined : SAID;
}

/** A title in a form of its series is written in that form; others have their date moved. */
function ofTitle({ title, next }: Drafting, block: Deciding): Decision | undefined {
  const isFirst = block.block.kind === 'heading' && block.block.heading === undefined;
  const isTitle = block.block === title?.block;
  if (!isTitle && !isFirst) return undefined;
  const [line = ''] = block.words.split(/\r|\n/, 1);
  const marks = block.text.slice(0, block.block.wordsStart - block.block.span.start);
  const inForm = next.titleLike?.(line.replace(/\s+#*$/, ''));
  if (inForm !== undefined) return { what: 'dated', draft: marks + inForm + block.words.slice(line.length) };
  if (!isTitle) return undefined;
  // Several dates that no other file has too are about a meeting that was moved.
  const isMoved = block.stands || block.dates.length === 1;
  const written = next.title === undefined ? block.text : `${'#'.repeat(block.block.level)} ${next.title}`;
  return { what: 'dated', draft: isMoved ? (block.moved() ?? written) : written };
}

/** Whoever is named alone, in a list or between others, was asked, was there, or did something. */
function ofPerson({ names }: Drafting, { block: { kind }, words }: Deciding): Decision | undefined {
  const isLine = kind === 'item' || kind === 'paragraph';
  return isLine && isPerson(names, words) ? SAID : undefined;
}

function ofNoNews({ words }: Drafting, { block: { kind }, words: text }: Deciding): Decision | undefined {
  const isLine = kind === 'item' || kind === 'paragraph';
  return isLine && text.length < LONGEST_NO_NEWS && phrasePattern(words.noNews).test(text) ? SAID : undefined;
}

/** A line that says who does what, or how many were for it, is a form, and so is the minute taker's. */
function ofRole({ words, next }: Drafting, block: Deciding): Decision | undefined {
  const { label, labelled, isAlone } = block;
  if (!label) return undefined;
  const isTakers = isTakersLabel(words, label, labelled);
  const isOfMeeting = isOneOf(words.roles, label.name) || isOneOf(words.votes, label.name);
  if (!isTakers && !isOfMeeting) return undefined;
  if (block.block.kind === 'heading' && !label.value) return undefined;
  if (!recurs(labelled) && !isAlone) return SAID;
  return {
    what: 'form',
    draft: withValue(block, isTakers ? next.taker : ''),
    isGap: !isTakers || !next.taker,
  };
}

function ofQuorum({ words }: Drafting, { block: { kind }, text, label }: Deciding): Decision | undefined {
  const isSentence = kind === 'paragraph' || kind === 'item' || kind === 'quote';
  return isSentence && !label && phrasePattern(words.quorum).test(text) ? SAID : undefined;
}

function ofRoleRow({ words, next, recurrence }: Drafting, block: Deciding): Decision | undefined {
  const { text, isAlone } = block;
  if (block.block.kind !== 'row' || !isRoleRow(words, text)) return undefined;
  if (!isAlone && !recurs(recurrence.find('row', block))) return SAID;
  const isTakers = isTaker(words, cellsOf(text)[0]?.text ?? '');
  const draft = withCells(text, (_, column) => {
    if (column === 0) return undefined;
    return isTakers && column === 1 ? (next.taker ?? '') : '';
  });
  return { what: 'form', draft };
}

function ofStanding({ next }: Drafting, block: Deciding): Decision | undefined {
  const { stands, here, dates } = block;
  if (!stands) return undefined;
  if (block.block.kind === 'item' && isOver(block, placesIn(here), next)) return SAID;
  const draft = block.moved();
  return draft === undefined
    ? undefined
    : { what: dates.length > 0 ? 'dated' : 'standing', draft: withOpenBox(draft) };
}

/** What an item says of itself in brackets at its end is of that day; the item comes back. */
function ofTail({ words, recurrence }: Drafting, block: Deciding): Decision | undefined {
  const { tail, text, dates } = block;
  if (!tail || isOneOf(words.votes, tail.name)) return undefined;
  const isDated = dates.some(({ span }) => span.start < tail.start);
  if (isDated || !isTelling(block) || !recurs(recurrence.find('stem', block))) return undefined;
  return { what: 'form', draft: withOpenBox(text.slice(0, tail.start)) };
}

function ofCounter({ recurrence }: Drafting, block: Deciding): Decision | undefined {
  const { kind } = block.block;
  if (kind !== 'heading' && kind !== 'paragraph' && kind !== 'item' && kind !== 'entry') return undefined;
  const found = recurrence.find('loose', block);
  const draft = recurs(found)
    ? countedOn(
        block,
        found.map(place => place?.block),
      )
    : undefined;
  return draft === undefined ? undefined : { what: 'dated', draft };
}

/** A label that comes back once, with another value each time. */
function ofForm({ model, names }: Drafting, block: Deciding): Decision | undefined {
  const { label, labelled, context } = block;
  if (!label || !recurs(labelled) || isName(names, label.name)) return undefined;
  const bare = bareWords(label.name);
  const same = model.blocks.filter(
    one => one.context === context && one.label && bareWords(one.label.name) === bare,
  );
  return same.length === 1 ? { what: 'form', draft: withValue(block), isGap: true } : undefined;
}

function ofFormRow({ recurrence }: Drafting, block: Deciding): Decision | undefined {
  const found = recurrence.find('row', block);
  if (!recurs(found)) return undefined;
  const rows = placesIn(found).map(place => cellsOf(place.block.text).map(({ text }) => text));
  const cells = cellsOf(block.text);
  const isFixed = (cell: string, column: number) => rows.every(row => row[column] === cell);
  // A row of which nothing stays was said.
  const hasFixed = cells.some(({ text }, column) => column > 0 && text && isFixed(text, column));
  if (!hasFixed || !cells[0]?.text) return undefined;
  return {
    what: 'form',
    draft: withCells(block.text, (cell, column) => (isFixed(cell, column) ? undefined : '')),
  };
}

/** With no other file to compare, only what is surely no news stays: front matter, sections, comments, lines with the date. */
function ofOnlyFile({ title }: Drafting, block: Deciding): Decision | undefined {
  const { isAlone, text, dates, label } = block;
  const { kind, level } = block.block;
  if (!isAlone) return undefined;
  const isNews = /(?:^|[^\w@])@\w|#\d|https?:/.test(text) || dates.length > 0;
  const isSection = kind === 'heading' && level <= (title?.block.level ?? 1) + 1 && !isNews;
  const isDateLine = label !== undefined && dates.length === 1;
  return kind === 'entry' || kind === 'comment' || isSection || isDateLine
    ? { what: dates.length > 0 ? 'dated' : 'standing', draft: block.moved() }
    : undefined;
}
