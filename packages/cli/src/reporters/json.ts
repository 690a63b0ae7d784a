import type {Result} from './result.ts'

/** The reports as one line of JSON: an array, also of none. */
export function json(results: readonly Result[]): string {
  return `${JSON.stringify(results.map(({report}) => report))}\n`
}
