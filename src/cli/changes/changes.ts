import { PROFILE_FILE } from '../../core/profile/profile-file';
import { MAX_FILE_BYTES } from '../../core/markdown/bounds';
import { textOf } from './text-file';
import { openGit, refuse, type Git } from './git';
import { readPatch, type Hunk } from './hunks';

/** A file that came, went, moved or changed since a commit. */
export interface Change {
  /** Its path now; missing when it is gone. */
  readonly path?: string;
  /** What it was; missing when it is new. */
  readonly before?: {
    readonly path: string;
    /** Its text without a byte order mark; null when it was not text. */
    readonly text: string | null;
  };
  /** The lines that changed; missing when all are new. */
  readonly hunks?: readonly Hunk[];
}

/** Finds what hunks touched in a text; undefined when all its lines count as new, as they do where CR alone ends a line, which git does not know. */
export function hunksIn({ hunks }: Change, text: string): readonly Hunk[] | undefined {
  return /\r(?!\n)/.test(text) ? undefined : hunks;
}

/** What changed since a commit, and what to say of how it was found. */
export interface Changes {
  readonly all: readonly Change[];
  readonly warnings: readonly string[];
}

/** A changed file as `git diff-index --raw` prints it. */
interface RawChange {
  readonly status: string;
  /** The name of the text that it had before. */
  readonly blob: string;
  readonly path: string;
  /** Its path before; the same unless it was renamed. */
  readonly from: string;
}

/** No setting of a person changes what these print; nothing is run, and no submodule is asked. */
const DIFF = [
  'diff-index',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--ignore-submodules=all',
  '--relative',
  '-M',
];
const PATCH = [
  '-p',
  '-U0',
  '--inter-hunk-context=0',
  '--text',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--diff-filter=MR',
];
/** The files whose lines matter: minutes, pages and the profile. */
const WITH_LINES = ['--', ':(icase)*.md', PROFILE_FILE];
const HAS_LINES = /\.md$/i;

/** Asks git what changed in a folder since a commit, up to what is on disk; throws a `GitFailure` where git does not know. */
export function changesSince(root: string, ref: string): Changes {
  const git = openGit(root);
  const { commit, warnings } = startOf(git, ref);
  const raw = readRaw(asked(git, [...DIFF, '--raw', '--no-abbrev', '-z', commit]));
  const patch = asked(git, [...DIFF, ...PATCH, commit, ...WITH_LINES]);
  const hunks = readPatch(patch.toString('utf8'));
  const others = asked(git, ['ls-files', '--others', '--exclude-standard', '-z', ...WITH_LINES]);
  const added = pathsIn(others).map((path): Change => ({ path }));
  const texts = textsOf(
    git,
    raw.filter(({ status, from }) => status !== 'A' && hasLines(from)).map(({ blob }) => blob),
  );
  const all = raw.flatMap((change): readonly Change[] => {
    const { status, path, from } = change;
    if (status === 'A') return [{ path }];
    const before = { path: from, text: texts.get(change.blob) ?? null };
    if (status === 'D') return [{ before }];
    const own = hunks.get(path);
    // Git may only know that the file was written again.
    if (status === 'M') return own ? [{ path, before, hunks: own }] : [];
    return [{ path, before, ...(status === 'R' && { hunks: own ?? [] }) }];
  });
  return { all: [...all, ...added], warnings };
}

/** Finds the commit at which the changes begin: the last one that the commit and what is checked out have in common. */
function startOf(git: Git, ref: string): { readonly commit: string; readonly warnings: readonly string[] } {
  // No name in git begins like an option.
  const known =
    ref === '' || ref.startsWith('-')
      ? undefined
      : git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (known && known.code > 1) refuse(`git does not tell what changed: ${known.reason}`);
  if (known?.code !== 0) return refuse(`git knows no commit "${ref}"; in a shallow clone, fetch it first`);
  const commit = known.out.toString('utf8').trim();
  const common = git(['merge-base', commit, 'HEAD']);
  const [first = ''] = common.out.toString('utf8').split('\n', 1);
  if (common.code === 0 && first) return { commit: first, warnings: [] };
  const warning = `git knows no commit that ${ref} and what is checked out have in common, so ${ref} itself is compared with`;
  return { commit, warnings: [warning] };
}

function asked(git: Git, args: readonly string[]): Buffer {
  const { code, out, reason } = git(args);
  return code === 0 ? out : refuse(`git does not tell what changed: ${reason}`);
}

/** Reads `:100644 100644 BLOB BLOB R090`, a path, and for a file that was renamed its new path, each with a NUL behind it. */
function readRaw(out: Buffer): readonly RawChange[] {
  const fields = out.toString('utf8').split('\0');
  const changes: RawChange[] = [];
  for (let index = 0; fields[index]?.startsWith(':');) {
    const [, , blob = '', , status = ''] = fields[index++]?.split(' ') ?? [];
    const from = (fields[index++] ?? '').normalize();
    const path = /^[RC]/.test(status) ? (fields[index++] ?? '').normalize() : from;
    changes.push({ status: status.slice(0, 1), blob, path, from });
  }
  return changes;
}

function pathsIn(out: Buffer): readonly string[] {
  return out
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map(path => path.normalize());
}

function hasLines(path: string): boolean {
  return HAS_LINES.test(path) || path === PROFILE_FILE;
}

/** Reads texts by the names that git gives them; one that is too long or no text is missing. */
function textsOf(git: Git, blobs: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (blobs.length === 0) return texts;
  const { code, out, reason } = git(['cat-file', '--batch'], `${[...new Set(blobs)].join('\n')}\n`);
  if (code !== 0) refuse(`git does not have all that was there before: ${reason}`);
  for (let offset = 0; offset < out.length;) {
    const end = out.indexOf('\n', offset);
    const [blob = '', type, size = ''] = out.toString('utf8', offset, end).split(' ');
    if (type === 'missing') refuse(`git does not have all that was there before: ${blob} is missing`);
    const start = end + 1;
    offset = start + Number(size) + 1;
    const file =
      Number(size) <= MAX_FILE_BYTES ? textOf(out.subarray(start, start + Number(size))) : undefined;
    if (file) texts.set(blob, file.text);
  }
  return texts;
}
