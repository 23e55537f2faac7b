/** Matches a heading, label or bold line over those who were at a meeting. */
const ATTENDANCE =
  /^(?:#{1,6}\s|[*_]{2}|[-*+]\s+[*_]{0,2})?\s*(?:[\w ]{0,20}(?:members|voting|guests?) )?(?:present\b|attend|participants?\b|roll ?call|regrets|apologies|excused|absent\b|observers?\b|anwesen|teilnehm|entschuldigt)[^.]{0,40}$/i;
const HEAD = /^(?:#{1,6}\s|(?:[-*+]\s+)?[*_]{2}[^*_]+[*_]{2}:?$|(?:[-*+]\s+)?[\w ]{3,40}:$)/;
const TICKED = /^\s*(?:[-*+]|\d+[.)])\s+\[[xX]\]/;
const YES = /\|\s*(?:yes|ja|oui|present|anwesend|x|✓|✔|✅)\s*(?=\||$)/i;
const DELIMITERS = /^\s*\|?[\s:|-]*-[\s:|-]*$/;
const VOTE = /\b(?:in favou?r|against|abstain\w*|dafür|dagegen|enthaltung\w*)\b[*_ ]{0,3}:[*_ ]{0,4}\d/i;
const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember';
/** Matches a day in digits or words, also in a link. */
const DAY = new RegExp(
  String.raw`\d{4}(?:[-/._]|%2[DdFf])?\d{1,2}(?:[-/._]|%2[DdFf])?\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{0,2}(?:st|nd|rd|th|\.)?,?\s*\b(?:${MONTHS})\b\.?\s*\d{0,2}(?:st|nd|rd|th)?(?:,?\s*\d{4})?|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag)\b`,
  'g',
);

/** What a draft was made from. */
export interface DraftSources {
  /** The newest files, newest first, and the template if there is one. */
  readonly texts: readonly string[];
  /** Tells whether a line is one that a draft writes anew. */
  readonly isNew?: (line: string) => boolean;
}

/** Lists what a draft says that is not known yet, and the lines of it that are in none of its sources. */
export function falsehoodsIn(draft: string, { texts, isNew = () => false }: DraftSources): readonly string[] {
  const lines = draft.split(/\r?\n/);
  const people = new Set(texts.slice(0, 4).flatMap(text => rosterIn(text).map(bare)));
  const written = texts.flatMap(text => text.split(/\r?\n/));
  const known = new Set(written.map(kept));
  const begun = written.map(kept).filter(line => /[:(|：]/.test(line));
  const cells = new Set(written.filter(line => line.includes('|')).map(firstCell));
  const isKept = (line: string) =>
    known.has(kept(line)) ||
    begun.some(one => one.startsWith(kept(line))) ||
    (line.includes('|') && cells.has(firstCell(line))) ||
    isNew(line);
  const found = (what: string, all: readonly string[]) => all.map(line => `${what}: ${line}`);
  return [
    ...found('ticked', lines.filter(line => TICKED.test(line))),
    ...found('yes', lines.filter((line, index) => YES.test(line) && !DELIMITERS.test(lines[index + 1] ?? ''))),
    ...found('vote', lines.filter(line => VOTE.test(line))),
    ...found('there', rosterIn(draft).filter(line => !/\[ \]/.test(line) && people.has(bare(line)))),
    ...found('new', lines.filter(line => line.trim() && !isKept(line))),
  ]; // prettier-ignore
}

/** Lists the lines that name people below a head about attendance, and behind such a label. */
function rosterIn(text: string): readonly string[] {
  const roster: string[] = [];
  let isInRoster = false;
  for (const line of text.split(/\r?\n/).map(one => one.trim())) {
    if (HEAD.test(line)) isInRoster = ATTENDANCE.test(line);
    else if (isInRoster && line && !/^(?:[-*+|@\p{Lu}]|\d+\.|\[)/u.test(line)) isInRoster = false;
    const names = /@[\w-]{2,}(?![\w/-])|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(line);
    if (!HEAD.test(line) && names && isInRoster) roster.push(line);
  }
  return roster;
}

/** A line without its days and the mark in its box; of a heading also without its numbers. */
function kept(line: string): string {
  const dateless = line
    .replace(DAY, '0')
    .replace(/\[[ xX]\]/, '[]')
    .trim();
  return /^#/.test(dateless) ? dateless.replace(/\d+(?:st|nd|rd|th)?/g, '0') : dateless;
}

function firstCell(row: string): string | undefined {
  return row
    .split('|')
    .find(cell => cell.trim())
    ?.trim();
}

function bare(line: string): string {
  return line
    .replace(/[\s|]+/g, ' ')
    .trim()
    .toLowerCase();
}
