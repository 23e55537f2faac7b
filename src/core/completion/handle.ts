import type { PlainDate } from '../text/date';
import { handleAt, isInListAt, handleKey, mentionsIn } from '../people/handles';
import { knownPeople } from '../people/people';
import type { Span } from '../text/text';
import type { Minutes } from '../minutes/minutes';

/** Somebody who could be meant by the handle at the cursor. */
export interface HandleCandidate {
  /** The handle without `@`. */
  readonly name: string;
  /** Whether these minutes list the person as a participant. */
  readonly isHere: boolean;
  /** The day of the newest other minutes around that have the handle; missing when none has it. */
  readonly last?: PlainDate;
}

/** What can stand for the handle at the cursor. */
export interface HandleCompletion {
  /** The handle with its `@`, which the completion replaces as a whole. */
  readonly span: Span;
  /** The likeliest first. */
  readonly candidates: readonly HandleCandidate[];
}

/** Completes the handle that is being written at an offset; undefined when none is. */
export function completeHandle(minutes: Minutes, offset: number): HandleCompletion | undefined {
  const { text } = minutes.document;
  const { words } = minutes.profile;
  const span = handleAt(text, offset);
  if (!span) return undefined;
  const listed = mentionsIn(words, text).filter(one => one.isListed && one.span.start !== span.start);
  const here = new Map(listed.map(({ name }) => [handleKey(name), name]));
  const known = knownPeople(minutes).map(({ name, last }) => ({
    name,
    last,
    isHere: here.has(handleKey(name)),
  }));
  const keys = new Set(known.map(({ name }) => handleKey(name)));
  const guests = [...here].flatMap(([key, name]) => (keys.has(key) ? [] : [{ name, isHere: true }]));
  const [present, others] = [
    [...known.filter(({ isHere }) => isHere), ...guests],
    known.filter(({ isHere }) => !isHere),
  ];
  // In the list, those are likely who are not in it yet; below it, those who are.
  const candidates = isInListAt(words, text, span.start) ? [...others, ...present] : [...present, ...others];
  return { span, candidates };
}
