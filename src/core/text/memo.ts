/** Makes a function that computes its answer about an object once, and keeps it as long as the object is in use. */
export function memo<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly value: T }>();
  return key => {
    let answer = known.get(key);
    if (!answer) known.set(key, (answer = { value: compute(key) }));
    return answer.value;
  };
}
