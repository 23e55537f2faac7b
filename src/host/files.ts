/** An answer that is there at once, or comes later. */
export type Answer<T> = T | Promise<T>;

/** The files of a folder, wherever they are. Paths begin at the folder and use `/`; its own path is empty. */
export interface Files {
  /** Whether the files answer at once, so that reading all of them is affordable. */
  readonly answerAtOnce?: boolean;
  /**
   * Lists the names of the files in a folder, and those of the folders in it with a slash at their ends; empty when there is no such
   * folder, undefined when it cannot be read.
   */
  readonly list: (folder: string) => Answer<readonly string[] | undefined>;
  /** Reads the text of a file; null when it does not exist or cannot be read as text. */
  readonly read: (path: string) => Answer<string | null>;
  /** Tells what is at a path; undefined if nothing is there, or it may not be read. */
  readonly stat: (path: string) => Answer<'file' | 'folder' | undefined>;
}

/** Files that other programs may change. */
export interface WatchedFiles extends Files {
  /** Calls `onChange` for every file and folder that comes, goes or changes, until the function that it returns is called. */
  readonly watch: (onChange: (path: string, change: Change) => void) => () => void;
}

/** What happened at a path: its text changed, or a file or folder came or went, with all that is in it. */
export type Change = 'text' | 'existence';

/** Continues with an answer: at once if it is there, else when it comes. */
export function whenAnswered<T, R>(answer: Answer<T>, next: (value: T) => Answer<R>): Answer<R> {
  return answer instanceof Promise ? answer.then(next) : next(answer);
}

/** Returns the answer of files that answer at once. */
export function answeredAtOnce<T>(answer: Answer<T>): T {
  if (answer instanceof Promise) throw new Error('these files answer later');
  return answer;
}

/** Makes a function that runs at most `count` calls at the same time; the others wait in order. */
export function takeTurns(count: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async run => {
    if (free === 0) await new Promise<void>(resolve => waiting.push(resolve));
    else free--;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
