// Makes 100 commits on a copy of a repository of minutes (MINUTES_CORPUS, else a made-up one): 60 add a file, 30 edit a line, 10 rename a file, and 50 of
// them plant a mistake. Checks after each what `check --changed-since` says: every finding lies on a touched line or names the
// file that caused it, and each planted mistake is found. `--seed N` repeats a run; dist/cli.js must be built.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { manyMinutes } from './many-minutes.mjs';
import { root } from './root.mjs';

/** The program that is checked. */
const program = path.join(root, 'dist/cli.js');
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const random = startRandom(Number(values.seed));
const folder = mkdtempSync(path.join(os.tmpdir(), 'minutes-commits-'));

try {
  process.exitCode = run() ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run() {
  copySource();
  git('init', '--quiet', '--initial-branch=main');
  const plan = planCommits();
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Before');
  const all = shuffled(plan);
  const counts = { add: 0, edit: 0, rename: 0, findings: 0, elsewhere: 0, planted: 0, found: 0 };
  const failures = [];
  for (const { kind, make, isFound } of all) {
    make();
    git('add', '--all');
    git('commit', '--quiet', '-m', kind);
    const findings = check('--changed-since', 'HEAD~1');
    const change = changeSince('HEAD~1');
    const strays = findings.filter(finding => !isExplained(finding, change));
    counts[kind]++;
    counts.findings += findings.length;
    counts.elsewhere += findings.filter(({ related }) => related).length;
    for (const stray of strays) failures.push(`${kind}: not explained: ${JSON.stringify(stray)}`);
    if (!isFound) continue;
    counts.planted++;
    if (findings.some(isFound)) counts.found++;
    else failures.push(`${kind}: not found in ${[...change.paths].join(', ')}: ${JSON.stringify(findings)}`);
  }
  for (const failure of failures) console.error(failure);
  console.log(
    `${counts.add} files added, ${counts.edit} lines edited, ${counts.rename} files renamed: ${counts.findings} findings, ${counts.elsewhere} of them in old lines; ${counts.found} of ${counts.planted} planted mistakes found (seed ${values.seed})`,
  );
  return failures.length === 0 && all.length === 100 && counts.planted === 50;
}

function copySource() {
  const corpus = process.env.MINUTES_CORPUS;
  if (corpus) {
    cpSync(corpus, folder, { recursive: true, filter: file => path.basename(file) !== '.git' });
    return;
  }
  const weeks = 45;
  const made = Object.entries(manyMinutes()).slice(0, 1 + 20 * weeks);
  for (const [file, text] of made) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    // Some weeks, the keel had not met when the minutes were written.
    const isPending = file.startsWith('community-call/') && Number(file.slice(-5, -3)) % 3 === 0;
    writeFileSync(
      path.join(folder, file),
      isPending ? text.replace(/Minutes: \S+\/keel\/\S+/, 'Minutes: None yet') : text,
    );
  }
}

/** Takes files out of the copy, which come back as commits, and plans the others. */
function planCommits() {
  const series = JSON.parse(cli('series', '--format', 'json').out);
  const pending = check().filter(({ rule, fix }) => rule === 'minutes-pending-but-exists' && fix);
  const weekly = series.find(({ meetings }) => meetings.some(({ path: file }) => file === pending[0].file));
  const meetings = series.flatMap(one => one.meetings);
  const isOwn = new Map(meetings.map(({ path: file, date }) => [file, date]));
  const [link] = weekly.meetings.flatMap(({ path: file }) => read(file).match(/https:\S+\/\d{8}\.md/g) ?? []);
  const dead = link.replace(/\d{8}(?=\.md$)/, '19990101');
  const linked = new Set(
    weekly.meetings.flatMap(({ path: file }) =>
      [...read(file).matchAll(/(?<=\/)[\w.-]+\/\d{8}\.md/g)].map(([target]) => target),
    ),
  );

  const late = lateFiles(pending);
  const isLate = new Set(late.map(({ file }) => file));
  const weeklies = shuffled(weekly.meetings.map(({ path: file }) => file)).filter(
    file => !late.some(one => one.in === file),
  );
  const withTitles = weeklies.filter(file => hasRightTitle(file, isOwn));
  const wrongTitles = withTitles.slice(0, 10);
  const deadLinks = weeklies.filter(file => !wrongTitles.includes(file)).slice(0, 10);
  // Those that no minutes link come first.
  const others = shuffled(meetings.map(({ path: file }) => file))
    .toSorted((a, b) => Number(linked.has(a)) - Number(linked.has(b)))
    .filter(file => !weekly.meetings.some(one => one.path === file) && !isLate.has(file));
  const plain = others.splice(0, 30);
  const adds = [
    ...late.map(one =>
      addition(
        one.file,
        text => text,
        ({ rule, related }) =>
          rule === 'minutes-pending-but-exists' && related?.file === one.in && related.line === one.line,
      ),
    ),
    ...wrongTitles.map(file =>
      addition(file, text => withOtherTitle(text, isOwn.get(file)), ofRule('title-date-mismatch', file)),
    ),
    ...deadLinks.map(file =>
      addition(file, text => `${text.trimEnd()}\n\n- See ${dead}\n`, ofRule('link-dead', file)),
    ),
    ...plain.map(file => addition(file, text => text)),
  ];
  const gone = new Set([...isLate, ...wrongTitles, ...deadLinks, ...plain]);
  const left = weekly.meetings.map(({ path: file }) => file).filter(file => !gone.has(file));
  const targets = left
    .flatMap(file =>
      [...read(file).matchAll(/https:\S+\/([\w.-]+\/\d{8}\.md)/g)].map(([url, target]) => ({
        file,
        url,
        target,
      })),
    )
    .filter(({ target }) => isOwn.has(target) && !gone.has(target));
  const chosen = shuffled(
    targets.filter(({ target }, index) => targets.findIndex(one => one.target === target) === index),
  );
  const titled = shuffled(
    [...isOwn.keys()].filter(file => !gone.has(file) && !linked.has(file) && hasRightTitle(file, isOwn)),
  ).slice(0, 7);
  const renamed = chosen.splice(0, 5);
  const broken = chosen.splice(0, 8);
  const harmless = shuffled(
    others.filter(
      file => !titled.includes(file) && ![...renamed, ...broken].some(({ target }) => target === file),
    ),
  );
  const edits = [
    ...broken.map(({ file, url }) =>
      edition(
        file,
        text => text.replace(url, url.replace(/\d{8}(?=\.md$)/, '19990101')),
        ofRule('link-dead', file),
      ),
    ),
    ...titled.map(file =>
      edition(file, text => withOtherTitle(text, isOwn.get(file)), ofRule('title-date-mismatch', file)),
    ),
    ...harmless.splice(0, 15).map(file => edition(file, withLongerLine)),
  ];
  const renames = [
    ...renamed.map(({ target }) =>
      renaming(
        target,
        ({ rule, related, message }) => rule === 'link-dead' && related && message.includes(target),
      ),
    ),
    ...harmless.splice(0, 5).map(file => renaming(file)),
  ];
  return [...adds, ...edits, ...renames];
}

