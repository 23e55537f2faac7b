import { equal } from 'node:assert/strict';
import { minutesStateOf } from '../../../src/core/links/minutes-state';
import { minutesAt, WEB } from '../harbour';

const FILES = {
  'berth/20240228.md': '# 2024-02-28\n',
  'berth/20240306.md': '# 2024-03-06\n',
  'berth/20240309.md': '# 2024-03-09\n',
  'crane/20240305.md': '# 2024-03-05\n',
  'sig-signals/20240201.md': '# 2024-02-01\n',
};

/** Finds the state of the only team's minutes line in the minutes of 7 March 2024. */
function stateOf(team: string, line: string): string {
  const text = `# Harbour Weekly 2024-03-07\n\n## Team updates\n\n### ${team}\n\n${line}\n\n- The quay is dry.\n`;
  const minutes = minutesAt('call/20240307.md', text, FILES);
  const section = minutes.sections.at(-1);
  return section ? minutesStateOf(minutes, section) : 'no section';
}

describe('the state of a minutes line', () => {
  for (const [team, line, state] of [
    ['Team Berth', `Minutes: ${WEB}/berth/20240306.md`, 'linked'],
    ['Team Berth', 'Minutes: [as ever](../berth/20240306.md)', 'linked'],
    ['Team Berth', 'Minutes: https://pad.example/berth', 'linked'],
    ['Team Berth', `Minutes: ${WEB}/berth/20240228.md`, 'stale'],
    ['Team Berth', `Minutes: ${WEB}/berth/20240309.md`, 'stale'],
    ['Team Berth', `Minutes: ${WEB}/berth/20240306.md, before: ${WEB}/berth/20240228.md`, 'linked'],
    ['Team Berth', `Minutes: ${WEB}/berth/20240303.md`, 'dead'],
    ['SIG Signals', `Minutes: ${WEB}/sig-signals/20240303.md`, 'dead'],
    ['Team Berth', 'Minutes: https://forge.example/harbour/minutes/tree/main/berth', 'available'],
    ['SIG Signals', 'Minutes: https://forge.example/harbour/minutes/tree/main/sig-signals', 'pending'],
    ['Team Berth', 'Minutes: https://forge.example/harbour/minutes/pull/7', 'available'],
    ['Team Berth', `Minutes: ${WEB}/crane/20240305.md`, 'available'],
    ['Team Berth', 'Minutes: None yet', 'available'],
    ['SIG Signals', 'Minutes: None yet', 'pending'],
    ['Team Berth', 'Minutes:', 'available'],
    ['SIG Signals', 'Minutes:', 'empty'],
    ['Team Berth', 'Minutes: no meeting this week', 'remark'],
    ['Team Berth', 'The quay is wet.', 'absent'],
  ] as const)
    it(`is ${state} for ${team} with "${line}"`, () => {
      equal(stateOf(team, line), state);
    });
});
