/**
 * Several ask the same of a letter or of a sentence: what is computed of it is kept as long as it lives.
 *
 * @param compute what to compute; of an object that does not change any more
 */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Value
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
