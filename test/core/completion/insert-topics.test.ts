import { equal, ok } from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit';
import { insertTopics } from '../../../src/core/completion/insert-topics';
import { toDocumentEdits } from '../../../src/core/markdown/place';
import type { Topic } from '../../../src/core/minutes/topics';
import { minutesAt } from '../harbour';

const TOPICS: readonly Topic[] = [
  { words: 'Winter storage', depth: 0 },
  { words: 'The shed', depth: 2 },
  { words: 'Ropes', depth: 1 },
  { words: 'Crane', depth: 0 },
];

/** The section of Team Berth with topics in it. */
function inserted(said: string, topics = TOPICS, after = '\n\n### Team Crane\n'): string {
  const head = '## Team updates\n\n### Team Berth';
  const text = head + said + after;
  const { document, sections } = minutesAt('call/20240307.md', text);
  const section = sections.find(({ team }) => team?.name === 'Team Berth');
  ok(section);
  const result = applyEdits(
    text,
    toDocumentEdits(document, [insertTopics(document, section, topics, head.length)]),
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
});
