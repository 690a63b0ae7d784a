import type {Kind, Level} from '@amicable/rules'
import {isDay, ruleIds} from '@amicable/rules/config'
import {fixGroups} from './chosen-fix.ts'
import {list, type OutputChoice, oneOf, outputChoice, wholeNumber} from './option-values.ts'
import type {Flag} from './read-args.ts'
import {formats} from './reporters/index.ts'
import {runningOptions} from './running-options.ts'
import {selectionOptions} from './selection-options.ts'
import {suppressOptions} from './suppressions/suppress-options.ts'
import {UserError} from './user-error.ts'

/** What was asked for on the command line. */
export interface Options {
  /** Files, folders and globs, as written; `-` is standard input. */
  inputs: string[]
  /** The reports that are written; at most one of them to standard output. */
  outputs: OutputChoice[]
  /** The file of the one report that has none of its own. */
  outputFile?: string
  stdinFilename?: string
  fix: boolean
  fixDryRun: boolean
  /** The rules, or groups of rules, whose changes are made; none for all. */
  fixTypes: string[]
  /** Changes that are not safe are made too. */
  unsafe: boolean
  kind?: Kind
  template?: boolean
  /** A file of values for the blanks. */
  data?: string
  /** In days. */
  notice?: number
  today?: string
  rules: Record<string, Level | 'off'>
  quiet: boolean
  maxWarnings?: number
  /** Whether ignore files and the config keep letters from being read. */
  ignore: boolean
  /** Only letters that have changed since the main branch, or since another commit. */
  changed: boolean
  since?: string
  /** Only letters that the next commit changes. */
  staged: boolean
  /** Only what is found on new and changed lines. */
  changedLines: boolean
  /** What was found is known from now on: all of it, or that of these rules. */
  suppressAll: boolean
  suppressRules: string[]
  /** What is there no more is forgotten. */
  pruneSuppressions: boolean
  passOnUnprunedSuppressions: boolean
  /** The file of known findings. */
  suppressionsLocation?: string
  /** A config file; false for none at all. */
  config?: string | false
  color?: boolean
  /** Letters are read again when they change. */
  watch: boolean
  /** Reports are kept from run to run. */
  cache: boolean
  /** The file that they are kept in, or its folder. */
  cacheLocation?: string
  /** What takes how long is told. */
  stats: boolean
  /** A letter whose settings are printed instead. */
  printConfig?: string
  help: boolean
  version: boolean
}

/** One option: what it is, and how it is taken. */
export interface OptionRow extends Flag {
  /** Puts the option in place; `value` is empty for an option that takes nothing. */
  set(options: Options, value: string): void
}

const kinds = ['termination', 'agreement', 'other'] as const
const levels = ['error', 'warning', 'info', 'off'] as const

/** Options that belong together. */
export interface OptionGroup {
  title: string
  rows: readonly OptionRow[]
}

