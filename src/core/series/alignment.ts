import { blockText, readBlocks, type Block } from '../markdown/blocks';
import type { MarkdownDocument } from '../markdown/document';
import { labelOf, type LineLabel } from '../markdown/label';
import { bareWords, cellsOf, isAboutAttendance, isMark, isOneOf, markColumns, rosterBlocks } from '../people/rosters';
import type { MeetingWords } from '../repository/meeting-words';
import { addDays, daysBetween, sameDay, type PlainDate } from '../text/date';
import { phrasePattern } from '../text/phrases';
import { movingDatesIn, type MovingDate } from './moving-dates';

/** One file of a series, and the day of the meeting before it. */
export interface FileToAlign {
  readonly document: MarkdownDocument;
  readonly date: PlainDate;
  readonly previous?: PlainDate;
}

export type DraftKind = 'standing' | 'form' | 'dated' | 'roster' | 'open' | 'said';

/** A block of the model, what it is, and what a draft has of it. */
export interface DraftBlock extends Block {
  readonly what: DraftKind;
  readonly written: string;
  readonly isKept: boolean;
  /** Whether something stood behind its label. */
  readonly isGap: boolean;
  readonly debug?: string;
}

/** The meeting that a draft is for. */
export interface NextMeeting {
  readonly date: PlainDate;
  readonly previous: PlainDate;
  readonly taker?: string;
  readonly words: MeetingWords;
  readonly title?: string;
}

interface Facts {
  readonly block: Block;
  readonly text: string;
  readonly dates: readonly MovingDate[];
  readonly key: string;
  readonly loose: string;
  readonly context: string;
  readonly label?: LineLabel;
}

interface ReadFile extends FileToAlign {
  readonly blocks: readonly Block[];
  readonly facts: readonly Facts[];
  readonly byKey: ReadonlyMap<string, Facts>;
  readonly roster: ReadonlySet<number>;
}

const GROUP: Partial<Record<Block['kind'], string>> = { item: 'text', paragraph: 'text' };

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

export function readFile(words: MeetingWords, file: FileToAlign): ReadFile {
  const { document, date } = file;
  const blocks = readBlocks(document);
  const textOf = (block: Block) => document.text.slice(block.wordsStart, block.span.end);
  const facts: Facts[] = [];
  const byKey = new Map<string, Facts>();
  const put = (key: string, fact: Facts) => {
    let n = 1;
    while (byKey.has(`${key}\n${n}`)) n++;
    byKey.set(`${key}\n${n}`, fact);
  };
  for (const block of blocks) {
    const text = blockText(document, block);
    const dates = movingDatesIn(text, date);
    const key = `${GROUP[block.kind] ?? block.kind} ${keyOf(text, block, dates)}`;
    const loose = key.replace(/\d+/g, '#');
    const heading = block.heading === undefined ? undefined : facts[block.heading];
    const parent = block.parent === undefined ? undefined : facts[block.parent];
    const isTitle = heading && (heading.block.level === 1 || heading.block.heading === undefined) && heading.dates.length > 0;
    const context = `${heading && !isTitle ? heading.loose : ''}\n${parent ? (parent.label?.name ?? parent.loose) : ''}`;
    const label = block.kind === 'entry' ? entryLabel(text) : ['heading', 'paragraph', 'item'].includes(block.kind) ? labelOf(textOf(block)) : undefined;
    const fact = { block, text, dates, key, loose, context, ...(label && { label }) };
    facts.push(fact);
    put(`${context}\n${key}`, fact);
    put(`*\n${key}`, fact);
    put(`${context}\nloose ${loose}`, fact);
    if (label) put(`${context}\nlabel ${bareWords(label.name)}`, fact);
    if (label) put(`*\nlabel ${bareWords(label.name)}`, fact);
    if (block.kind === 'row') put(`${context}\nrow ${cellsOf(text)[0]?.text ?? ''}`, fact);
  }
  return { ...file, blocks, facts, byKey, roster: rosterBlocks(words, blocks, textOf) };
}

