import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a command said and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** The files of a made-up repository on disk: their bytes or texts by their paths. */
export type FilesOnDisk = Readonly<Record<string, string | Buffer>>;

/** The built command line. */
export const PROGRAM = resolve('dist/cli.js');

/** Runs the built command line in a folder and waits for its end. */
export function run(folder: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { code: status, out: stdout, error: stderr };
}

/** Does something with a made-up repository in a temporary folder, which is gone afterwards. */
export function withRepository(files: FilesOnDisk, use: (root: string) => void): void {
  const around = realpathSync(mkdtempSync(join(tmpdir(), 'minutes-')));
  // What a test puts beside the repository is gone with it.
  const root = join(around, 'repository');
  mkdirSync(root);
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    use(root);
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

/** Reads a file of a made-up repository as text. */
export function textAt(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The profile of the made-up repository. */
export const PROFILE = JSON.stringify({
  repository: 'https://forge.example/harbour/minutes',
  series: [
    {
      name: 'Harbour call',
      files: 'call/{YYYYMMDD}.md',
      title: 'Harbour Weekly {YYYY-MM-DD}',
      weekday: 'Thursday',
      teamReports: true,
    },
  ],
  teams: [
    { name: 'Team Berth', folders: ['berth'] },
    { name: 'SIG Signals', kind: 'sig', folders: ['sig-signals'] },
  ],
});

/** Weekly minutes of the made-up repository with a line for their team. */
export function minutesOf(title: string, line: string): string {
  return `# ${title}\n\n## Meta\n\n- Minutes: Ada\n\n## Team updates\n\n### Team Berth\n\n${line}\n\n- Dry.\n`;
}
