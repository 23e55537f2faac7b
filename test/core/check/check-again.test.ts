import { deepEqual, equal } from 'node:assert/strict';
import { RULES } from '../../../src/core/check/rules';
import { check } from '../../../src/core/check/check';
import { readMinutes, type Minutes } from '../../../src/core/minutes/minutes';
import { applyEdits, type Edit } from '../../../src/core/text/edit';
import type { MarkdownDocument } from '../../../src/core/markdown/document';
import { linesOf, outlineOf, type Outline } from '../../../src/core/answers/outline';
import { parse, reparse } from '../../../src/core/markdown/parse';
import { readSections, sectionsBySegment } from '../../../src/core/minutes/sections';
import type { Problem, SegmentInMinutes } from '../../../src/core/rules/rule';
import { HARBOUR, WEB } from '../harbour';
import { libraryOf } from '../library-of';
import { randomEdit, randomNumbers, randomText } from '../random';
import { rounds } from '../rounds';

const PATH = 'call/20240307.md';
const LIBRARY = libraryOf({
  [PATH]: '',
  'call/20240229.md': `Participants: ${'@grace-tide '.repeat(9)}`,
  'berth/20240306.md': '',
  'crane/20240305.md': '',
  'sig-signals/20240301.md': '',
});

/** What people write in weekly minutes, each of it where a rule may care. */
const PIECES = [
  '# Harbour Weekly 2024-03-07\n', '# Harbour Weekly 2024-02-29\n', '# News\n', '\n## Meta\n\n', '- Minutes: Ada\n', '\n## Team updates\n\n',
  '### Team Berth\n\n', '### Team Crane\n\n', '### SIG Signals\n\n', '## Team Lock\n', '#### Topic\n', '### Lihgthouse\n', '## AOB\n', '## Project Updates\n',
  'Minutes: None yet\n\n', 'Minutes:\n', `Minutes: ${WEB}/berth/20240306.md\n\n`, `Minutes: ${WEB}/berth/20240101.md\n`, `- see ${WEB}/crane/20240305.md\n`,
  '- What mattered?\n', '- What mattered?\n  - Paint\n', '- What was decided?\n', '- What was decided?\n  - Blue\n', '- Nothing new\n', '- Nothing new\n  - really\n',
  '-\n', 'The quay is dry.\n', '@grace-tide\n', 'AI @garce-tide\n', '@gracetide\n', 'The next call is on 2023-03-14.\n', '<!-- minutes-disable-next-line -->\n', '<!-- minutes-disable empty-bullet -->\n',
  '<!-- .slide: x -->\n', '```\n', '\n', 'x', 'EOF\n', '[m]\n', `[m]: ${WEB}/crane/20240305.md\n`, '#', '### Team Berth\n', ' ', '---\n', '\r\n',
]; // prettier-ignore

interface Open {
  readonly document: MarkdownDocument;
  readonly minutes: Minutes | undefined;
  readonly problems: readonly Problem[];
  readonly outline: Outline | undefined;
}

/** Goes on from what was found before; from nothing when there is nothing. */
function look(document: MarkdownDocument, before?: Open): Open {
  const minutes = readMinutes({ profile: HARBOUR, library: LIBRARY }, PATH, document, before?.minutes);
  return {
    document,
    minutes,
    problems: check(minutes),
    outline: outlineOf(minutes ?? { document, profile: HARBOUR, sections: readSections(document, HARBOUR) }),
  };
}

/** What a person sees of an outline. */
function seen(outline: Outline | undefined) {
  return outline?.items.map(item => ({
    name: item.section.heading.name,
    kind: item.section.kind,
    team: item.team,
    minutes: item.minutes,
    parent: item.section.parent?.index,
    ...linesOf(outline, item),
  }));
}

