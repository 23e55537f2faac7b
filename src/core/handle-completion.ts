import type { PlainDate } from './date';
import { handleAt, isInListAt, keyOf, mentionsIn } from './handles';
import { knownPeople } from './people';
import type { RuleContext } from './rule';
import type { Span } from './text';

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
export function completeHandle(context: RuleContext, offset: number): HandleCompletion | undefined {
  const { text } = context.minutes;
  const span = handleAt(text, offset);
  if (!span) return undefined;
  const listed = mentionsIn(text).filter(one => one.isListed && one.span.start !== span.start);
  const here = new Map(listed.map(({ name }) => [keyOf(name), name]));
  const known = knownPeople(context).map(({ name, last }) => ({ name, last, isHere: here.has(keyOf(name)) }));
  const keys = new Set(known.map(({ name }) => keyOf(name)));
  const guests = [...here].flatMap(([key, name]) => (keys.has(key) ? [] : [{ name, isHere: true }]));
  const [present, others] = [
    [...known.filter(({ isHere }) => isHere), ...guests],
    known.filter(({ isHere }) => !isHere),
  ];
  // In the list, those are likely who are not in it yet; below it, those who are.
  const candidates = isInListAt(text, span.start) ? [...others, ...present] : [...present, ...others];
  return { span, candidates };
}
