// Takes the place of node:assert/strict in the web worker host, where there are no Node.js modules. Only what tests use.

class AssertionError extends Error {
  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message ?? 'expected something truthy', value, true);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message ?? 'not equal', actual, expected);
}

function notEqual(actual: unknown, unwanted: unknown, message?: string): void {
  if (Object.is(actual, unwanted)) throw new AssertionError(message ?? 'equal', actual, unwanted);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!same(actual, expected)) throw new AssertionError(message ?? 'not deeply equal', actual, expected);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new AssertionError(message ?? `does not match ${String(pattern)}`, text);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) throw new AssertionError(message ?? `matches ${String(pattern)}`, text);
}

function throws(action: () => unknown, pattern = /^/): void {
  try {
    action();
  } catch (error) {
    match(String(error), pattern);
    return;
  }
  throw new AssertionError('nothing was thrown');
}

async function rejects(
  action: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  pattern = /^/,
): Promise<void> {
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    match(String(error), pattern);
    return;
  }
  throw new AssertionError('nothing was rejected');
}

function fail(message?: string): never {
  throw new AssertionError(message ?? 'failed');
}

function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) return false;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  const [leftParts, rightParts] = [parts(left), parts(right)];
  return (
    leftParts.size === rightParts.size &&
    [...leftParts].every(([key, part]) => same(part, rightParts.get(key)))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function parts(value: object): Map<unknown, unknown> {
  if (value instanceof Map) return value as Map<unknown, unknown>;
  if (value instanceof Set) return new Map([...value].map(item => [item, item]));
  return new Map(Object.entries(value));
}

export default { ok, equal, notEqual, deepEqual, match, doesNotMatch, throws, rejects, fail };
