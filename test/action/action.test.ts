import { spawnSync } from 'node:child_process';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { minutesOf, PROFILE, PROGRAM } from '../cli/command';
import { withCommitted, write } from '../cli/git';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}
const ACTION = parse(readFileSync('action.yml', 'utf8')) as Action;
const OLD = minutesOf('Harbour Weekly 2024-03-07', 'Minutes:');
const FILES = { '.minutes.jsonc': PROFILE, 'call/20240307.md': OLD };
const FINDINGS = 200;
const SHOWN_BY_GITHUB = 10;

/** Minutes of a pull request with so many findings, one of them an error in each tenth line. */
function longMinutes(): string {
  const lines = Array.from({ length: FINDINGS }, (_, index) =>
    index % 10 === 0
      ? `- https://forge.example/harbour/minutes/blob/main/berth/1999${1000 + index}.md\n`
      : '-\n',
  );
  return minutesOf('Harbour Weekly 2024-03-14', 'Minutes: None yet').replace('- Dry.\n', lines.join(''));
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly summary: string;
  readonly report: string;
}

/** Runs the action as GitHub does: inputs in the environment, files for its summary and outputs. */
function runAction(root: string, inputs: Readonly<Record<string, string>>): Ran {
  const place = join(root, '../action');
  mkdirSync(join(place, 'action'), { recursive: true });
  copyFileSync(ACTION.runs.main, join(place, ACTION.runs.main));
  copyFileSync(PROGRAM, join(place, 'action/cli.js'));
  const files = { GITHUB_STEP_SUMMARY: join(place, 'summary'), GITHUB_OUTPUT: join(place, 'output') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const given = {
    ...Object.fromEntries(Object.entries(ACTION.inputs).map(([name, { default: value }]) => [name, value])),
    ...inputs,
  };
  const { status, stdout } = spawnSync(process.execPath, [join(place, ACTION.runs.main)], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...files,
      RUNNER_TEMP: place,
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
  });
  const report = /^report=(.+)$/m.exec(readFileSync(files.GITHUB_OUTPUT, 'utf8'))?.[1];
  return {
    code: status,
    out: stdout,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    report: report === undefined ? '' : readFileSync(report, 'utf8'),
  };
}

describe('the action', () => {
  it('has the inputs that are documented, and runs on a Node.js that GitHub has', () => {
    deepEqual(Object.keys(ACTION.inputs), ['root', 'changed-since', 'fail-on', 'format']);
    equal(ACTION.runs.using, 'node24');
  });

  it(`loses none of ${FINDINGS} findings of a pull request`, () =>
    withCommitted(FILES, root => {
      write(root, 'call/20240314.md', longMinutes());
      const { code, out, summary, report } = runAction(root, { 'changed-since': 'HEAD' });
      equal(code, 1);
      const annotations = out.split('\n').filter(line => line.startsWith('::'));
      const rows = summary.split('\n').filter(line => /^\| (?:error|warning|information|hint) /.test(line));
      equal(annotations.length, FINDINGS);
      ok(annotations.filter(line => line.startsWith('::error')).length > SHOWN_BY_GITHUB);
      const lineOf = (text: string) => Number(/line=(\d+)|\.md:(\d+) /.exec(text)?.slice(1).find(Boolean));
      const inOrder = (lines: readonly string[]) => lines.map(lineOf).sort((a, b) => a - b);
      deepEqual(inOrder(rows), inOrder(annotations));
      equal(report, out);
    }));

  it('lists errors first', () =>
    withCommitted(FILES, root => {
      write(root, 'call/20240314.md', longMinutes());
      const rows = runAction(root, { 'changed-since': 'HEAD' }).summary.match(
        /^\| (?:error|warning|information|hint) /gm,
      );
      const ranks = (rows ?? []).map(row =>
        ['error', 'warning', 'information', 'hint'].indexOf(row.slice(2, -1)),
      );
      deepEqual(
        ranks,
        ranks.toSorted((a, b) => a - b),
      );
      equal(ranks.filter(rank => rank === 0).length, FINDINGS / 10);
    }));

  it('says in the summary how many findings are only in the log where GitHub would refuse all of them', () =>
    withCommitted(FILES, root => {
      const link = (index: number) =>
        `- https://forge.example/harbour/minutes/blob/main/berth/${'x'.repeat(200)}${index}.md\n`;
      const links = Array.from({ length: 100 }, (_, index) => link(index)).join('');
      for (let day = 1; day <= 45; day++)
        write(root, `call/20${day + 30}0307.md`, OLD.replace('- Dry.\n', links));
      const { summary } = runAction(root, {});
      ok(Buffer.byteLength(summary) < 1_048_576);
      const [, all = '0'] = /^(\d+) problems in /m.exec(summary) ?? [];
      const [, more = '0'] = /\n(\d+) more are in the log of this step\.\n/.exec(summary) ?? [];
      const rows = summary.match(/^\| (?:error|warning|information|hint) /gm) ?? [];
      ok(Number(all) > 4_500 && Number(more) > 0);
      equal(rows.length + Number(more), Number(all));
    }));

  it('is green without a summary where nothing is wrong, and below what it is asked to fail on', () =>
    withCommitted(FILES, root => {
      deepEqual(runAction(root, { 'changed-since': 'HEAD' }), { code: 0, out: '', summary: '', report: '' });
      const { code, summary } = runAction(root, { 'fail-on': 'error' });
      equal(code, 0);
      match(summary, /^\| warning \|/m);
    }));

  it('shows the reason where it could not check', () =>
    withCommitted(FILES, root => {
      const { code, out } = runAction(root, { 'changed-since': 'nowhere' });
      equal(code, 2);
      match(out, /^::error title=Weekly Minutes::weekly-minutes: git knows no commit "nowhere"/);
    }));

  it('writes other formats, and looks into a folder', () =>
    withCommitted({ 'docs/minutes/.minutes.jsonc': PROFILE, 'docs/minutes/call/20240307.md': OLD }, root => {
      const { report } = runAction(root, { root: 'docs/minutes', format: 'gitlab' });
      equal((JSON.parse(report) as readonly object[]).length, 1);
    }));
});
