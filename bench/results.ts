import type { Figure } from './figure';

/** How much time the measurements may take. */
export interface Effort {
  /** For typing with one program in one document, in milliseconds; half as much again is for warming up. */
  readonly typing: number;
  /** How often a repository is checked, */
  readonly runs: number;
  /** unless that takes longer, in milliseconds. */
  readonly budget: number;
}

/** What checking a repository cost; memory in millions of bytes. */
export interface RepositoryRun {
  readonly seconds: Figure;
  readonly peakMemory: number;
  readonly problems: number;
}

/** What checking a repository cost, and a repository with several copies of it. */
export interface RepositoryResults {
  readonly source: string;
  readonly files: number;
  readonly copies: number;
  readonly once: RepositoryRun;
  readonly often: RepositoryRun;
  readonly markdownlint: RepositoryRun;
}

/** How long a person waits for something in VS Code, in milliseconds, and how long it may be where that is said. */
export interface EditorFigure extends Figure {
  readonly name: string;
  readonly budget?: number;
}

/** What a view over 10,000 files costs, in milliseconds. */
export interface ViewResult extends Figure {
  readonly name: string;
}

/** What one kind of difficult text cost in three sizes, and what was said of the largest. */
export interface PathologicalResult {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly milliseconds: readonly Figure[];
  readonly problems: number;
  readonly rules: readonly string[];
}

/** The size of a bundle, and of what is in it by package. */
export interface BundleResult {
  readonly file: string;
  readonly bytes: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** What one program costs, in milliseconds for one keystroke, by the size of the document; missing where not measured. */
export type TypingResults = Readonly<Record<string, Readonly<Record<number, Figure>>>>;

/** All that one run measured. */
export interface Results {
  readonly date: string;
  readonly machine: Readonly<Record<'processor' | 'node' | 'system', string>> & { readonly cores: number };
  readonly versions: Readonly<Record<string, string>>;
  readonly typing: TypingResults;
  readonly repository: RepositoryResults;
  /** Empty when the editor was not measured. */
  readonly editor: readonly EditorFigure[];
  /** The first is what reading costs that all of them need. */
  readonly views: readonly ViewResult[];
  readonly pathological: readonly PathologicalResult[];
  readonly bundles: readonly BundleResult[];
}

/** The sizes of the documents that are typed in, in bytes. */
export const SIZES = [4_000, 20_000, 100_000, 1_000_000] as const;

/** Computes how many times as long as ours a program takes for a keystroke; undefined if one was not measured. */
export function timesOurs({ typing }: Results, id: string, bytes: number): number | undefined {
  const [theirs, ours] = [typing[id]?.[bytes], typing.ours?.[bytes]];
  return theirs && ours && theirs.median / ours.median;
}

/** Lists the ratios of each program in the order of `SIZES`. */
export function ratiosIn(results: Results): Readonly<Record<string, readonly (number | undefined)[]>> {
  const ratiosOf = (id: string) => SIZES.map(bytes => timesOurs(results, id, bytes));
  return Object.fromEntries(Object.keys(results.typing).map(id => [id, ratiosOf(id)]));
}
