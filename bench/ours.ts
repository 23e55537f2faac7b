// The only file of the benchmark that knows how minutes are kept open.
import { check } from '../src/core/check/check';
import { readMinutes, type Minutes } from '../src/core/minutes/minutes';
import type { Library } from '../src/core/repository/library';
import { outlineOf, type Outline } from '../src/core/answers/outline';
import { parse, reparse } from '../src/core/markdown/parse';
import { positionsOf } from '../src/core/markdown/place';
import type { MarkdownDocument } from '../src/core/markdown/document';
import type { Problem } from '../src/core/rules/rule';
import type { Profile } from '../src/core/repository/profile';
import type { Position } from '../src/core/text/text';

/** One open document as the editor keeps it, with its outline, in which each team has the state of its minutes line, and all its problems with their positions. */
export interface OpenMinutes {
  readonly path: string;
  readonly profile: Profile;
  readonly library: Library;
  readonly document: MarkdownDocument;
  readonly minutes: Minutes | undefined;
  readonly found: readonly Problem[];
  readonly outline: Outline;
  readonly problems: readonly (Position & { readonly rule: string })[];
}

/** Opens a document: reads it, and finds its outline and the problems of all rules. */
export function open(path: string, text: string, profile: Profile, library: Library): OpenMinutes {
  return look({ path, profile, library }, parse(text), undefined);
}

/** Applies one edit and finds the new outline and the problems of all rules. */
export function type(before: OpenMinutes, offset: number, removed: number, inserted: string): OpenMinutes {
  const edit = { span: { start: offset, end: offset + removed }, text: inserted };
  return look(before, reparse(before.document, edit), before);
}

function look(
  { path, profile, library }: Pick<OpenMinutes, 'path' | 'profile' | 'library'>,
  document: MarkdownDocument,
  before: OpenMinutes | undefined,
): OpenMinutes {
  const minutes = readMinutes({ profile, library }, path, document, before?.minutes);
  const found = check(minutes);
  const outline = outlineOf({ document, profile, sections: minutes?.sections ?? [] });
  return {
    path,
    profile,
    library,
    document,
    minutes,
    found,
    outline,
    problems: found.map(({ rule, place }) => ({ rule, ...positionsOf(document, place).start })),
  };
}
