import { deepEqual, doesNotMatch, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import { RULES } from '../../src/core/check/rules';

/** All that the .vsix holds; the parts of the extension have the names that the bundler gives them. */
const IN_EXTENSION = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.md',
  'dist/extension.js',
  'dist/part-*.js',
  'dist/web/extension.js',
  'docs/profile.md',
  'docs/rules/README.md',
  ...RULES.map(({ id }) => `docs/rules/${id}.md`),
  'l10n/bundle.l10n.de.json',
  'l10n/bundle.l10n.json',
  'media/icon.png',
  'media/minutes.svg',
  ...['folder', 'links', 'new', 'problems', 'sidebar'].map(step => `media/walkthrough/${step}.svg`),
  'package.json',
  'package.nls.de.json',
  'package.nls.json',
  'schemas/profile.editor.schema.json',
  'schemas/profile.schema.json',
  'syntaxes/minutes.injection.tmLanguage.json',
];
const IN_COMMAND_LINE = ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'cli.js', 'package.json'];
/** The most bytes of a .vsix, its pictures included. */
const LARGEST_EXTENSION = 800_000;

/** Runs a program and returns what it printed; fails where it does. */
function output(cwd: string, program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  equal(status, 0, `${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** The links of a page that lead nowhere outside the repository. */
function relativeLinks(page: string): readonly string[] {
  return [...page.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) =>
    /^(?:https:|#)/.test(target) ? [] : target,
  );
}

describe('the packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-packages-'));
  let printed = '';

  before(() => {
    printed = output('.', process.execPath, 'scripts/package.mjs', '--built', '--to', folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are made without a warning', () => doesNotMatch(printed, /warn|error/i));

  it('hold of the extension what is listed here, and nothing else', () => {
    const vsce = resolve('node_modules/.bin/vsce');
    const files = output('out/vsix', vsce, 'ls', '--no-dependencies').trim().split('\n');
    const named = files.map(file => file.replace(/part-[A-Z\d]{8}/, 'part-*'));
    deepEqual([...new Set(named)].sort(), [...IN_EXTENSION].sort());
  });

  it('are small', () => {
    const { size } = statSync(join(folder, `weekly-minutes-${version}.vsix`));
    ok(size < LARGEST_EXTENSION, `${size} bytes`);
  });

  it('hold of the command line one program, which needs nothing else', () => {
    const packed = output(resolve('dist/npm'), 'npm', 'pack', '--json', '--pack-destination', folder);
    const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
    deepEqual(files.map(({ path }) => path).sort(), IN_COMMAND_LINE);
    const manifest = JSON.parse(readFileSync('dist/npm/package.json', 'utf8')) as Record<string, unknown>;
    deepEqual(
      Object.keys(manifest).filter(key => /dependencies|scripts/i.test(key)),
      [],
    );
  });

  it('run with npx from the file, without a network', () => {
    const npx = (...args: string[]) =>
      output(folder, 'npx', '--offline', '--yes', '--cache', join(folder, 'cache'), `./weekly-minutes-${version}.tgz`, ...args); // prettier-ignore
    equal(npx('--version').trim(), version);
  });

  it('have pages that lead nowhere but to the web', () => {
    for (const page of ['out/vsix/README.md', 'out/vsix/CHANGELOG.md', 'dist/npm/README.md'])
      deepEqual(relativeLinks(readFileSync(page, 'utf8')), [], page);
  });
});
