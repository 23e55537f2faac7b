/** What one line asks people to do. */
export interface RequestedAction {
  /** The task in the words of the line; empty if the mark is all there is. */
  readonly text: string;
  /** The handles of the people asked, without `@`. */
  readonly people: readonly string[];
  readonly isDone: boolean;
}

/** Matches a handle as on GitHub and its kin, but not in "@ada's", which is about somebody. */
const HANDLE = String.raw`@\w(?:[\w.-]*\w)?(?![.-]?\w|['’]s\b)`;
const BETWEEN = String.raw`(?:,? ?\b(?:and|or|und|AND|OR)\b ?| ?[,&+/] ?| )`;
const WHO = `${HANDLE}(?:${BETWEEN}${HANDLE})*`;
const AI = "AI(?:['’]?s)?";
const ACTION_ITEM = '(?:[Aa]ction [Ii]tems?|ACTION ITEMS?)';
const TO_DO = '(?:TODOs?|To-?Dos?|To Dos?|Todos?)';
/** Matches marks that also occur in sentences. */
const IN_SENTENCES = '(?:todo|[Tt]o[ -]do)';
const MARK = new RegExp(
  String.raw`(?<![\w.@#/'’-])(?:(?<firm>(?<ai>${AI})|${ACTION_ITEM}|${TO_DO})|${IN_SENTENCES})\b(?: \d\d?\b)?` +
    // As in "(AI review: @ada)".
    String.raw`(?:(?<=\(AI)(?<about> [^():@]{1,30})(?=:))?` +
    String.raw`(?:(?::| ?->| for| to)? ?:? ?[~[(]{0,3}(?<who>${WHO})|(?<colon>(?: \([^()]{1,40}\))? ?:(?=[ ~]|$)))`,
  'g',
);
const MANY = /s$/i;
/** Matches text before a mark after which the mark is not part of a sentence. */
const OPENING = /(?:^|[([>.?!→]|[,;:–—-] )[ ~]*$/;
const OPENING_OF_AI = /(?:^|[([>.?!→])[ ~]*$/;
const ALL_HANDLES = new RegExp(HANDLE, 'g');
const TOPIC = /^([^.;:?!]{1,60}:) ?$/;
const BOX = /^\[([ xX])\] (?=\S)/;
const LEADING_WHO = new RegExp(`^(?<who>${WHO})`);
const TRAILING_WHO = new RegExp(String.raw`(?:\(|[-=]{1,2}> ?|→ ?)(?<who>${WHO})\)?$`);
const OF_OTHERS = new RegExp(String.raw`^(?:via|with|w/) |^(?:from|for) ${WHO}$`);
/** Matches an answer that says less than the line above it. */
const ANSWER = /^(?:yes|no|ok)$/i;
const SAYS_SOMETHING = /[\p{L}\d\ue000-\uf8ff]/u;
const DONE = /(?: ?[-–—,:] ?)?(?:\((?:done|DONE|Done)\)|\bDONE\b|[-–—] ?[Dd]one|✅|✔\uFE0F?|☑\uFE0F?)[.!]?$/;
const BEGINS_DONE = /^(?:DONE\b|✅|✔\uFE0F?|☑\uFE0F?)[:,.!]? ?/;
/** What may be between a mark and the words around it. */
const AROUND = new Set(' ()[]:,;>=→–—-');

/** Finds what a line asks of people, from left to right; empty if there is no mark, or in doubt. */
export function askedIn(words: string): readonly RequestedAction[] {
  const marks = [...words.matchAll(MARK)].filter(mark => isMark(words, mark));
  const requests: RequestedAction[] = [];
  let from = 0;
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.index ?? words.length;
    const behind = mark.index + mark[0].length;
    const isInBrackets = /[([]~{0,2}$/.test(words.slice(Math.max(0, mark.index - 3), mark.index));
    const close = isInBrackets ? behind + closing(words.slice(behind, end)) : end;
    const request = askedBy(mark, {
      before: words.slice(from, mark.index),
      inside: words.slice(behind, close),
      after: index + 1 < marks.length ? '' : words.slice(close, end),
    });
    from = isInBrackets ? Math.min(close + 1, end) : end;
    const last = requests.at(-1);
    // "TODO: write it down (AI @ada)" is one task.
    if (last && request.text === '' && (last.people.length === 0 || request.people.length === 0))
      requests[requests.length - 1] = {
        ...last,
        people: [...last.people, ...request.people],
        isDone: last.isDone || request.isDone,
      };
    else requests.push(request);
  }
  return requests;
}

/** Reads a line with a check box: one without a handle counts only if `mayBeAnybody`; undefined if there is no box. */
export function askedInBox(words: string, mayBeAnybody: boolean): RequestedAction | undefined {
  const box = BOX.exec(words);
  if (!box) return undefined;
  const rest = words.slice(box[0].length);
  const asked = askedIn(rest)[0] ?? askedOnList(rest);
  return asked && (mayBeAnybody || asked.people.length > 0)
    ? { ...asked, isDone: asked.isDone || box[1] !== ' ' }
    : undefined;
}

/** Reads a line in a list of tasks; undefined if it says that there are none. */
export function askedOnList(words: string): RequestedAction | undefined {
  const who = LEADING_WHO.exec(words)?.[0] ?? '';
  const request = { text: words.slice(who.length), people: handlesIn(who), isDone: false };
  return /^\(.*\)$|^(?:none|nothing|n\/a|no (?:action items|AIs))\b|:$/i.test(words)
    ? undefined
    : finished(request);
}

/** Tells whether a line only says that the task above it is done. */
export function saysDone(words: string): boolean {
  return BEGINS_DONE.test(words) || /^done(?:[.!,;:]| -|$)/i.test(words);
}

function isMark(words: string, { index, 0: all, groups }: RegExpExecArray): boolean {
  const { firm, ai, who, colon } = groups ?? {};
  const before = words.slice(Math.max(0, index - 6), index);
  if (firm && who) return true;
  const name = firm ?? all.replace(/[ (:@].*/, '');
  return colon !== undefined && MANY.test(name) ? false : (ai ? OPENING_OF_AI : OPENING).test(before);
}

/** The words around a mark, with those in its brackets inside. */
interface Around {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

function askedBy({ groups }: RegExpExecArray, { before, inside, after }: Around): RequestedAction {
  const { who = '', about } = groups ?? {};
  const people = handlesIn(who);
  const own = trimmed(inside);
  const isStruck = before.split('~~').length % 2 === 0;
  const isDone = isStruck || BEGINS_DONE.test(before) || saysOnlyDone(own) || saysDoneAround(after.trim());
  if (saysSomething(own) && !OF_OTHERS.test(own) && !saysOnlyDone(own)) {
    const request = finished({ text: inside, people, isDone });
    // "Mussels: AI @ada to bring a scraper" makes no sense without the mussels.
    const topic = TOPIC.exec(before.replace(BEGINS_DONE, ''))?.[1];
    return topic && request.text ? { ...request, text: `${topic} ${request.text}` } : request;
  }
  const outside = trimmed(trimmed(before, false) + after.replace(/^[)\]]/, ''));
  return finished({ text: about === undefined ? outside : `${outside} (${about.trim()})`, people, isDone });
}

function finished({ text, people, isDone }: RequestedAction): RequestedAction {
  let rest = trimmed(text).replace(/(?<!\.)\.$/, '');
  const isMarkedDone = saysDoneAround(rest) || /^~~.*~~$/.test(rest);
  // "DONE ✅" says it twice.
  for (let times = 0; times < 2; times++) rest = trimmed(rest.replace(BEGINS_DONE, '').replace(DONE, ''));
  if (people.length > 0) rest = rest.replace(/^and others\b[ :,]*/, '').replace(/^to (?=\S)/, '');
  const trailing = people.length === 0 ? TRAILING_WHO.exec(rest) : null;
  if (trailing) rest = trimmed(rest.slice(0, trailing.index));
  const plain = rest.replaceAll('~~', '').trim();
  return {
    text: saysSomething(plain) ? plain : '',
    people: trailing ? handlesIn(trailing.groups?.who ?? '') : people,
    isDone: isDone || isMarkedDone,
  };
}

function saysSomething(text: string): boolean {
  return SAYS_SOMETHING.test(text.replace(ALL_HANDLES, '')) && !ANSWER.test(text);
}

function saysDoneAround(text: string): boolean {
  return BEGINS_DONE.test(text) || DONE.test(text);
}

function saysOnlyDone(text: string): boolean {
  return text !== '' && text.replace(BEGINS_DONE, '').replace(DONE, '').trim() === '';
}

function handlesIn(who: string): readonly string[] {
  const handles = (who.match(ALL_HANDLES) ?? []).map(handle => handle.slice(1));
  return handles.filter((handle, index) => handles.indexOf(handle) === index);
}

/** Finds where the bracket that is open at the start of a text is closed; the end of the text if nowhere. */
function closing(text: string): number {
  let open = 1;
  for (let offset = 0; offset < text.length; offset++) {
    if (/[([]/.test(text[offset] ?? '')) open++;
    if (/[)\]]/.test(text[offset] ?? '') && --open === 0) return offset;
  }
  return text.length;
}

/** Trims what may be around a mark from the ends of a text; closed brackets stay. */
function trimmed(text: string, isBehind = true): string {
  let start = 0;
  let end = text.length;
  while (end > start && AROUND.has(text[end - 1] ?? '') && !(text[end - 1] === ')' && hasOpen(text, end)))
    end--;
  while (isBehind && start < end && AROUND.has(text[start] ?? '') && !/[([]/.test(text[start] ?? '')) start++;
  return text.slice(start, end);
}

function hasOpen(text: string, end: number): boolean {
  return text.lastIndexOf('(', end - 1) > text.lastIndexOf(')', end - 2);
}