/** Files that minutes say are not there yet: taken away, nothing is reported of their lines any more. */
function lateFiles(pending) {
  const late = [];
  for (const { file, line, message } of shuffled(pending)) {
    const [, target] = /: (\S+\.md)\.$/.exec(message) ?? [];
    if (late.length === 10 || !target || late.some(one => one.in === file || one.file === target)) continue;
    const text = read(target);
    rmSync(path.join(folder, target));
    const isQuiet = !check(file).some(one => one.line === line);
    writeFileSync(path.join(folder, target), text);
    if (isQuiet) late.push({ file: target, in: file, line });
  }
  return late;
}

function addition(file, change, isFound) {
  const text = read(file);
  rmSync(path.join(folder, file));
  return { kind: 'add', isFound, make: () => write(file, change(text)) };
}

function edition(file, change, isFound) {
  return { kind: 'edit', isFound, make: () => write(file, change(read(file))) };
}

function renaming(file, isFound) {
  const to = file.replace(/(\d{8})\.md$/, 'of-$1.md').replace(/(?<!of-.*)\.md$/, '-moved.md');
  return { kind: 'rename', isFound, make: () => renameSync(path.join(folder, file), path.join(folder, to)) };
}

function ofRule(rule, file) {
  return finding => finding.rule === rule && finding.file === file;
}

/** Whether the first heading of minutes names their own day, and no other. */
function hasRightTitle(file, dates) {
  const [title = ''] = /^#.*/m.exec(read(file)) ?? [];
  const days = title.match(/\d{4}-?\d{2}-?\d{2}/g) ?? [];
  return (
    read(file).startsWith(title) &&
    days.length === 1 &&
    days[0].replaceAll('-', '') === dates.get(file).replaceAll('-', '')
  );
}

/** Two weeks earlier, as when the last file was copied. */
function withOtherTitle(text, date) {
  const other = new Date(Date.parse(date) - 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return text.replace(/\d{4}-\d{2}-\d{2}|\d{8}/, day =>
    day.includes('-') ? other : other.replaceAll('-', ''),
  );
}

function withLongerLine(text) {
  const lines = text.split('\n');
  const bullets = lines.flatMap((line, index) => (/^\s*[-*] \w/.test(line) ? [index] : []));
  const index = bullets[Math.floor(random() * bullets.length)] ?? lines.length - 1;
  lines[index] += ' (and the dog came along)';
  return lines.join('\n');
}

/** The lines that a commit touched, and the paths that it is about, as git itself says. */
function changeSince(ref) {
  const lines = new Map();
  let file = '';
  for (const line of git('diff', '--no-color', '-U0', '-M', ref).split('\n')) {
    if (line.startsWith('+++ ')) file = line.slice('+++ b/'.length);
    const [, start, count = '1'] = /^@@ \S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    for (let index = 0; start && index < Number(count); index++)
      lines.set(`${file}:${Number(start) + index}`, true);
  }
  const paths = new Set(git('diff', '--no-renames', '--name-only', '-z', ref).split('\0').filter(Boolean));
  return { lines, paths };
}

function isExplained({ file, line, related, message }, { lines, paths }) {
  if (lines.has(`${file}:${line}`)) return true;
  return (paths.has(file) && related !== undefined) || [...paths].some(one => message.includes(one));
}

function check(...args) {
  const { out, error } = cli('check', '--format', 'json', ...args);
  if (!out) throw new Error(error);
  return JSON.parse(out);
}

function cli(...args) {
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { out: stdout, error: stderr };
}

function git(...args) {
  const identity = [
    '-c',
    'user.name=Wanda',
    '-c',
    'user.email=wanda@harbour.example',
    '-c',
    'core.autocrlf=false',
    '-c',
    'core.quotePath=false',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function read(file) {
  return readFileSync(path.join(folder, file), 'utf8');
}

function write(file, text) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function shuffled(items) {
  return items
    .map(item => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** A small generator (Mulberry32), so that a run can be repeated. */
function startRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
