import {parentPort} from 'node:worker_threads'
import {type LintOptions, lint} from '@amicable/rules'
import {messageOf} from '@amicable/rules/config'
import type {Answer, Job} from './lint-pool.ts'

// Judges letters in a thread of its own.

/** By their JSON. Letters of one config share their options, since its phrases and parts are made rules once for each. */
const known = new Map<string, LintOptions>()

parentPort?.on('message', async ({id, text, options}: Job) => {
  try {
    answer({id, report: await lint(text, optionsOf(options))})
  } catch (error) {
    answer({id, error: messageOf(error)})
  }
})

function optionsOf(json: string): LintOptions {
  const options: LintOptions = known.get(json) ?? JSON.parse(json)
  known.set(json, options)
  return options
}

function answer(message: Answer): void {
  parentPort?.postMessage(message)
}
