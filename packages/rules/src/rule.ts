import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {lintRule} from 'unified-lint-rule'
import type {VFile} from 'vfile'
import {draftOfTree} from './formats/tree.ts'
import type {Letter} from './letter/letter.ts'
import {readLetter} from './letter/read.ts'
import {LineIndex} from './line-index.ts'
import type {Finding, FormatName, Kind, Level, Range} from './types.ts'

/** A text, and exactly what the rule finds in it. Examples are the rule's tests and its documentation. */
export interface Example {
  text: string
  /** The words of each finding, in text order; for a missing part the words at which it is reported. */
  finds: readonly string[]
  /** Default: the first of the rule's kinds. */
  kind?: Kind
  /** Default: `text`. */
  format?: FormatName
  template?: boolean
  /** The day the letter is written. */
  today?: string
  notice?: number
}

/** What a rule is, apart from how it checks. */
export interface RuleRecord {
  id: string
  /** What it asks of a letter, in one line. */
  summary: string
  /** What is said of each finding: what was found, and what to do. */
  message: string
  /** Why, in the words of the article. */
  why: string
  /** Its page, when it is none of ours. */
  url?: string
  /** What it will not find, in whole sentences. */
  limits?: string
  level: Level
  /** The kinds of message that it reads. */
  kinds: readonly Kind[]
  examples: readonly Example[]
}

/** A part of a termination or a clause of an agreement, which a letter has or has not. */
export interface PartCheck {
  /** The part's name in the report: `thanks`. */
  name: string
  /** Where the letter has it; empty when it has not. */
  evidence(letter: Letter): Range[]
}

/** Which letters a rule reads when it is used alone as a retext plugin, and what is known of them. */
export interface PluginOptions {
  kind?: Kind
  template?: boolean
  notice?: number
  locale?: 'en-GB' | 'en-US'
  date?: string
}

/** A rule: its record, its check, and a retext plugin that applies it alone. */
export type Rule = Plugin<[PluginOptions?], Root> &
  RuleRecord & {
    /** What it finds in a letter of one of its kinds. */
    check(letter: Letter): Finding[]
    part?: PartCheck
  }

const PAGES = 'https://github.com/amicable-letters/amicable/blob/main/docs/rules'

/** The page of a rule. */
export const pageOf = (id: string): string => `${PAGES}/${id}.md`

/**
 * Makes a rule of a record and a check. The result is also a retext plugin:
 * `unified().use(retextEnglish).use(blame).use(retextStringify)`.
 */
export function defineRule(record: RuleRecord, check: (letter: Letter) => Finding[], part?: PartCheck): Rule {
  const plugin = lintRule<Root, PluginOptions | undefined>(
    {origin: `amicable:${record.id}`, url: record.url ?? pageOf(record.id)},
    (tree, file, options) => {
      const letter = letterOf(tree, file, options ?? {})
      // Without positions there is nothing to read, and so nothing is missing.
      if (letter.blocks.length === 0 || !letter.isMessage || !record.kinds.includes(letter.kind)) return
      const lines = new LineIndex(String(file))
      for (const finding of check(letter)) report(file, lines, finding)
    },
  )
  return Object.assign(plugin as Plugin<[PluginOptions?], Root>, record, {check, ...(part ? {part} : {})})
}

/** Rules used side by side on a tree read it once, as long as they agree on the options. */
const read = new WeakMap<Root, {key: string; letter: Letter}>()

function letterOf(tree: Root, file: VFile, options: PluginOptions): Letter {
  const key = JSON.stringify(options)
  const known = read.get(tree)
  if (known?.key === key) return known.letter
  const letter = readLetter(draftOfTree(tree), String(file), options)
  read.set(tree, {key, letter})
  return letter
}

function report(file: VFile, lines: LineIndex, finding: Finding): void {
  const {line, column, endLine, endColumn} = lines.place(finding)
  const message = file.message(finding.message, {
    place: {
      start: {line, column, offset: finding.start},
      end: {line: endLine, column: endColumn, offset: finding.end},
    },
  })
  const expected = finding.suggestions?.map((suggestion) => suggestion.text)
  message.actual = String(file).slice(finding.start, finding.end)
  if (expected) message.expected = expected
}
