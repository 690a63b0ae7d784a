import {tooDeep, tooDeepAt} from '../nesting.ts'
import type {SourceText} from '../source-text.ts'
import type {Draft} from './draft.ts'

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m
const OWN_KEY = /^amicable[ \t]*:/m
const SETTINGS_LINE = /^\s*(amicable:.*)/

/** Front matter at the very top of a text. */
interface FrontMatter {
  /** Where the text goes on after it. */
  end: number
  /** The `amicable` key, if there is one; its value is undefined when the YAML is broken. */
  settings?: NonNullable<Draft['settings']>
}

/** Reads YAML between two `---` lines at the very top; undefined when there is none. */
export async function readFrontMatter(input: SourceText): Promise<FrontMatter | undefined> {
  const opening = OPENING.exec(input.text)
  if (!opening) return undefined
  const start = opening[0].length
  const closing = CLOSING.exec(input.text.slice(start))
  if (!closing) return undefined
  const yaml = input.text.slice(start, start + closing.index)
  const end = start + closing.index + closing[0].length
  const key = OWN_KEY.exec(yaml)
  if (!key) return {end}
  const {to, ...read} = await ownSettings(yaml)
  return {end, settings: {...read, range: input.range(start + key.index, start + to)}}
}

/** Reads the key alone, without the `---` lines: `amicable: {kind: other}` as the first line that is not blank. */
export async function readSettingsLine(input: SourceText): Promise<FrontMatter | undefined> {
  const [all = '', line] = SETTINGS_LINE.exec(input.text) ?? []
  if (line === undefined) return undefined
  const end = all.length
  const start = end - line.length
  const {to: _, ...read} = await ownSettings(line)
  return {end, settings: {...read, range: input.range(start, end)}}
}

async function ownSettings(yaml: string): Promise<{value: unknown; to: number; fault?: string}> {
  const library = await import('yaml')
  const {isMap, isNode, parseDocument} = library
  const broken = {value: undefined, to: yaml.trimEnd().length}
  if (tooDeepAt(yaml, library) !== undefined) return {...broken, fault: `these settings are ${tooDeep}`}
  const document = parseDocument(yaml, {prettyErrors: false, logLevel: 'silent'})
  const [error] = document.errors
  if (error) return {...broken, fault: `these settings are broken YAML: ${error.message.replace(/\s+/g, ' ').trim()}`}
  if (!isMap(document.contents)) return broken
  const node: unknown = document.contents.get('amicable', true)
  if (!isNode(node)) return broken
  // An alias that names nothing, or too many of them, is only found on the way to plain values.
  try {
    return {value: node.toJS(document), to: yaml.slice(0, node.range?.[1]).trimEnd().length}
  } catch {
    return {...broken, fault: 'these settings hold an alias such as *name that leads nowhere, or too far'}
  }
}
