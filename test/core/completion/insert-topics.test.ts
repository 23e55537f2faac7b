import { equal, ok } from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit';
import { insertTopics } from '../../../src/core/completion/insert-topics';
import { parse } from '../../../src/core/markdown/parse';
import { toDocumentEdits } from '../../../src/core/markdown/place';
import { topicsOf, type Topic } from '../../../src/core/minutes/topics';
import { ENGLISH } from '../../../src/core/repository/english';
import { minutesAt } from '../harbour';

const topic = (words: string, parent?: Topic): Topic => ({
  words,
  markdown: words,
  depth: parent ? parent.depth + 1 : 0,
  ...(parent && { parent }),
});
const WINTER = topic('Winter storage');
const TOPICS = [WINTER, topic('The shed', WINTER), topic('Ropes', WINTER), topic('Crane')];

/** The section of Team Berth with topics in it. */
function inserted(said: string, topics: readonly Topic[] = TOPICS, after = '\n\n### Team Crane\n'): string {
  const head = '## Team updates\n\n### Team Berth';
  const text = head + said + after;
  const { document, sections } = minutesAt('call/20240307.md', text);
  const section = sections.find(({ team }) => team?.name === 'Team Berth');
  ok(section);
  const result = applyEdits(
    text,
    toDocumentEdits(document, [
      insertTopics(document, section, topics, text.includes('- \n') ? text.indexOf('- \n') + 2 : head.length),
    ]),
  );
  ok(result.startsWith(head + said) && result.endsWith(after), 'nothing else changes');
  return result.slice(head.length + said.length, result.length - after.length);
}

describe('topics that are inserted', () => {
  it('insertTopics writes topics below the minutes line, nested as in the minutes', () =>
    equal(inserted('\n\nMinutes: None yet'), '\n\n- Winter storage\n  - The shed\n  - Ropes\n- Crane'));

  it('insertTopics continues a list with its own marker', () =>
    equal(inserted('\n\n* Painted', TOPICS.slice(3)), '\n* Crane'));

  it('insertTopics continues after a nested bullet', () =>
    equal(inserted('\n\n- Painted\n  - blue', TOPICS.slice(3)), '\n- Crane'));

  it('insertTopics fills an empty section', () => equal(inserted('', TOPICS.slice(3)), '\n\n- Crane'));

  it('insertTopics ends the file with a line ending', () =>
    equal(inserted('\n\nMinutes: None yet', TOPICS.slice(3), ''), '\n\n- Crane\n'));

  it('insertTopics replaces the empty bullet at the cursor', () => {
    const text = '## Team updates\r\n\r\n### Team Berth\r\n\r\n- Painted\r\n  * \r\n- Dried\r\n';
    const { document, sections } = minutesAt('call/20240307.md', text);
    const section = sections.find(({ team }) => team);
    ok(section);
    const edit = insertTopics(document, section, TOPICS.slice(0, 2), text.indexOf('* ') + 2);
    equal(
      applyEdits(text, toDocumentEdits(document, [edit])),
      text.replace('  * ', '  * Winter storage\r\n    * The shed'),
    );
  });

  it('insertTopics moves a topic up if its parent is left out', () =>
    equal(inserted('', TOPICS.slice(1, 3)), '\n\n- The shed\n- Ropes'));

  it('insertTopics puts no topic below one that it does not belong to', () => {
    const dredging = topic('Dredging');
    equal(
      inserted('', [WINTER, topic('The barge', dredging), topic('its anchor', topic('Ropes', WINTER))]),
      '\n\n- Winter storage\n- The barge\n  - its anchor',
    );
  });

  it('insertTopics writes what looks like a check box or a definition as it reads', () =>
    equal(
      inserted('', [topic('[x] dry?'), topic('[quay]: naming'), topic('[link](https://a.example)')]),
      '\n\n- \\[x] dry?\n- \\[quay]: naming\n- [link](https://a.example)',
    ));

  for (const [name, said, expected] of [
    [
      'an open fence',
      '\n\nMinutes: None yet\n\n```\nlog\n',
      '\n\nMinutes: None yet\n\n- Crane\n\n\n```\nlog\n',
    ],
    ['an open comment', '\n\n<!-- Wren\n', '\n\n- Crane\n\n\n<!-- Wren\n'],
  ] as const)
    it(`insertTopics writes topics above ${name}, which would take them in`, () => {
      const text = `## Team updates\n\n### Team Berth${said}`;
      const { document, sections } = minutesAt('call/20240307.md', text);
      const section = sections.find(({ team }) => team);
      ok(section);
      const edit = insertTopics(document, section, TOPICS.slice(3), text.length);
      equal(
        applyEdits(text, toDocumentEdits(document, [edit])),
        `## Team updates\n\n### Team Berth${expected}`,
      );
    });

  it('insertTopics leaves an empty bullet alone that is shown in code', () =>
    equal(inserted('\n\n```\n- \nkeep\n```', TOPICS.slice(3)), '\n\n- Crane'));

  for (const [heading, written] of [
    ['## Use of &lt;b&gt; in tables', '- Use of &lt;b&gt; in tables'],
    ['## Use of `<b>` and *ropes*', '- Use of `<b>` and *ropes*'],
    ['## 3. Buoys', '- 3\\. Buoys'],
    ['## - Nets', '- \\- Nets'],
    ['Two\nlines\n---', '- Two lines'],
  ] as const)
    it(`insertTopics writes "${heading}" as "${written}"`, () =>
      equal(inserted('', topicsOf(ENGLISH, parse(`# Berth\n\n${heading}\n`))), `\n\n${written}`));
});
