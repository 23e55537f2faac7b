import { equal, ok } from 'node:assert/strict';
import { minutesLineOf } from '../../../src/core/minutes/minutes-line';
import { parse } from '../../../src/core/markdown/parse';
import { HARBOUR, sectionsOf, WEB } from '../harbour';

const FILE = `${WEB}/berth/20240306.md`;
const FOLDER = 'https://forge.example/harbour/minutes/tree/main/berth';
const REQUEST = 'https://forge.example/harbour/minutes/pull/12';

/** The first section of a text and its minutes line. */
function lineIn(text: string) {
  const [section] = sectionsOf(text);
  ok(section);
  return { section, line: minutesLineOf({ document: parse(text), profile: HARBOUR }, section) };
}
const reading = (said: string) => lineIn(`## Team Berth\n\n${said}\n\n- The quay is dry.\n`).line;

const LINES: Readonly<Record<string, readonly string[]>> = {
  linked: [
    `Minutes: ${FILE}`,
    `Minutes: <${FILE}>`,
    `Minutes: <${FILE}> (review is under way)`,
    `[Minutes](${FILE})`,
    `[Minutes of Wednesday](${FILE})`,
    `**Minutes:** ${FILE}`,
    `**Minutes**: ${FILE}`,
    `*Minutes*: ${FILE}`,
    `_Minutes_: ${FILE}`,
    `__Minutes:__ ${FILE}`,
    `- Minutes: ${FILE}`,
    `minutes : ${FILE}`,
    `Minutes - ${FILE}`,
    `Minutes ${FILE}`,
    `Minutes: ${FILE} and, as we could not finish, the rest of it follows next week`,
    `Minutes: ${FILE} + ${WEB}/crane/20240307.md`,
    `Minutes: [here](${FILE})`,
    `Minutes: [the sixth](../berth/20240306.md)`,
    `Minutes: ${REQUEST}`,
    `Minutes: ${WEB}/berth/20240306`,
    `Minutes: ${FOLDER}`,
    `Minutes of Wednesday: ${FILE}`,
    `Minutes (request): ${FILE}`,
    `Minutes: https://pad.example/berth`,
    `Minutes:\n${FILE}`,
    `Minutes:\n<${FILE}>`,
  ],
  pending: [
    'Minutes: None',
    'Minutes: none so far',
    'Minutes: None yet.',
    'Minutes: None yet?',
    'Minutes: (none yet)',
    'Minutes: None there yet',
    'Minutes: not yet',
    'Minutes: Not there (yet?)',
    'Minutes: Not merged so far',
    'Minutes: None yet (they are with Ada, I think)',
    'Minutes: may come later ...',
    'Minutes: will follow',
    'Minutes:none yet',
    'MINUTES: NONE YET',
    'Minutes: TBD',
    'Minutes: n/a',
    'Minutes: -',
    'Minutes: ???',
    `Minutes not there yet: ${FOLDER}`,
    `Minutes (none yet): ${FOLDER}`,
    `Minutes still missing: ${FOLDER}`,
    `Minutes: Not there yet: ${FOLDER}`,
    `Minutes: not uploaded yet ${FOLDER}`,
    `Minutes: not merged: ${REQUEST}`,
    `Minutes (none so far): ${FILE}`,
    `Minutes: [not yet](${FOLDER})`,
    'No minutes (yet?)',
    'No minutes yet.',
    `No minutes yet: ${FOLDER}`,
    'Minutes are not there yet',
    'Minutes will follow',
    '- Minutes: None yet',
    '* **Minutes:** none yet',
    '_Minutes_: none yet',
  ],
  empty: [
    'Minutes:',
    'Minutes:  ',
    'Minutes :',
    '**Minutes:**',
    '- Minutes:',
    'Minutes: <!-- link -->',
    'Minutes:\nThe quay is dry.',
  ],
  remark: [
    'No minutes, no news, Ada is away',
    'We only walked along the quay, no minutes.',
    'Minutes: cancelled',
    'Minutes: No meeting this week',
    'Minutes: nobody wrote them',
    'Minutes: see the pad',
    'Minutes: Ada',
  ],
  absent: [
    'Nothing new.',
    'We talked about how to take minutes: nobody likes to.',
    'Minutes of the last call: approved',
    'Minutes of the last call were approved.',
    'It took ten minutes: five to moor, five to leave.',
    'Minutes taker: Ada',
    'Minuteses: none',
    `The quay: ${FILE}`,
    '> Minutes: None yet',
    '```\nMinutes: None yet\n```',
    '<!-- Minutes: None yet -->',
    '- Talk\n  - Detail\n    - Minutes: None yet',
    '### Minutes: None yet',
  ],
};

describe('minutes lines', () => {
  for (const [state, lines] of Object.entries(LINES))
    describe(`are ${state}`, () => {
      for (const line of lines)
        it(`${JSON.stringify(line)} is ${state}`, () => equal(reading(line)?.state ?? 'absent', state));
    });

  it('minutesLineOf finds the first line that links something, else the first that is not a remark', () => {
    equal(reading('We walked, no minutes.\n\nMinutes: None yet\n\nMinutes: Ada')?.state, 'pending');
    equal(reading(`Minutes: None yet\n\nMinutes: ${FILE}`)?.state, 'linked');
    equal(reading(`Minutes: ${FILE}\n\nMinutes: None yet`)?.state, 'linked');
  });

  it('minutesLineOf reads only the section’s own lines', () =>
    equal(lineIn('## Team Berth\n\n### Topic\n\nMinutes: None yet\n').line, undefined));

  it('minutesLineOf spans from the first word to the end of the line', () => {
    const text = '## Team Berth\r\n\r\n- Minutes: None yet  \r\n- more\r\n';
    const { line } = lineIn(text);
    equal(text.slice(line?.span.start, line?.span.end).trimEnd(), 'Minutes: None yet');
    equal(text.slice(line?.valueSpan?.start, line?.valueSpan?.end).trim(), 'None yet');
  });
});
