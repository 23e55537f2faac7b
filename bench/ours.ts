// The only file of the benchmark that knows how minutes are kept open.
import { checkAgain, type Checked } from '../src/core/check';
import { contextOf } from '../src/core/context';
import type { Library } from '../src/core/library';
import { outlineOf, type Outline } from '../src/core/outline';
import { parse, reparse } from '../src/core/parse';
import { positionsOf } from '../src/core/place';
import type { Minutes } from '../src/core/minutes';
import type { Profile } from '../src/core/profile';
import type { Position } from '../src/core/text';

/** One open document as the editor keeps it, with its outline, in which each team has the state of its minutes line, and all its problems with their positions. */
export interface OpenMinutes {
  readonly path: string;
  readonly profile: Profile;
  readonly library: Library;
  readonly minutes: Minutes;
  readonly checked: Checked;
  readonly outline: Outline;
  readonly problems: readonly (Position & { readonly rule: string })[];
}

/** Opens a document: reads it, and finds its outline and the problems of all rules. */
export function open(path: string, text: string, profile: Profile, library: Library): OpenMinutes {
  return look({ path, profile, library }, parse(text), undefined);
}

/** Applies one edit and gives the new outline and problems of all rules. */
export function type(before: OpenMinutes, offset: number, removed: number, inserted: string): OpenMinutes {
  const edit = { span: { start: offset, end: offset + removed }, text: inserted };
  return look(before, reparse(before.minutes, edit), before);
}

function look(
  { path, profile, library }: Pick<OpenMinutes, 'path' | 'profile' | 'library'>,
  minutes: Minutes,
  before: OpenMinutes | undefined,
): OpenMinutes {
  const context = contextOf(path, minutes, profile, library, before?.checked.context);
  const checked = checkAgain(context, before?.checked);
  const outline = outlineOf(minutes, context?.sections ?? [], before?.outline);
  return {
    path,
    profile,
    library,
    minutes,
    checked,
    outline,
    problems: checked.problems.map(({ rule, place }) => ({ rule, ...positionsOf(minutes, place).start })),
  };
}
