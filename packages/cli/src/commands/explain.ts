import type {Example, Kind, RuleRecord} from '@amicable/rules'
import {didYouMean} from '@amicable/rules/config'
import {UserError} from '../user-error.ts'
import type {CommandRun} from './index.ts'

const kinds: Readonly<Record<Kind, string>> = {
  termination: 'letters that end the work',
  agreement: 'service agreements',
  other: 'other messages',
}

/** All that the record of a rule says. */
export const explain: CommandRun = async (args, io) => {
  const [id, ...more] = args
  if (id === undefined || more.length > 0) throw new UserError('explain takes the id of one rule; see amicable rules')
  const {rules} = await io.rules()
  const rule = rules.find((each) => each.id === id)
  if (rule) return explained(rule)
  const hint = didYouMean(
    id,
    rules.map((each) => each.id),
  )
  throw new UserError(`there is no rule "${id}"${hint || '; see amicable rules'}`)
}

function explained({id, level, kinds: read, summary, message, why, limits, examples}: RuleRecord): string {
  const found = examples.filter(({finds}) => finds.length > 0)
  const left = examples.filter(({finds}) => finds.length === 0)
  const blocks = [
    `${id} (${level}, in ${read.map((kind) => kinds[kind]).join(' and ')})`,
    summary,
    `It says: ${message}`,
    `Why: ${why}`,
    ...section('Found', found),
    ...section('Left alone', left),
    ...(limits === undefined ? [] : [`What it will not find: ${limits}`]),
    `To turn it off: --rule ${id}:off, or in a config rules: {${id}: off}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function section(title: string, examples: readonly Example[]): string[] {
  if (examples.length === 0) return []
  return [`${title}:`, ...examples.map(({text}) => text.trimEnd().replace(/^(?=.)/gm, '  '))]
}
