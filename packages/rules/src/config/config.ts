import type {RuleId} from '../rules/ids.ts'
import type {Kind, Level} from '../types.ts'

/** What a writer may settle for a letter, in a config or in its front matter. */
export interface Settings {
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

/** What the front matter's `amicable` key may hold. */
export interface FrontMatterSettings extends Settings {
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
