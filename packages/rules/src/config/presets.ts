import type {Config} from './config.ts'

/** The configs that can be extended by the name `amicable:<name>`. */
export const presets: ReadonlyMap<string, Config> = new Map([
  ['recommended', {strict: false}],
  ['strict', {strict: true}],
])
