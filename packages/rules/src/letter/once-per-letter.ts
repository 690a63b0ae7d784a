import type {Letter} from './letter.ts'

/** Several rules ask the same of a letter: what is computed is kept as long as the letter is. */
export function oncePerLetter<Value>(compute: (letter: Letter) => Value): (letter: Letter) => Value {
  const known = new WeakMap<Letter, {value: Value}>()
  return (letter) => {
    let entry = known.get(letter)
    if (!entry) {
      entry = {value: compute(letter)}
      known.set(letter, entry)
    }
    return entry.value
  }
}
