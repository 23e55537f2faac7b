import type { PlainDate } from '../text/date';
import { handleAt, isInListAt, handleKey, mentionsIn } from '../people/handles';
import { handlesOfPeople, knownPeople } from '../people/people';
import type { Span } from '../text/text';
import type { Minutes } from '../minutes/minutes';

/** A person whom the handle at the cursor may mean. */
export interface HandleCandidate {
  /** The handle without `@`. */
  readonly name: string;
  /** Whether these minutes list the person as a participant. */
  readonly isHere: boolean;
  /** The day of the newest other surrounding minutes that mention the person; missing if none do. */
  readonly last?: PlainDate;
}

/** The completions of the handle at the cursor. */
export interface HandleCompletion {
  /** The span of the handle with its `@`, which the completion replaces. */
  readonly span: Span;
  /** The candidates, likeliest first. */
  readonly candidates: readonly HandleCandidate[];
}

/** Completes the handle being written at an offset; undefined if there is none. */
export function completeHandle(minutes: Minutes, offset: number): HandleCompletion | undefined {
  const { text } = minutes.document;
  const { words } = minutes.profile;
  const span = handleAt(text, offset);
  if (!span) return undefined;
  const listed = mentionsIn(words, text).filter(
    mention => mention.isListed && mention.span.start !== span.start,
  );
  const here = new Map(listed.map(({ name }) => [handleKey(name), name]));
  const around = knownPeople(minutes);
  const named = [...handlesOfPeople(minutes.profile)].flatMap(([key, name]) =>
    around.some(other => handleKey(other.name) === key) ? [] : [{ name, last: undefined }],
  );
  const known = [...around, ...named].map(({ name, last }) => ({
    name,
    ...(last && { last }),
    isHere: here.has(handleKey(name)),
  }));
  const keys = new Set(known.map(({ name }) => handleKey(name)));
  const guests = [...here].flatMap(([key, name]) => (keys.has(key) ? [] : [{ name, isHere: true }]));
  const [present, others] = [
    [...known.filter(({ isHere }) => isHere), ...guests],
    known.filter(({ isHere }) => !isHere),
  ];
  // In the list of participants, people who are missing from it are likelier; below it, those who took part.
  const candidates = isInListAt(words, text, span.start) ? [...others, ...present] : [...present, ...others];
  return { span, candidates };
}
