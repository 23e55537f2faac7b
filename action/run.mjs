// What action.yml runs: checks the minutes, and lists all that was found in the summary of the job. GitHub shows ten errors,
// ten warnings and ten notices of a step, and says nothing of the others.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('cli.js', import.meta.url));
/** GitHub refuses a summary of more than a mebibyte; some of it is left to other steps. */
const MAX_SUMMARY = 1_000_000;
const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, RUNNER_TEMP = os.tmpdir() } = process.env;

const format = input('format') || 'github';
const report = check(format);
process.stdout.write(report.stdout);
process.stderr.write(report.stderr);
// Nobody looks into the log for the reason of a job that could not do its work.
if (report.status === 2) process.stdout.write(`::error title=Weekly Minutes::${escaped(report.stderr)}\n`);
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `report=${saved(report.stdout)}\n`);
if (GITHUB_STEP_SUMMARY) summarise(GITHUB_STEP_SUMMARY);
process.exitCode = report.status ?? 2;

/** The value of an input of the action, as GitHub hands it over. */
function input(name) {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

function check(as) {
  const given = {
    root: input('root') || '.',
    'changed-since': input('changed-since'),
    'fail-on': input('fail-on'),
  };
  const options = Object.entries({ ...given, format: as }).flatMap(([name, value]) =>
    value ? [`--${name}=${value}`] : [],
  );
  const outcome = spawnSync(process.execPath, [program, 'check', ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (outcome.error) throw outcome.error;
  return outcome;
}

function saved(text) {
  const file = path.join(mkdtempSync(path.join(RUNNER_TEMP, 'weekly-minutes-')), 'report');
  writeFileSync(file, text);
  return file;
}

function summarise(file) {
  const { stdout: table } = check('md');
  if (!/^\|/m.test(table)) return;
  const lines = table.split(/(?<=\n)/);
  let bytes = 0;
  const fit = lines.findIndex(line => (bytes += Buffer.byteLength(line)) > MAX_SUMMARY);
  const shown =
    fit < 0 ? lines : [...lines.slice(0, fit), `\n${lines.length - fit} more are in the log of this step.\n`];
  appendFileSync(file, `## Weekly Minutes\n\n${shown.join('')}\n`);
}

/** As in GitHub's toolkit (packages/core, command.ts). */
function escaped(text) {
  return text.trim().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
