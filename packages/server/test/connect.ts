import {onTestFinished} from 'vitest'
import {type Client, type Options, startClient} from './client.ts'

export {able, Client, codes, memoryHost, type Options, plain} from './client.ts'

/** Starts a server and a client, which are stopped when the test is over. */
export async function connect(options: Options = {}): Promise<Client> {
  const client = await startClient(options)
  onTestFinished(() => client.stop())
  return client
}
