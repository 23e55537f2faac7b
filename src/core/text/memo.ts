/** Wraps a function so that it computes its answer for an object once, and keeps it for as long as the object lives. */
export function memo<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly value: T }>();
  return key => {
    let answer = known.get(key);
    if (!answer) known.set(key, (answer = { value: compute(key) }));
    return answer.value;
  };
}
