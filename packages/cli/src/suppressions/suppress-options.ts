import {ruleIds} from '@amicable/rules/config'
import type {OptionGroup, Options} from '../options.ts'
import {UserError} from '../user-error.ts'

/** What becomes of the findings that were there before. */
export const suppressOptions: OptionGroup = {
  title: 'Known findings',
  rows: [
    {
      name: 'suppress-all',
      help: 'live with all that is found now: only what is new counts',
      set(options) {
        options.suppressAll = true
      },
    },
    {
      name: 'suppress-rule',
      value: 'id',
      values: ruleIds,
      help: 'live with what this rule finds now; may be repeated',
      set(options, value) {
        options.suppressRules.push(value)
      },
    },
    {
      name: 'prune-suppressions',
      help: 'forget what was found once and is there no more',
      set(options) {
        options.pruneSuppressions = true
      },
    },
    {
      name: 'pass-on-unpruned-suppressions',
      help: 'do not fail because of that',
      set(options) {
        options.passOnUnprunedSuppressions = true
      },
    },
    {
      name: 'suppressions-location',
      value: 'path',
      help: 'the file of known findings; default: amicable-suppressions.json, here or above',
      set(options, value) {
        options.suppressionsLocation = value
      },
    },
  ],
}

/**
 * Refuses what does not go together.
 *
 * @throws UserError when something does not
 */
export function checkSuppressions(options: Options): void {
  const {suppressAll, suppressRules, pruneSuppressions} = options
  const [flag, other] = [
    ...(suppressAll ? ['--suppress-all'] : []),
    ...(suppressRules.length > 0 ? ['--suppress-rule'] : []),
    ...(pruneSuppressions ? ['--prune-suppressions'] : []),
  ]
  if (flag && other) throw new UserError(`${flag} and ${other} exclude each other; choose one`)
  if (flag && options.inputs.includes('-') && options.stdinFilename === undefined) {
    throw new UserError(
      `${flag} knows letters by their names; give the one on standard input a name by --stdin-filename`,
    )
  }
}
