import { PROFILE_FILE } from '../../src/core/profile/profile-file';
import { addDays, isoDate } from '../../src/core/text/date';
import { openLibrary } from '../../src/host/loaded-library';
import { openRepository, type Repository } from '../../src/host/repository';
import { day, HARBOUR, WEB } from '../core/harbour';
import type { Files } from '../core/library-of';
import type { FilesInMemory } from './files-in-memory';

/** The profile's file of the made-up community. */
export const PROFILE: Files = {
  [PROFILE_FILE]: JSON.stringify({
    repository: HARBOUR.repository,
    branch: 'main',
    series: [
      {
        name: 'Harbour call',
        files: 'call/{YYYYMMDD}.md',
        title: 'Harbour Weekly {YYYY-MM-DD}',
        teamReports: true,
      },
    ],
    teams: [
      { name: 'Team Berth', folders: ['berth'] },
      { name: 'Team Crane', folders: ['crane'] },
    ],
  }),
};

/** The path of the minutes of a series as many weeks after the first, 2024-01-04. */
export function pathOf(folder: string, week: number): string {
  return `${folder}/${isoDate(addDays(day('2024-01-04'), 7 * week)).replaceAll('-', '')}.md`;
}

/** Writes weekly minutes in which Team Berth links its own of that day. */
export function weekly(week: number, minutesLine = ` ${WEB}/${pathOf('berth', week)}`): string {
  const date = isoDate(addDays(day('2024-01-04'), 7 * week));
  return `# Harbour Weekly ${date}\n\n## Meta\n\n- Minutes: Ada\n\n## Team updates\n\n### Team Berth\n\nMinutes:${minutesLine}\n\n- AI @grace-tide: oil the crane\n`;
}

/** Opens a made-up repository that answers later. */
export async function opened(
  files: FilesInMemory,
  library = openLibrary(files),
): Promise<Repository<string>> {
  const { repository } = await openRepository('memory:', library);
  files.asked();
  return repository;
}
