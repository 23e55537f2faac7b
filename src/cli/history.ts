import { findTeam } from '../host/question';
import { askHistory } from '../host/questions';
import { command, QUESTION } from './command';
import { fail } from './failure';
import { answerFormat, printAnswers } from './output';
import { openQuestion } from './repository';

/** Prints what the minutes say of a team. */
export const historyCommand = command({
  name: 'history',
  operands: 'TEAM',
  summary: 'Prints what was reported of a team, under all its names, and its own minutes, newest first.',
  options: QUESTION,
  run({ format, ...asked }, [name, ...others]) {
    if (name === undefined || others.length > 0) fail('history needs one team');
    answerFormat(format);
    const question = openQuestion(asked);
    const team = findTeam(question.repository.profile, name);
    if (question.filter.team && question.filter.team !== team)
      fail(`history is about ${team.name}; --team names another`);
    printAnswers(askHistory(question, team), format, {
      title: `History of ${team.name}`,
      call: `history ${JSON.stringify(team.name)}`,
      more: () => ({}),
    });
    return 0;
  },
});
