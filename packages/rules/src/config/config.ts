import type {OwnPart, OwnPhrase} from '../own/own.ts'
import type {RuleId} from '../rules/ids.ts'
import type {Delimiters, Kind, Level} from '../types.ts'

/** What a writer may settle for a letter, in a config or in its front matter. */
export interface WriterSettings {
  /** Levels by rule id. */
  rules?: {[id in RuleId]?: Level | 'off'}
  kind?: Kind
  /** Blanks are meant to be there. */
  template?: boolean
  /** The notice period of the agreement, in days. */
  notice?: number
  /** How dates such as 03/04/2025 are read. */
  locale?: 'en-GB' | 'en-US'
}

/** The settings of a letter. Each of them is an option of `lint`. */
export interface Settings extends WriterSettings {
  /** Every finding is taken one level graver; levels in `rules` stand. */
  strict?: boolean
  /** Phrases that are fine. */
  allow?: string[]
  /** Phrases that are not wanted. */
  phrases?: OwnPhrase[]
  /** Parts that a letter needs besides ours. */
  parts?: OwnPart[]
  /** More ways of writing a blank. */
  placeholders?: Delimiters[]
}

/** What the front matter's `amicable` key may hold. */
export interface FrontMatterSettings extends WriterSettings {
  /** Findings to be left out, each as in a comment: `blame, vague -- why`. */
  disable?: string[]
  /** The day the letter is written: `2025-06-30`. */
  date?: string
}

/** Settings for the files that match a glob. */
export interface Override extends Settings {
  /** Relative to the config's folder. A glob without a slash matches in every folder below it. */
  files: string | string[]
}

/** What a config file holds. */
export interface Config extends Settings {
  /** The address of the JSON Schema, for editors. */
  $schema?: string
  /** Configs that this one goes on from; the later wins, and this one over all. */
  extends?: string | string[]
  /** Says that no config above this folder is looked for, as is so with every config. */
  root?: boolean
  /** Files and folders that are not read, relative to the config's folder. */
  ignores?: string[]
  /** Applied in order: the last one that matches a file wins. */
  overrides?: Override[]
}

/** Something in a config file that has to be mended. */
export interface Problem {
  /** What was found and what was expected, in one line. */
  message: string
  /** The config file. */
  path: string
  /** 1-based. */
  line: number
  /** 1-based, in UTF-16 units. */
  column: number
}