function entryLabel(text: string): LineLabel | undefined {
  const match = /^["']?([^:=]+?)["']?\s*[:=](?=\s|$)/.exec(text);
  return match?.[1] === undefined ? undefined : { name: match[1].replace(/[_-]/g, ' '), end: match[0].length, value: text.slice(match[0].length).trim() };
}

function keyOf(text: string, block: Block, dates: readonly MovingDate[]): string {
  let out = '';
  let at = block.wordsStart - block.span.start;
  for (const { span } of dates) {
    if (span.start < at) continue;
    out += `${text.slice(at, span.start)}\u0001`;
    at = span.end;
  }
  const words = squeezed(out + text.slice(at));
  return block.kind === 'heading' ? words.replace(/\s+#+$|\s*[=-]{2,}$/, '').replace(/:$/, '').toLowerCase() : words;
}

function relation(file: FileToAlign, date: PlainDate): string {
  if (sameDay(file.date, date)) return 'this';
  if (file.previous && sameDay(file.previous, date)) return 'previous';
  return String(daysBetween(file.date, date));
}

/** Whether something comes back: of the three files before, two have it. */
function recurs(hits: readonly unknown[]): boolean {
  const near = hits.slice(0, 3);
  if (process.env.REC === '2') {
    const n = hits.filter(hit => hit !== undefined).length;
    return hits.length > 0 && near.filter(hit => hit !== undefined).length >= (near.length === 3 ? 2 : 1) && n * 2 >= hits.length;
  }
  if (process.env.REC === '3') {
    const n = hits.slice(0, 4).filter(hit => hit !== undefined).length;
    return hits.length > 0 && n >= (hits.length >= 4 ? 3 : hits.length === 3 ? 2 : 1);
  }
  return near.filter(hit => hit !== undefined).length >= (near.length === 3 ? 2 : 1) && near.length > 0;
}

/** Finds the newest file that is like others of its series, and those that are like it, newest first; a stub, a cancelled meeting and a workshop are not. */
export function modelAmong(words: MeetingWords, files: readonly FileToAlign[]): readonly ReadFile[] {
  const all = files.map(file => readFile(words, file));
  const keys = all.map(({ facts }) => new Set(facts.map(({ block, loose, label, text }) => (label ? `label ${bareWords(label.name)}` : block.kind === 'row' ? `row ${cellsOf(text)[0]?.text ?? ''}` : loose))));
  const shared = all.map((_, a) => all.map((__, b) => (a === b ? 0 : [...(keys[a] ?? [])].filter(key => keys[b]?.has(key)).length)));
  const best = shared.map(row => Math.max(0, ...row));
  const usual = best.toSorted((a, b) => a - b)[best.length >> 1] ?? 0;
  const isWhole = (index: number) => (best[index] ?? 0) >= MODEL * usual && !isCancelled(words, all[index]);
  const model = all.findIndex((_, index) => isWhole(index));
  if (model < 0) return all;
  const like = all.filter((_, index) => index > model && (shared[model]?.[index] ?? 0) >= LIKE * (best[model] ?? 0));
  return [all[model]!, ...like];
}

function isCancelled(words: MeetingWords, file: ReadFile | undefined): boolean {
  if (!file) return true;
  const text = file.document.text;
  const title = file.facts.find(({ block }) => block.kind === 'heading')?.text ?? '';
  return phrasePattern(words.cancelled).test(title) || (text.length < 400 && phrasePattern(words.cancelled).test(text));
}
const MODEL = Number(process.env.MODEL ?? 0.4);
const LIKE = Number(process.env.LIKE ?? 0.3);

export function alignBlocks([own, ...rest]: readonly ReadFile[], next: NextMeeting): readonly DraftBlock[] {
  const { words } = next;
  if (!own) return [];
  const model = own;
  const others = rest.slice(0, 5);
  const result: DraftBlock[] = [];
  const occurrences = new Map<string, number>();
  const found = (key: string): (Facts | undefined)[] => {
    const n = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, n);
    return others.map(other => other.byKey.get(`${key}\n${n}`));
  };
  const people = namesIn([own, ...others]);
  // Boxes are offered where they are the habit.
  const hasBoxes = others.length < 2 || others.some(({ facts, roster }) => [...roster].some(index => /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(facts[index]?.text ?? '')));
  const title = own.facts.find(({ block, dates }) => block.kind === 'heading' && dates.some(({ date }) => sameDay(date, model.date))) ?? own.facts.find(({ block }) => block.kind === 'heading');
  for (const [index, fact] of own.facts.entries()) {
    const { block, text, context, key, loose, label, dates } = fact;
    const parent = block.parent === undefined ? undefined : result[block.parent];
    const heading = block.heading === undefined ? undefined : result[block.heading];
    const hits = found(`${context}\n${key}`);
    const anywhere = found(`*\n${key}`);
    const looseHits = found(`${context}\nloose ${loose}`);
    const labelHits = label ? found(`${context}\nlabel ${bareWords(label.name)}`) : [];
    const labelAnywhere = label ? found(`*\nlabel ${bareWords(label.name)}`) : [];
    const rowHits = block.kind === 'row' ? found(`${context}\nrow ${cellsOf(text)[0]?.text ?? ''}`) : [];
    const say = (what: DraftKind, written: string | undefined, isGap = false) => {
      result.push({ ...block, what, debug: [hits, anywhere, labelHits, looseHits].map(h => h.map(x => x ? 1 : 0).join('')).join('/'), written: written ?? '', isKept: written !== undefined, isGap });
    };
    if (block.kind === 'fence') { say('standing', text); continue; }
    if ((parent && !parent.isKept) || (heading && !heading.isKept && !(process.env.ORPH && parent === undefined && block.kind !== 'heading' && !own.roster.has(index) && recurs(anywhere) && isTelling(fact)))) { say('said', undefined); continue; }
    const moved = () => move(fact, hits.some(Boolean) ? hits : anywhere, [own, ...others], next);
    const unticked = (written: string) => written.replace(/^(\s*(?:[-*+]|\d+[.)])\s+\[)[xX](\])/, '$1 $2');
    const standsHere = recurs(hits);
    const stands = standsHere || (recurs(anywhere) && isTelling(fact));
    const comesBackAsForm = recurs(labelHits) || (recurs(labelAnywhere) && false);
    const emptied = () => label ? text.slice(0, block.wordsStart - block.span.start + label.end).trimEnd() : undefined;
    const emptiedEntry = () => text.slice(0, label?.end ?? 0);
    // ── who was there
    if (own.roster.has(index)) {
      if (block.kind === 'entry') { say('roster', recurs(labelHits) || others.length === 0 ? emptiedEntry() : undefined, true); continue; }
      if (block.kind === 'item' && /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(text) && !label) { say('roster', hasBoxes ? unticked(text) : undefined); continue; }
      if (label && (isAboutAttendance(words, label.name) || isOneOf(words.groups, label.name) || isOneOf(words.roles, label.name) || isOneOf(words.takers, label.name) || (!label.value && !people.has(bareWords(label.name))))) {
        const isTaker = isOneOf(words.takers, label.name);
        say('roster', recurs(labelHits) || others.length === 0 ? (isTaker && next.taker ? `${emptied() ?? ''} ${next.taker}` : emptied()) : undefined, true); continue;
      }
      if (block.kind === 'row') {
        say('roster', emptyMarks(words, own, index, [own, ...others].some(file => leavesMarksEmpty(words, file)) ? '[ ]' : ''), false); continue;
      }
      const isInstruction = (block.kind === 'paragraph' || block.kind === 'item') && stands && isSentence(text.slice(block.wordsStart - block.span.start), people);
      const isPlaceholder = (block.kind === 'item' || block.kind === 'paragraph') && stands && /\bTODO\b|^\W*\((?:[^()]*)\)\W*$/i.test(text.slice(block.wordsStart - block.span.start));
      const isHeadLine = (block.kind === 'paragraph' || block.kind === 'item') && stands && isAboutAttendance(words, text);
      if (isInstruction || isPlaceholder || isHeadLine || (!['paragraph', 'item'].includes(block.kind) && stands)) { say(dates.length ? 'dated' : 'standing', moved()); continue; }
      say('roster', undefined); continue;
    }
    if (fact === title && block.kind === 'heading') { say('dated', stands || dates.length > 0 ? moved() : (next.title === undefined ? text : `# ${next.title}`)); continue; }
    // ── roles and votes
    if (label && (isOneOf(words.roles, label.name) || isTakerLabel(words, label, [fact, ...labelHits]))) {
      if (recurs(labelHits) || others.length === 0) {
        const isTaker = isOneOf(words.takers, label.name);
        say('form', isTaker && next.taker ? `${block.kind === 'entry' ? emptiedEntry() : (emptied() ?? '')} ${next.taker}` : block.kind === 'entry' ? emptiedEntry() : emptied(), true);
      } else say('said', undefined);
      continue;
    }
    if (['paragraph', 'item', 'quote'].includes(block.kind) && phrasePattern(words.quorum).test(text) && !label) { say('said', undefined); continue; }
    if (block.kind === 'row' && isRoleRow(words, text)) {
      say('form', recurs(rowHits) || others.length === 0 ? withCells(text, (_, column) => column === 0 ? undefined : isOneOf(words.takers, cellsOf(text)[0]?.text ?? '') && column === 1 ? (next.taker ?? '') : '') : undefined, true); continue;
    }
    // ── the same every time
    if (stands && !(block.kind === 'item' && isOver(fact, hits.some(Boolean) ? hits : anywhere, [own, ...others], next))) {
      const written = moved();
      if (written !== undefined) { say(dates.length > 0 ? 'dated' : 'standing', unticked(written)); continue; }
    }
    const counted = ['heading', 'paragraph', 'item', 'entry'].includes(block.kind) && recurs(looseHits) ? countOn(fact, looseHits) : undefined;
    if (counted !== undefined) { say('dated', counted); continue; }
    if (label && comesBackAsForm && isForm(fact, own, people)) { say('form', block.kind === 'entry' ? emptiedEntry() : emptied(), true); continue; }
    if (block.kind === 'row' && recurs(rowHits)) {
      const rows = rowHits.flatMap(hit => hit ? [cellsOf(hit.text).map(cell => cell.text)] : []);
      const cells = cellsOf(text);
      if (cells.length > 1 && cells[0]?.text && rows.some(row => cells.some((cell, column) => column > 0 && row[column] === cell.text && cell.text)) ) {
        say('form', withCells(text, (cell, column) => rows.every(row => row[column] === cell) ? undefined : '')); continue;
      }
    }
    const isBoxed = /^\s*(?:[-*+]|\d+[.)])\s+\[ \]\s/.test(text);
    const isUnderNext = nextHeading(words, own, block);
    if ((isBoxed && isUnderNext) || (parent?.what === 'open')) { say('open', text); continue; }
    say('said', undefined);
  }
  return result;
}

