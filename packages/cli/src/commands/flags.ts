import type {Flag} from '../read-args.ts'

/** What commands take that write a file. */
const output: readonly Flag[] = [
  {name: 'output-file', short: 'o', value: 'path', help: 'write it to this file'},
  {name: 'force', help: 'write the file even if it is there already'},
]

/** What `amicable call` takes. */
export const callFlags: readonly Flag[] = output

/** What `amicable new` takes. */
export const newFlags: readonly Flag[] = [
  {name: 'answers', value: 'path', help: 'ask nothing, the answers are in this JSON file; - is standard input'},
  ...output,
]

/** What `amicable init` takes. */
export const initFlags: readonly Flag[] = [
  {name: 'yes', short: 'y', help: 'ask nothing, and write what the letters tell'},
]
