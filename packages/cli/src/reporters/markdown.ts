import {Buffer} from 'node:buffer'
import type {FileReport, Message} from '@amicable/rules'
import type {PhrasingContent, RootContent, Table} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import {shortPath} from '../short-path.ts'
import {excerptsOf} from './excerpts-of.ts'
import {printable} from './printable.ts'
import type {Reporter} from './reporter.ts'
import type {Result} from './result.ts'
import {besideParts, missingPart, notesOf, summaryOf, verdictLine, whereIs} from './words.ts'

/** The most characters that GitHub takes in a comment. GitLab takes more. */
const commentLimit = 65_536
/** The most bytes that GitHub takes in the summary of a step. */
const summaryLimit = 1_048_576
/** What is kept free for the line that says what was left out. */
const noteRoom = 256
/** How many findings of a letter are shown when there is no room for all. */
const fewFindings = 20
/** No row of a finding is shorter. */
const shortestRow = 40
/** The longest excerpt, in columns. */
const excerptWidth = 80

const marks = {error: '❌', warning: '⚠️', info: '💡', there: '✅', none: '➖'} as const
const order = ['not-ready', 'review', 'ready']

/** A summary for the comment of a pull request. */
export const markdown: Reporter = (results, {cwd}) => upTo(commentLimit, (text) => text.length, results, cwd)

/** The same for a step of a GitHub workflow, where there is more room. */
export const stepSummary: Reporter = (results, {cwd}) => upTo(summaryLimit, Buffer.byteLength, results, cwd)

/** As many letters as there is room for, first those that are not ready, and what had no room. */
function upTo(limit: number, sizeOf: (text: string) => number, results: readonly Result[], cwd: string): string {
  const sorted = results.toSorted((a, b) => order.indexOf(a.report.verdict) - order.indexOf(b.report.verdict))
  const kept = [introduction(results)]
  let room = limit - noteRoom - sizeOf(kept.join(''))
  for (const [index, result] of sorted.entries()) {
    const path = shortPath(result.report.filePath, cwd)
    const write = (most: number): string => `\n${written(sectionOf(result, path, most))}`
    let section = write(Math.floor(room / shortestRow))
    if (sizeOf(section) > room) section = write(fewFindings)
    if (sizeOf(section) > room) {
      const left = summaryOf(sorted.slice(index).map(({report}) => report))
      kept.push(`\n${written([emphasized(`No room is left here for ${left}.`)])}`)
      break
    }
    kept.push(section)
    room -= sizeOf(section)
  }
  return kept.join('')
}

function introduction(results: readonly Result[]): string {
  return written([
    // By this line a bot finds its comment again.
    {type: 'html', value: '<!-- amicable -->'},
    {type: 'heading', depth: 2, children: [text('Amicable')]},
    paragraph([text(summaryOf(results.map(({report}) => report)))]),
  ])
}

/** @param most how many findings are shown */
function sectionOf(result: Result, path: string, most: number): RootContent[] {
  const {report} = result
  const title: RootContent = {type: 'heading', depth: 3, children: [code(path)]}
  if (!report.isMessage) return [title, paragraph([text('Not a message, nothing read.')])]
  const verdict: PhrasingContent = {type: 'strong', children: [text(verdictLine(report))]}
  const blocks: RootContent[] = [title, paragraph([verdict])]
  const excerpts = excerptsOf(result)
  const findings = besideParts(report)
  if (findings.length > 0) {
    blocks.push(
      table(
        ['', 'Line', 'Words', 'What to mend', 'Rule'],
        findings.slice(0, most).map((each) => findingRow(each, excerpts(each, excerptWidth)?.marked)),
      ),
    )
  }
  if (findings.length > most)
    blocks.push(emphasized(`No room is left here for ${findings.length - most} more findings.`))
  if (Object.keys(report.parts).length > 0) blocks.push(table(['', 'Part', 'Where'], partRows(report)))
  for (const note of notesOf(report)) blocks.push(paragraph([text(`Note: ${note}`)]))
  return blocks
}

/** @param words what it is about, where a person can read it */
function findingRow(message: Message, words: string | undefined): PhrasingContent[] {
  const {level, line, ruleId, url} = message
  const rule: PhrasingContent = {type: 'link', url, children: [text(ruleId)]}
  return [
    text(marks[level]),
    text(String(line)),
    words === undefined ? text('') : code(words),
    text(message.message),
    rule,
  ]
}

function partRows(report: FileReport): PhrasingContent[][] {
  return Object.entries(report.parts).map(([name, part]) => {
    const missing = missingPart(report, name)
    const mark = missing ? marks[missing.level] : part.present ? marks.there : marks.none
    const where = missing ? missing.message : part.present ? whereIs(part) : 'not there'
    return [text(mark), text(name.replaceAll('-', ' ')), text(where)]
  })
}

function table(head: readonly string[], rows: readonly PhrasingContent[][]): Table {
  const row = (cells: readonly PhrasingContent[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((cell) => ({type: 'tableCell', children: [cell]})),
  })
  return {type: 'table', children: [row(head.map(text)), ...rows.map(row)]}
}

function emphasized(value: string): RootContent {
  return paragraph([{type: 'emphasis', children: [text(value)]}])
}

function paragraph(children: PhrasingContent[]): RootContent {
  return {type: 'paragraph', children}
}

/** Plain text. Names after `@` would be called, numbers and addresses linked, did nothing hold them apart. */
function text(value: string): PhrasingContent {
  return {type: 'text', value: printable(value).replace(/[@#](?=\w)|:(?=\/\/)|www(?=\.)/gi, '$&\u2060')}
}

function code(value: string): PhrasingContent {
  // An empty code span cannot be written.
  return printable(value) === '' ? text('') : {type: 'inlineCode', value: printable(value)}
}

function written(children: RootContent[]): string {
  return toMarkdown({type: 'root', children}, {extensions: [gfmToMarkdown({tablePipeAlign: false})], bullet: '-'})
}
