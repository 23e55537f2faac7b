import { ok } from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit';
import type { MarkdownDocument } from '../../../src/core/markdown/document';
import { outlineOf } from '../../../src/core/answers/outline';
import { HARBOUR } from '../harbour';
import { spanOf } from '../../../src/core/minutes/sections';
import type { Span } from '../../../src/core/text/text';
import { minutesAt, WEB } from '../harbour';
import { checkLocated } from './located';
import { randomNumbers, randomText } from '../random';
import { wholeOf } from './whole';

/** What minutes are made of, and what trips parsers up. */
const PIECES = [
  '# ', '## ', '### ', '#', '=\n', '---\n', '\n', '\n\n', '\r\n', '\r', '\t', ' ', '    ', '- ', '* ', '1. ', '> ', '```\n', '~~~',
  '<!--', '-->', '<b>', '[', ']', '](', ')', '[m]: ', '*', '**', '_', '`', '\\', '&amp;', '\0', '\uFEFF', '🚢', '\uD83D', 'צוות',
  'Harbour Weekly 2024-03-07', '2024-02-30', 'Meta', 'Team updates', 'Team Berth', 'Team Crane', 'AOB', 'Minutes:', 'Minutes',
  'None yet', ' yet', `${WEB}/berth/20240306.md`, `${WEB}/berth/20240101.md`, '../crane/20240307.md', '<https://a.example>', 'tide',
]; // prettier-ignore
const ROUNDS = 600;
const FILES = { 'berth/20240306.md': '', 'crane/20240307.md': '', 'crane/20240229.md': '' };

function assertInOrder(name: string, { text }: MarkdownDocument, spans: readonly Span[]): void {
  let reached = 0;
  for (const { start, end } of spans) {
    ok(start >= reached && start <= end && end <= text.length, `${name} ${start}-${end} after ${reached}`);
    reached = start;
  }
}

describe('any text', () => {
  for (const seed of [1, 2, 3])
    it(`random text is parsed without an exception, with ordered spans and fixes in bounds (seed ${seed})`, () => {
      const random = randomNumbers(seed);
      for (let round = 0; round < ROUNDS; round++) {
        const text = randomText(random, PIECES, random(40));
        const minutes = minutesAt('call/20240307.md', text, FILES);
        const { document, sections } = minutes;
        try {
          const { headings, textLines, links } = wholeOf(document);
          assertInOrder('heading', document, headings.map(({ span }) => span)); // prettier-ignore
          assertInOrder('text line', document, textLines.map(({ span }) => span)); // prettier-ignore
          assertInOrder('link', document, links.map(({ span }) => span)); // prettier-ignore
          assertInOrder('section', document, sections.map(section => spanOf(document, section))); // prettier-ignore
          outlineOf({ document, sections, profile: HARBOUR });
          const problems = checkLocated(minutes);
          assertInOrder('problem', document, problems.map(({ span }) => span)); // prettier-ignore
          for (const { fixes } of problems) for (const { edits } of fixes) applyEdits(text, edits);
        } catch (error) {
          throw new Error(`${JSON.stringify(text)}: ${String(error)}`, { cause: error });
        }
      }
    });

  for (const seed of [11, 12, 13])
    it(`random minutes are fixed in a few steps (seed ${seed})`, () => {
      const random = randomNumbers(seed);
      for (let round = 0; round < ROUNDS; round++) {
        const text = randomText(random, PIECES, random(30));
        let current = text;
        let steps = 0;
        for (; steps < 40; steps++) {
          const problems = checkLocated(minutesAt('call/20240307.md', current, FILES));
          const edits = problems.find(({ fixes }) => fixes[0]?.edits.length)?.fixes[0]?.edits;
          if (!edits) break;
          current = applyEdits(current, edits);
        }
        ok(
          steps < 40,
          `the fixes of ${JSON.stringify(text)} do not end: ${JSON.stringify(current.slice(0, 300))}`,
        );
      }
    });
});
