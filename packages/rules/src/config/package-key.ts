import type {ConfigHost} from './read-config.ts'

/**
 * Whether a package.json has the key `amicable`. Most have not, and need no YAML parser to say so; of a broken one
 * parseConfig decides, unless the word is nowhere in it.
 */
export async function hasKey(path: string, host: ConfigHost): Promise<boolean> {
  const source = await host.readText(path).catch(() => undefined)
  if (!source?.includes('"amicable"')) return false
  try {
    const value: unknown = JSON.parse(source)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'amicable')
  } catch {
    return true
  }
}
