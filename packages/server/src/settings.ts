import {didYouMean, parseSettings, type Settings} from '@amicable/rules/config'

/** The editor's settings, section `amicable`. */
export interface EditorSettings {
  enable: boolean
  codeLens: boolean
  /** Documents longer than this, in units of 1024 characters, are not read. */
  maxSize: number
  /** What holds for letters as far as no config says otherwise. */
  letter: Settings
}

/** The settings of an editor that has none. */
export const defaults: EditorSettings = {enable: true, codeLens: true, maxSize: 1024, letter: {}}

/** The names of all settings, without their section. */
const names: readonly string[] = ['enable', 'codeLens', 'maxSize', 'rules', 'kind', 'notice', 'locale', 'template']

/** Settings of our section that clients read themselves, as for how much they log. */
const ofClients: readonly string[] = ['trace']

/** What is said of a name, and not of the value of a setting. */
const UNKNOWN = /^unknown /

/** Values by which an editor says that nothing is set. */
const unset: readonly unknown[] = [undefined, null, 'auto', 'default', '']

/**
 * Reads the editor's settings. A wrong one counts as not set; the others stand.
 *
 * @param value whatever the editor has sent
 * @returns the settings, and for each wrong one a line that says what was found and what was expected
 */
export async function readSettings(value: unknown): Promise<{settings: EditorSettings; problems: string[]}> {
  if (unset.includes(value)) return {settings: defaults, problems: []}
  if (!isRecord(value)) return {settings: defaults, problems: ['"amicable" is no map of settings']}
  const problems: string[] = []
  const {enable, codeLens, maxSize, rules, kind, notice, locale, template, ...others} = value
  const take = <Value>(name: string, given: unknown, fallback: Value, isRight: (given: unknown) => given is Value) => {
    if (unset.includes(given)) return fallback
    if (isRight(given)) return given
    problems.push(
      `${name} is ${JSON.stringify(given)}; expected ${typeof fallback === 'boolean' ? 'true or false' : 'a number above 0'}`,
    )
    return fallback
  }
  const own = {
    enable: take('enable', enable, defaults.enable, isBoolean),
    codeLens: take('codeLens', codeLens, defaults.codeLens, isBoolean),
    maxSize: take('maxSize', maxSize, defaults.maxSize, isSize),
  }
  const letter = withoutUnset({rules: isRecord(rules) ? withoutUnset(rules) : rules, kind, notice, locale, template})
  const read = await parseSettings(letter)
  return {
    settings: {...own, letter: read.settings},
    problems: [
      ...[...problems, ...read.problems].map((problem) => (UNKNOWN.test(problem) ? problem : `amicable.${problem}`)),
      ...Object.keys(withoutUnset(others))
        .filter((name) => !ofClients.includes(name))
        .map((name) => `unknown setting "amicable.${name}"${didYouMean(name, names)}`),
    ],
  }
}

const withoutUnset = (map: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).filter(([, value]) => !unset.includes(value)))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isSize = (value: unknown): value is number => typeof value === 'number' && value > 0