function nextHeading(words: MeetingWords, file: ReadFile, block: Block): boolean {
  const heading = block.heading === undefined ? undefined : file.blocks[block.heading];
  if (!heading) return false;
  const text = file.document.text.slice(heading.wordsStart, heading.span.end);
  return phrasePattern(words.nextTime).test(bareWords(text));
}

function isTelling({ block, text }: Facts): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return block.kind !== 'row' && block.kind !== 'rule' && (words >= 3 || block.kind === 'heading');
}

/** A sentence tells people what to do; a name does not. */
function isSentence(text: string, people: ReadonlySet<string>): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const small = words.filter(word => /^\p{Ll}/u.test(word)).length;
  return words.length >= 4 && small * 2 > words.length && !people.has(bareWords(text));
}

function namesIn(files: readonly ReadFile[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { facts, roster } of files)
    for (const index of roster) {
      const fact = facts[index];
      if (!fact || fact.block.kind === 'entry') continue;
      const raw = fact.block.kind === 'row' ? (cellsOf(fact.text)[0]?.text ?? '') : (fact.label?.value ?? fact.text.slice(fact.block.wordsStart - fact.block.span.start));
      for (const one of raw.split(/[,;\n]|\sand\s|\sund\s|\set\s/)) {
        const name = bareWords(one);
        if (!name || name.split(' ').length > 4) continue;
        names.add(name);
        const [first] = name.split(' ');
        if (first && first.length > 2) names.add(first);
        for (const [, handle] of one.matchAll(/@([\w-]+)/g)) if (handle) names.add(handle.toLowerCase());
      }
    }
  return names;
}

