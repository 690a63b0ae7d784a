import {type FileReport, LineIndex, type Message, rules} from '@amicable/rules'
import type {Nodes as HtmlNode} from 'hast'
import type {Nodes as MarkdownNode} from 'mdast'
import {formats} from '../src/reporters/index.ts'
import type {ReportContext} from '../src/reporters/reporter.ts'
import type {Result} from '../src/reporters/result.ts'
import {cleanReport} from './fake.ts'

export const context: ReportContext = {
  cwd: '/srv/repo/letters',
  root: '/srv/repo',
  version: '1.2.3',
  rules,
  failed: false,
  quiet: false,
  colour: false,
  columns: undefined,
}

export async function report(
  name: string,
  results: readonly Result[],
  more: Partial<ReportContext> = {},
): Promise<string> {
  const format = formats.find((each) => each.name === name) ?? formats[0]
  return (await format.load())(results, {...context, ...more})
}

/** A finding on a range of the source. */
export function finding(source: string, [start, end]: [number, number], rest: Partial<Message> = {}): Message {
  return {
    ruleId: 'blame',
    level: 'error',
    severity: 2,
    message: 'This is bad.',
    why: 'It can be better.',
    url: 'https://example.org/rule',
    ...new LineIndex(source).place({start, end}),
    ...rest,
  }
}

/** A letter with these findings. */
export function letter(filePath: string, source: string, messages: Message[], rest: Partial<FileReport> = {}): Result {
  const count = (level: string): number => messages.filter((message) => message.level === level).length
  const counts = {errorCount: count('error'), warningCount: count('warning'), infoCount: count('info')}
  const verdict = counts.errorCount > 0 ? 'not-ready' : counts.warningCount > 0 ? 'review' : 'ready'
  return {report: {...cleanReport, filePath, messages, verdict, ...counts, ...rest}, source, options: {format: 'text'}}
}

/** The same with other words. */
export function harmless({report: {messages, ...rest}, options}: Result): Result {
  const place = {line: 1, column: 1, endLine: 1, endColumn: 2}
  const said = messages.map(({suggestions = [], ...message}) => ({
    ...message,
    ...place,
    message: 'x',
    why: 'x',
    suggestions: suggestions.map(({fix}) => ({desc: 'x', fix})),
  }))
  return {report: {...rest, filePath: '/srv/repo/letters/x', messages: said}, source: 'x', options}
}

/** What XML 1.0 can hold of a text: its production Char. */
export const inXml = (text: string): string =>
  Array.from(text, (each) => (isXmlChar(each.codePointAt(0) ?? 0) ? each : '\uFFFD')).join('')

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000
}

/** The types of all nodes, in order. */
export function typesOf(node: MarkdownNode): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesOf) : [])]
}

/** The names of all elements, in order. */
export function elementsOf(node: HtmlNode): string[] {
  const name = node.type === 'element' ? [node.tagName] : node.type === 'comment' ? ['!'] : []
  return [...name, ...('children' in node ? node.children.flatMap(elementsOf) : [])]
}
