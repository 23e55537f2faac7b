import { addDays, WEEKDAYS } from '../src/core/text/date';
import { weekdayIn } from '../src/core/repository/cadence';
import { fillPattern } from '../src/core/repository/pattern';
import { CALL, day, HARBOUR } from '../test/core/harbour';
import type { Files } from '../test/core/library-of';
import { minutesOf, teamFile } from './documents';

/** The newest meeting of the made-up community. */
export const LAST_MEETING = day('2024-03-07');

/** Where its minutes are. */
export const LAST_PATH = fillPattern(CALL.files, { date: LAST_MEETING });

/** The profile of the made-up community as a file. */
export const PROFILE_TEXT = JSON.stringify({
  ...HARBOUR,
  series: HARBOUR.series.map(({ name, files, titles: [title], cadence, hasTeamReports }) => ({
    name,
    files,
    title,
    weekday: WEEKDAYS[weekdayIn(cadence) ?? 0],
    teamReports: hasTeamReports,
  })),
});

/** Writes that many files of the made-up community, newest first: each week the call's and those of the teams. */
export function communityFiles(count: number, bytes: number): Files {
  const files: Record<string, string> = {};
  for (let week = 0; ; week++) {
    const meeting = addDays(LAST_MEETING, -7 * week);
    const paths = HARBOUR.teams.flatMap(({ folders: [folder] }) => (folder ? teamFile(folder, meeting) : []));
    for (const path of [fillPattern(CALL.files, { date: meeting }), ...paths]) {
      if (Object.keys(files).length === count) return files;
      files[path] = minutesOf('Harbour Weekly', meeting, bytes);
    }
  }
}