function isForm({ label, context, block }: Facts, own: ReadFile, people: ReadonlySet<string>): boolean {
  if (!label) return false;
  const bare = bareWords(label.name);
  if (people.has(bare) || /^@/.test(label.name) || people.has(bare.split(' ')[0] ?? '')) return false;
  const same = own.facts.filter(one => one.label && one.context === context && bareWords(one.label.name) === bare);
  return same.length === 1 && block.kind !== 'row';
}

function isTakerLabel(words: MeetingWords, label: LineLabel, facts: readonly (Facts | undefined)[]): boolean {
  if (!isOneOf(words.takers, label.name)) return false;
  const values = facts.flatMap(fact => fact?.label?.value ? [fact.label.value] : []);
  const isWeak = /^(?:minutes|notes|protokoll|acta|verbale|notulen|議事録|记录|기록)$/i.test(bareWords(label.name));
  return isWeak ? values.some(isName) : values.every(value => !/:\/\//.test(value));
}

function isName(value: string): boolean {
  return !/:\/\/|\]\(|[.!?]\s/.test(value) && value.split(/\s+/).length <= 6 && /\p{L}/u.test(value);
}

function isRoleRow(words: MeetingWords, text: string): boolean {
  const [first, second] = cellsOf(text);
  return first !== undefined && second !== undefined && (isOneOf(words.roles, first.text) || isOneOf(words.takers, first.text)) && isName(second.text || 'a');
}

function withCells(row: string, value: (cell: string, column: number) => string | undefined): string {
  let out = '';
  let at = 0;
  for (const [column, cell] of cellsOf(row).entries()) {
    const now = value(cell.text, column);
    if (now === undefined) continue;
    const width = cell.end - cell.start;
    out += row.slice(at, cell.start) + (now ? ` ${now} `.padEnd(width) : ' '.repeat(width));
    at = cell.end;
  }
  return (out + row.slice(at)).trimEnd();
}

/** Where an empty mark has meant that somebody was not there, it says so of the next meeting, too. */
function leavesMarksEmpty(words: MeetingWords, file: ReadFile): boolean {
  return file.blocks.some((block, head) => {
    if (block.kind !== 'head' || !file.roster.has(head)) return false;
    const columns = marksOf(words, file, head);
    const cells = file.facts.filter(fact => fact.block.parent === head).flatMap(fact => { const row = cellsOf(fact.text); return [...columns].map(column => row[column]?.text ?? ''); });
    return cells.some(Boolean) && cells.some(cell => !cell);
  });
}

function marksOf(words: MeetingWords, file: ReadFile, head: number): ReadonlySet<number> {
  const textOf = (block: Block) => file.document.text.slice(block.wordsStart, block.span.end);
  const titles = cellsOf(file.facts[head]?.text.split(/\r|\n/, 1)[0] ?? '');
  const named = [...titles.entries()].flatMap(([column, cell]) => column > 0 && isAboutAttendance(words, cell.text) ? [column] : []);
  return new Set([...markColumns(words, file.blocks, head, textOf), ...named]);
}

function emptyMarks(words: MeetingWords, own: ReadFile, index: number, mark: string): string | undefined {
  const fact = own.facts[index];
  const head = fact?.block.parent;
  if (!fact || head === undefined) return undefined;
  const marks = marksOf(words, own, head);
  if (marks.size === 0) return undefined;
  return withCells(fact.text, (cell, column) => marks.has(column) ? mark : column > 0 && cell && isMark(words, cell) ? '' : undefined);
}

/** Moves the dates of a block; undefined if they do not move alike in all files. */
function move(fact: Facts, hits: readonly (Facts | undefined)[], files: readonly ReadFile[], next: NextMeeting): string | undefined {
  const { text, dates } = fact;
  const [own] = files;
  if (!own) return undefined;
  const all = [[fact, own] as const, ...hits.flatMap((hit, index) => { const file = files[index + 1]; return hit && file ? [[hit, file] as const] : []; })];
  let out = '';
  let at = 0;
  for (const [position, { span, date, write }] of dates.entries()) {
    const relations = all.flatMap(([one, file]) => { const other = one.dates[position]; return other ? [relation(file, other.date)] : []; });
    const counts = new Map<string, number>();
    for (const one of relations) counts.set(one, (counts.get(one) ?? 0) + 1);
    const [best = '', most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const same = all.filter(([one]) => { const other = one.dates[position]; return other && sameDay(other.date, date); }).length;
    out += text.slice(at, span.start);
    at = span.end;
    if (same > most || (same === most && all.length > 1 && same > 1)) out += text.slice(span.start, span.end);
    else if (most * 2 > relations.length || best === 'this') out += (writerLike(all.map(([one]) => one.dates[position]), text.slice(span.start, span.end)) ?? write)(best === 'this' ? next.date : best === 'previous' ? next.previous : addDays(next.date, Number(best)));
    else return undefined;
  }
  return out + text.slice(at);
}

/** Only a day before the tenth shows whether days have a leading zero. */
function writerLike(dates: readonly (MovingDate | undefined)[], own: string): ((date: PlainDate) => string) | undefined {
  const shape = (text: string) => text.replace(/\d+/g, '0').replace(/\p{L}+/gu, 'a');
  void shape; void own;
  return dates.find(one => one && one.date.day < 10)?.write;
}

/** A list item about a day that is over by the next meeting is news no more. */
function isOver(fact: Facts, hits: readonly (Facts | undefined)[], files: readonly ReadFile[], next: NextMeeting): boolean {
  return fact.dates.some(({ date, span }, position) => {
    const isFixed = hits.every(hit => { const other = hit?.dates[position]; return !other || sameDay(other.date, date); });
    const inLink = /[\w/=(.-]$/.test(fact.text.slice(0, span.start).split(/\s/).at(-1) ?? '');
    void files;
    return isFixed && !inLink && daysBetween(date, next.date) > 0;
  });
}

/** Counts the numbers on that rise by one from file to file; undefined if any other number changes. */
function countOn(fact: Facts, hits: readonly (Facts | undefined)[]): string | undefined {
  const numbers = (one: Facts) => [...one.text.matchAll(/\d+/g)];
  const own = numbers(fact);
  const others = hits.map(hit => hit && numbers(hit));
  let hasCounter = false;
  const written: string[] = [];
  for (const [position, match] of own.entries()) {
    const value = Number(match[0]);
    const before = others.map(other => other?.[position] && Number(other[position][0]));
    const known = before.filter(other => other !== undefined);
    if (known.every(other => other === value)) { written.push(match[0]); continue; }
    const steps = before.filter((other, index) => other !== undefined && other === value - index - 1).length;
    if (steps * 2 <= known.length) return undefined;
    hasCounter = true;
    written.push(String(value + 1).padStart(match[0].length, '0'));
  }
  if (!hasCounter) return undefined;
  let out = '';
  let at = 0;
  for (const [position, match] of own.entries()) {
    out += fact.text.slice(at, match.index) + (written[position] ?? '');
    at = match.index + match[0].length;
  }
  return out + fact.text.slice(at);
}
