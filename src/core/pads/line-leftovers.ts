import { changeLines } from './pad-lines';
import type { Habits } from './habits';

/** Matches lines that mean something to a pad alone: each is one leftover. */
const LEFTOVERS: readonly RegExp[] = [
  // a table of contents, which HedgeDoc and HackMD write in its place
  /^[ \t]*\[TOC\][ \t]*$/i,
  // the tags by which HackMD lists notes: "###### tags: `meeting`"
  /^#{1,6}[ \t]+tags[ \t]*:.*$/i,
  // the badge of HackMD's synchronisation, and a theme for its page
  /^[ \t]*\[!\[hackmd-github-sync-badge\]\([^()\s]*\)\]\([^()\s]*\)[ \t]*$/i,
  /^[ \t]*\{%[ \t]*hackmd[ \t]+\S*theme\S*[ \t]*%\}[ \t]*$/i,
  // an empty line, held open
  /^[ \t\u00A0]*(?:(?:&nbsp;|\u00A0)[ \t]*)+$/i,
];
/** What a new Etherpad begins with; the greeting is only its own together with the sentence after it. */
const GREETING = /^Welcome to Etherpad(?: Lite)?!$/;
const SENTENCE =
  /^This pad text is synchronized as you type, so that everyone viewing this page sees the same text\./;
const INVITATION = /^(?:Get involved with Etherpad at|Etherpad(?: Lite)? on Git[Hh]ub:) https?:\/\/\S+$/;

/** Takes the lines out that mean something to a pad alone; a kind of which the minutes of the series have one stays. */
export function withoutPadLines(text: string, { texts }: Habits): string {
  const ours = texts.flatMap(known => known.split(/\r\n|\r|\n/));
  const isGreeted = text.split('\n').some(line => SENTENCE.test(line));
  const kinds = [...LEFTOVERS, ...(isGreeted ? [GREETING, SENTENCE, INVITATION] : [])].filter(
    kind => !ours.some(line => kind.test(line)),
  );
  return changeLines(text, line => (kinds.some(kind => kind.test(line)) ? undefined : line));
}

/** Matches what begins another block, so that a break before it means nothing. */
const BLOCK = /^\s*(?:#{1,6}(?:\s|$)|[-*+](?:\s|$)|\d{1,9}[.)]\s|>|\||```|~~~|<)/;

/** Takes white space off the ends of lines, but for two spaces that break a line within a paragraph. */
export function withoutTrailingSpace(text: string): string {
  return changeLines(text, (line, index, lines) => {
    const next = lines[index + 1]?.text ?? '';
    const isBreak =
      line.endsWith('  ') && next.trim() !== '' && !BLOCK.test(next) && !/^\s*#{1,6}\s/.test(line);
    return isBreak && line.trim() !== '' ? line : line.trimEnd();
  });
}
