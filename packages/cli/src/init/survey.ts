import path from 'node:path'
import type {Kind} from '@amicable/rules'
import {discover} from '../discover.ts'
import type {Io, Rules} from '../io.ts'
import {Notices} from '../notices.ts'
import {readLetter} from '../read-file.ts'
import {settingsReader} from '../settings.ts'
import {toldByName} from '../told-by-name.ts'
import {UserError} from '../user-error.ts'
import {type Delimiters, labelsIn} from './own-delimiters.ts'

/** What a letter tells of its folder. */
export interface Surveyed {
  /** Relative to the folder that was looked through, with `/` for every separator. */
  path: string
  /** As the text tells; `other` also for what is no message. */
  kind: Kind
  /** Whether there are blanks in it. */
  hasBlanks: boolean
}

/** What a folder holds. */
export interface Survey {
  letters: Surveyed[]
  /** How blanks are written here, besides the ways that everybody knows. */
  delimiters: Delimiters[]
}

/** More letters than this would keep a person waiting. */
const enough = 1000

/** Looks through the letters in the working folder that are not ignored; when there are very many, through some of them. */
export async function survey(io: Io): Promise<Survey> {
  const rules = await io.rules()
  const files = await filesToSurvey(io, rules)
  const labels = new Map<Delimiters, Set<string>>()
  const marked = new Set<string>()
  const letters: Surveyed[] = []
  const progress = new Notices(io.stderr).progress(files.length)
  for (const file of files) {
    const text = await textOf(file, rules)
    progress.step()
    if (text === undefined) continue
    for (const [delimiters, names] of labelsIn(text)) {
      labels.set(delimiters, new Set([...(labels.get(delimiters) ?? []), ...names]))
      marked.add(file)
    }
    const report = await rules.lint(text, {...toldByName(file, text, rules), template: false})
    letters.push({
      path: path.relative(io.cwd, file).replaceAll(path.sep, '/'),
      kind: report.kind,
      hasBlanks: marked.has(file) || report.messages.some(({ruleId}) => ruleId === 'placeholder'),
    })
  }
  progress.clear()
  const delimiters: Delimiters[] = []
  // One name may be chance.
  for (const [each, names] of labels) if (names.size > 1 && !(await isKnown(each, rules))) delimiters.push(each)
  return {letters, delimiters}
}

async function filesToSurvey(io: Io, {formatOf}: Rules): Promise<string[]> {
  const {files} = await discover(['.'], io.cwd, (file) => formatOf(file) !== undefined)
  const settingsOf = await settingsReader({config: false, ignore: true}, io.cwd)
  const read: string[] = []
  for (const {path: file} of files) if ((await settingsOf(file, false)).ignoredBy === undefined) read.push(file)
  const step = Math.ceil(read.length / enough)
  return read.filter((_, index) => index % step === 0)
}

/** Undefined for what cannot be read: a run over the letters tells why. */
async function textOf(file: string, {formatOf}: Rules): Promise<string | undefined> {
  try {
    return (await readLetter(file, formatOf(file) === 'eml')).text
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

async function isKnown({open, close}: Delimiters, {lint}: Rules): Promise<boolean> {
  const text = `Dear Ann,\n\nOur last day is ${open}end_date${close}.\n\nBest,\nRos\n`
  const {messages} = await lint(text, {kind: 'termination'})
  return messages.some(({ruleId}) => ruleId === 'placeholder')
}