describe('minutes checked again after an edit', () => {
  for (const seed of [1, 2, 3])
    it(`checking again finds the outline and the problems of a first check (seed ${seed})`, () => {
      const random = randomNumbers(seed);
      for (let round = 0; round < rounds(10); round++) {
        let text = randomText(random, PIECES, 10 + random(40));
        let open = look(parse(text));
        for (let count = 0; count < 25; count++) {
          const before = text;
          const edits: Edit[] = [];
          let { document } = open;
          // Not every version is checked.
          for (let left = 1 + random(3); left > 0; left--) {
            const edit = randomEdit(random, text, PIECES, 60);
            edits.push(edit);
            text = applyEdits(text, [edit]);
            document = reparse(document, edit);
          }
          open = look(document, open);
          const fresh = parse(text);
          const said = `${JSON.stringify(edits)} in ${JSON.stringify(before)}`;
          deepEqual(
            open.problems,
            check(readMinutes({ profile: HARBOUR, library: LIBRARY }, PATH, fresh)),
            said,
          );
          deepEqual(seen(open.outline), seen(look(fresh).outline), said);
        }
      }
    });

  /** The problems after edits, when those of the text before are known. */
  function afterEdits(text: string, ...edits: readonly Edit[]) {
    const document = edits.reduce(reparse, parse(text));
    return [look(document, look(parse(text))), look(parse(document.text))].map(({ problems }) => problems);
  }

  it('checking again updates the line numbers in messages when two edits move them', () => {
    const text = '# Harbour Weekly 2024-03-07\n\nmoved line\n\n## AOB\n\nx\n\n## AOB\n\ny\n\n## End\n';
    const start = text.indexOf('moved');
    const end = start + 'moved line\n'.length;
    const [again, fresh] = afterEdits(
      text,
      { span: { start: text.indexOf('y\n'), end: text.indexOf('y\n') }, text: 'moved line\n' },
      { span: { start, end }, text: '' },
    );
    deepEqual(again, fresh);
  });

  it('checking again applies a suppression comment typed above', () => {
    const text =
      '# Harbour Weekly 2024-03-07\n\n## Meta\n\n- Minutes: Ada\n\n## Team updates\n\n## AOB\n\n-\n';
    const start = text.indexOf('## AOB');
    const [again, fresh] = afterEdits(text, {
      span: { start, end: start },
      text: '<!-- minutes-disable -->\n\n',
    });
    deepEqual([again, fresh], [[], []]);
  });

  it('checking again updates fixes when a heading follows', () => {
    const text =
      '# Harbour Weekly 2024-03-07\n\n## Meta\n\n- Minutes: Ada\n\n## Team updates\n\n### Team Berth\n';
    const [again, fresh] = afterEdits(text, { span: { start: text.length, end: text.length }, text: '#' });
    deepEqual(again, fresh);
    deepEqual(again?.[0]?.fixes[0]?.edits[0]?.text, `\nMinutes: ${WEB}/berth/20240306.md\n\n`);
  });

  it('checking a segment depends on other segments only through facts', () => {
    const random = randomNumbers(4);
    const [nothing] = parse('').segments;
    for (let round = 0; round < rounds(20); round++) {
      const minutes = look(parse(randomText(random, PIECES, 40))).minutes;
      for (const rule of RULES) {
        if (!minutes || !nothing || rule.looksAt !== 'segment') continue;
        const facts = rule.facts?.(minutes) ?? new Set();
        for (const [index, segment] of minutes.document.segments.entries()) {
          const inMinutes: SegmentInMinutes = {
            index,
            segment,
            sections: sectionsBySegment(minutes.sections)[index] ?? [],
          };
          const segments = minutes.document.segments
            .slice(0, index + 2)
            .map((one, other) => (other === 0 || other === index ? one : nothing));
          const alone: Minutes = {
            ...minutes,
            sections: [],
            document: { ...minutes.document, text: '', segments },
          };
          deepEqual(rule.check(alone, inMinutes, facts), rule.check(minutes, inMinutes, facts), rule.id);
        }
      }
    }
  });

  it('checking again skips segments without edits', () => {
    const sections = Array.from({ length: 50 }, (_, index) => `### Topic ${index}\n\n- The tide is low.\n\n`);
    const text = `# Harbour Weekly 2024-03-07\n\n## Project Updates\n\n${sections.join('')}`;
    const open = look(parse(text));
    const start = text.indexOf('low.\n\n### Topic 30');
    const next = look(reparse(open.document, { span: { start, end: start }, text: 'very ' }), open);
    const kept = next.document.segments.filter(segment => open.document.segments.includes(segment));
    equal(next.document.segments.length - kept.length, 1);
    equal(next.minutes?.sections, open.minutes?.sections);
    equal(next.outline?.items[3], open.outline?.items[3]);
  });
});
