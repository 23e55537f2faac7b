import { historyAnswers, historyIn } from '../core/answers/history-answers';
import { teamSeries } from '../core/repository/profile';
import { askMinutes } from '../host/asked-minutes';
import { printAnswers } from './answer-output';
import { ANSWER_OPTIONS, findTeam, readQuestion } from './answer-options';
import { command } from './command';
import { fail } from './failure';

/** Prints what the minutes say of a team. */
export const historyCommand = command({
  name: 'history',
  operands: 'TEAM',
  summary: 'Prints what was reported of a team, under all its names, and its own minutes, newest first.',
  options: ANSWER_OPTIONS,
  run(values, [name, ...others]) {
    if (name === undefined || others.length > 0) fail('history needs one team');
    const { repository, series, filter, format } = readQuestion(values);
    const team = findTeam(repository.profile, name);
    if (filter.team && filter.team !== team) fail(`history is about ${team.name}; --team names another`);
    const own = new Set(teamSeries(team).map(({ files }) => files));
    const about = series.filter(({ files, hasTeamReports }) => hasTeamReports || own.has(files));
    const found = askMinutes(repository, about, ({ file, text, minutes }) =>
      historyIn(file, text, minutes, team),
    );
    printAnswers(historyAnswers(found.flat(), filter), format, {
      title: `History of ${team.name}`,
      call: `history ${JSON.stringify(team.name)}`,
      more: () => ({}),
    });
    return 0;
  },
});
