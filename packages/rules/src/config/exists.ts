import type {ConfigHost} from './read-config.ts'

/** Whether there is a file. One that cannot be read is there all the same. */
export async function exists(path: string, host: ConfigHost): Promise<boolean> {
  return host.readText(path).then(
    (text) => text !== undefined,
    () => true,
  )
}
