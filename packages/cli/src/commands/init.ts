import path from 'node:path'
import {type ConfigFile, configNames, readConfig} from '@amicable/rules/config'
import {askAboutConfig} from '../init/ask-about-config.ts'
import {configText, type NewConfig} from '../init/config-text.ts'
import {proposalsFor} from '../init/proposals.ts'
import {survey} from '../init/survey.ts'
import {configHost} from '../settings.ts'
import {UserError} from '../user-error.ts'
import {writeNew} from '../write-file.ts'
import {commandArgs} from './command-args.ts'
import {initFlags} from './flags.ts'
import type {CommandRun} from './index.ts'

const name = '.amicablerc.yaml'

/** Writes a config for the letters in the working folder. */
export const init: CommandRun = async (args, io) => {
  const {operands, given} = commandArgs(args, initFlags)
  if (operands.length > 0) throw new UserError('init takes no argument; it writes a config into the working folder')
  const there = await configIn(io.cwd)
  if (there)
    throw new UserError(`${path.basename(there.path)}: is there already, and holds for this folder; change it instead`)
  const asker = given.has('yes') ? undefined : await io.asker()
  if (!asker && !given.has('yes')) {
    throw new UserError('there is no terminal to ask on; add --yes to write what the letters here tell')
  }
  const {letters, delimiters} = await survey(io)
  const found: NewConfig = {overrides: proposalsFor(letters), placeholders: delimiters}
  const config = asker ? await askAboutConfig(found, asker, io.stderr) : found
  await write(path.join(io.cwd, name), configText(config))
  return summary(config, letters.length)
}

async function configIn(folder: string): Promise<ConfigFile | undefined> {
  for (const each of configNames) {
    const file = await readConfig(path.join(folder, each), configHost)
    if (file?.config || file?.problems.length) return file
  }
  return undefined
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeNew(file, text)
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${name}: ${error.message}`) : error
  }
}

function summary({overrides, placeholders}: NewConfig, letters: number): string {
  const lines = [
    `Wrote ${name} after reading ${letters === 1 ? '1 letter' : `${letters} letters`}.`,
    ...overrides.map(({folder, template, kind}) => {
      const are = [template ? 'templates' : '', kind === undefined ? '' : `read as ${kind}`].filter(Boolean)
      return `  ${folder}/: ${are.join(', ')}`
    }),
    ...placeholders.map(({open, close}) => `  ${open}name${close} is a blank`),
  ]
  return `${lines.join('\n')}\n`
}
