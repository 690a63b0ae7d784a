import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {CancellationTokenSource, type ClientCapabilities} from 'vscode-languageserver'
import {able, type Client, plain, startClient} from '../../packages/server/test/client.ts'
import {type Target, target} from '../target.ts'
import {folder, rc, type Step, step} from './lsp-steps.ts'

interface Input {
  able: boolean
  steps: Step[]
}

const known = `${folder}/known.md`
const knownText = 'Dear Ann,\n\nYou failed to pay. I am ending our agreement on [end date].\n\nBest,\nTom\n'

const ablest: ClientCapabilities = {...able, general: {positionEncodings: ['utf-8']}}

/** A client of a workspace with nothing in it but the config that is in `files`. */
const clientWith = (capabilities: ClientCapabilities, files: Record<string, string>): Promise<Client> =>
  startClient({
    capabilities,
    folders: [{uri: folder, name: 'work'}],
    host: {
      readText: async (uri) => files[uri],
      findLetters: async () => [`${folder}/a.md`, known],
      trustFor: 0,
    },
  })

/** What is said of a letter that was never opened before, with no settings and no config. */
async function knownReport(client: Client): Promise<unknown> {
  client.settings = null
  await client.notify('workspace/didChangeConfiguration', {settings: null})
  await client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: rc, type: 3}]})
  await client.open(known, knownText, 'markdown')
  return client.request('amicable/report', {uri: known})
}

async function expectedOf(capabilities: ClientCapabilities): Promise<unknown> {
  const client = await clientWith(capabilities, {})
  const report = await knownReport(client)
  await client.stop()
  return report
}

/** Any sequence of messages: every request is answered, and what is said of a letter afterwards is right. */
export const lspTarget = (): Target => {
  const expected = new Map<ClientCapabilities, Promise<unknown>>()
  return target<Input>(
    'lsp',
    1,
    fc.record({able: fc.boolean(), steps: fc.array(step, {maxLength: 25})}),
    async ({able: isAble, steps}) => {
      const capabilities = isAble ? ablest : plain
      if (!expected.has(capabilities)) expected.set(capabilities, expectedOf(capabilities))
      const files: Record<string, string> = {}
      const client = await clientWith(capabilities, files)
      const answers: Promise<unknown>[] = []
      for (const one of steps) {
        if ('settings' in one) client.settings = one.settings
        else if ('config' in one) files[rc] = one.config
        else if ('notify' in one) await client.notify(one.notify, one.params)
        else {
          const source = new CancellationTokenSource()
          // An error is an answer as well.
          const answer = client.connection.sendRequest(one.request, one.params, source.token).catch(() => undefined)
          answers.push(answer)
          if (one.cancel) source.cancel()
          if (one.wait) await answer
        }
      }
      await Promise.all(answers)
      delete files[rc]
      const report = await knownReport(client)
      await client.stop()
      if (!isDeepStrictEqual(report, await expected.get(capabilities)))
        throw new Error(`afterwards it is said of a letter: ${JSON.stringify(report)}`)
    },
  )
}