/** The options, in the order of the help. */
export const optionGroups: readonly OptionGroup[] = [
  {
    title: 'What the letters are',
    rows: [
      {
        name: 'kind',
        value: 'kind',
        values: kinds,
        help: `read every letter as: ${list(kinds)}`,
        set(options, value) {
          options.kind = oneOf('--kind', value, kinds)
        },
      },
      {
        name: 'template',
        help: 'they are templates: blanks are meant to be there',
        set(options) {
          options.template = true
        },
      },
      {
        name: 'no-template',
        help: 'they are no templates, whatever the config says',
        set(options) {
          options.template = false
        },
      },
      {
        name: 'data',
        value: 'path',
        help: 'tell which blanks have no value in this JSON or YAML file',
        set(options, value) {
          options.data = value
        },
      },
      {
        name: 'notice',
        value: 'days',
        help: 'the notice period of the agreement',
        set(options, value) {
          options.notice = wholeNumber('--notice', value, 1)
        },
      },
      {
        name: 'today',
        value: 'date',
        help: 'the day they are written, such as 2025-06-30',
        set(options, value) {
          if (!isDay(value)) throw new UserError(`--today is "${value}"; expected a day such as 2025-06-30`)
          options.today = value
        },
      },
    ],
  },
  selectionOptions,
  {
    title: 'What is found',
    rows: [
      {
        name: 'rule',
        value: 'id:level',
        values: ruleIds,
        help: `set a rule to ${list(levels)}; may be repeated`,
        set(options, value) {
          const [id = '', level] = value.split(':')
          if (level === undefined) throw new UserError(`--rule is "${value}"; expected id:level, such as vague:off`)
          options.rules[oneOf('--rule', id, ruleIds)] = oneOf(`--rule ${id}`, level, levels)
        },
      },
      {
        name: 'quiet',
        help: 'show errors only',
        set(options) {
          options.quiet = true
        },
      },
      {
        name: 'max-warnings',
        value: 'n',
        help: 'exit with 1 when there are more warnings',
        set(options, value) {
          options.maxWarnings = wholeNumber('--max-warnings', value, 0)
        },
      },
    ],
  },
  {
    title: 'Mending',
    rows: [
      {
        name: 'fix',
        help: 'make the safe changes in the files',
        set(options) {
          options.fix = true
        },
      },
      {
        name: 'fix-dry-run',
        help: 'print the safe changes as a diff instead',
        set(options) {
          options.fixDryRun = true
        },
      },
      {
        name: 'fix-type',
        value: 'names',
        values: [...fixGroups, ...ruleIds],
        help: `change only this: ${list(fixGroups)}, or ids of rules, with commas between`,
        set(options, value) {
          const names = value.split(',').map((name) => name.trim())
          options.fixTypes.push(...names.map((name) => oneOf('--fix-type', name, [...fixGroups, ...ruleIds])))
        },
      },
      {
        name: 'unsafe',
        help: 'make the other changes too, such as to insert a missing part; read the letter afterwards',
        set(options) {
          options.unsafe = true
        },
      },
    ],
  },
  suppressOptions,
  {
    title: 'Input and output',
    rows: [
      {
        name: 'stdin',
        help: 'read a letter from standard input, as does the file -',
        set(options) {
          options.inputs.push('-')
        },
      },
      {
        name: 'stdin-filename',
        value: 'path',
        help: 'the name of that letter, for its format and config',
        set(options, value) {
          options.stdinFilename = value
        },
      },
      {
        name: 'format',
        short: 'f',
        value: 'name[:path]',
        values: formats.map(({name}) => name),
        help: 'how the report is printed, or written to this file; may be repeated',
        set(options, value) {
          options.outputs.push(outputChoice(value))
        },
      },
      {
        name: 'output-file',
        short: 'o',
        value: 'path',
        help: 'the file of a report that names none',
        set(options, value) {
          options.outputFile = value
        },
      },
      {
        name: 'color',
        help: 'colour the report, even where it goes to a file or pipe',
        set(options) {
          options.color = true
        },
      },
      {
        name: 'no-color',
        help: 'do not colour it',
        set(options) {
          options.color = false
        },
      },
    ],
  },
  {
    title: 'Config',
    rows: [
      {
        name: 'config',
        short: 'c',
        value: 'path',
        help: 'use this config, not those beside or above the letters',
        set(options, value) {
          options.config = value
        },
      },
      {
        name: 'no-config',
        help: 'use no config',
        set(options) {
          options.config = false
        },
      },
      {
        name: 'print-config',
        value: 'path',
        help: 'print how this letter would be read but for its front matter, and read none',
        set(options, value) {
          options.printConfig = value
        },
      },
    ],
  },
  runningOptions,
  {
    title: 'Help',
    rows: [
      {
        name: 'help',
        short: 'h',
        help: 'print this',
        set(options) {
          options.help = true
        },
      },
      {
        name: 'version',
        short: 'v',
        help: 'print the version',
        set(options) {
          options.version = true
        },
      },
    ],
  },
]
