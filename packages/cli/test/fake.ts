import {mkdir, mkdtemp, realpath, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {formatOf, isTemplate, type LintOptions, type Message, type Report, type Rule, rules} from '@amicable/rules'
import type {Asker} from '../src/asker.ts'
import type {Io} from '../src/io.ts'
import {run} from '../src/run.ts'

/** A report in which nothing was found. */
export const cleanReport: Report = {
  kind: 'termination',
  isMessage: true,
  template: false,
  verdict: 'ready',
  parts: {},
  messages: [],
  internalErrors: [],
  notes: [],
  errorCount: 0,
  warningCount: 0,
  infoCount: 0,
}

/** The words that {@link fakeLint} finds. Those after a colon are the safe change. */
const words = /\b(bad|poor|odd)\b(?::(\w*))?/g
const levels = {bad: 'error', poor: 'warning', odd: 'info'} as const
const ruleIds = {bad: 'blame', poor: 'vague', odd: 'unprofessional'} as const

/**
 * Stands in for the rules: `bad` is an error, `poor` a warning, `odd` a hint; `bad:good` has the safe change `good`.
 * `explode` throws, `stumble` makes a rule fail, and a text that begins with `#` is no message.
 */
export async function fakeLint(text: string, options: LintOptions = {}): Promise<Report> {
  if (text.includes('explode')) throw new Error('boom')
  if (text.startsWith('#') && options.kind === undefined) return {...cleanReport, kind: 'other', isMessage: false}
  const messages: Message[] = []
  for (const match of text.matchAll(words)) {
    const word = match[1] as keyof typeof levels
    const level = options.rules?.[ruleIds[word]] ?? levels[word]
    if (level === 'off') continue
    const fix = {range: [match.index, match.index + match[0].length] as [number, number], text: match[2] ?? ''}
    messages.push({
      ruleId: ruleIds[word],
      level,
      severity: level === 'error' ? 2 : 1,
      message: `This is ${word}.`,
      why: 'It can be better.',
      ...placeOf(text, match.index, match.index + match[0].length),
      url: 'https://example.org/rule',
      ...(match[2] === undefined ? {} : {fix, suggestions: [{desc: `Replace with “${match[2]}”`, fix}]}),
    })
  }
  const count = (level: string): number => messages.filter((message) => message.level === level).length
  return {
    ...cleanReport,
    kind: options.kind ?? 'termination',
    template: options.template ?? false,
    verdict: count('error') > 0 ? 'not-ready' : count('warning') > 0 ? 'review' : 'ready',
    messages,
    internalErrors: text.includes('stumble') ? [{ruleId: 'opinion', message: 'lost its thread'}] : [],
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
  }
}

export function placeOf(
  text: string,
  start: number,
  end: number,
): Pick<Message, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const at = (offset: number): [number, number] => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
    return [lines.length, (lines.at(-1) ?? '').length + 1]
  }
  const [line, column] = at(start)
  const [endLine, endColumn] = at(end)
  return {line, column, endLine, endColumn}
}

/** A new folder with these files; a file that ends in `/` is a folder. */
export async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'amicable-')))
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(name.endsWith('/') ? file : path.dirname(file), {recursive: true})
    if (!name.endsWith('/')) await writeFile(file, content)
  }
  return folder
}

export interface Ran {
  code: number
  stdout: string
  stderr: string
  /** What the rules were asked, by text. */
  asked: Map<string, LintOptions>
}

/** Runs the command line in a folder, with {@link fakeLint} unless another one is given. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  {
    stdin = '',
    env = {},
    isTTY = false,
    lint = fakeLint,
    asker,
    quit = async () => {},
    onWrite,
  }: {
    stdin?: string | Uint8Array
    env?: Record<string, string>
    isTTY?: boolean
    lint?: (text: string, options: LintOptions, ruleSet?: readonly Rule[]) => Promise<Report>
    asker?: Asker
    /** Ends a run without end. */
    quit?: () => Promise<void>
    /** Is told what was written just now. */
    onWrite?: (text: string, ran: Ran) => void
  } = {},
): Promise<Ran> {
  const ran: Ran = {code: -1, stdout: '', stderr: '', asked: new Map()}
  const io: Io = {
    cwd,
    env,
    version: '1.2.3',
    stdin: async () => Buffer.from(stdin),
    stdout: {
      isTTY,
      columns: isTTY ? 80 : undefined,
      write: (text) => {
        ran.stdout += text
        onWrite?.(text, ran)
      },
    },
    stderr: {
      isTTY,
      columns: isTTY ? 80 : undefined,
      write: (text) => {
        ran.stderr += text
        onWrite?.(text, ran)
      },
    },
    asker: async () => asker,
    quit,
    rules: async () => ({
      formatOf,
      isTemplate,
      rules,
      lint: (text, options, ruleSet) => {
        ran.asked.set(text, options)
        return lint(text, options, ruleSet)
      },
    }),
  }
  ran.code = await run(argv, io)
  return ran
}
