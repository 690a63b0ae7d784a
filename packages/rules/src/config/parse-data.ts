import type {Document, LineCounter, YAMLParseError, YAMLWarning} from 'yaml'
import {tooDeep, tooDeepAt} from '../nesting.ts'
import type {Problem} from './config.ts'
import {messageOf} from './error-message.ts'

/** A file of data as it was read: what it holds, and where; or what has to be mended in it. */
export interface ParsedData {
  document: Document.Parsed
  lines: LineCounter
  /** There only where there are no problems. */
  value?: unknown
  problems: Problem[]
}

/**
 * Reads YAML, or JSON in which comments and trailing commas may stand. A `.json` file is JSON; in a file of another name,
 * what looks like JSON may be YAML.
 *
 * @param source the text of the file
 * @param path the file, whose name tells the format and which every problem carries
 */
export async function parseData(source: string, path: string): Promise<ParsedData> {
  const [yaml, {jsonFault}] = await Promise.all([import('yaml'), import('./json-fault.ts')])
  const isJson = path.endsWith('.json')
  const looksLikeJson = isJson || /^\s*(?:[{]|\/[/*])/.test(source)
  const fault = looksLikeJson ? jsonFault(source) : undefined
  const lines = new yaml.LineCounter()
  const text = looksLikeJson ? blankComments(source) : source
  const depthFault = tooDeepAt(text, yaml)
  // What comes before is read all the same: a `package.json` is looked through for its key.
  const document = yaml.parseDocument(text.slice(0, depthFault), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  })
  const faults = [...document.errors, ...document.warnings]
  if (fault && isJson) return {document, lines, problems: [problemAt(fault.message, path, lines, fault.offset)]}
  if (depthFault !== undefined) return {document, lines, problems: [problemAt(tooDeep, path, lines, depthFault)]}
  if (fault && faults.length > 0) {
    return {document, lines, problems: [problemAt(fault.message, path, lines, fault.offset)]}
  }
  if (faults.length > 0) {
    const problems = faults.map((fault) => problemAt(describeFault(fault, text), path, lines, fault.pos[0]))
    return {document, lines, problems}
  }
  try {
    return {document, lines, value: document.toJS(), problems: []}
  } catch (error) {
    // An alias without its anchor, or a document that unfolds without end.
    return {document, lines, problems: [problemAt(messageOf(error), path, lines, 0)]}
  }
}

/** A problem at an offset of a file. */
export function problemAt(message: string, path: string, lines: LineCounter, offset: number): Problem {
  return {message, path, ...placeAt(lines, offset)}
}

/** An offset as line and column, both 1-based. */
export function placeAt(lines: LineCounter, offset: number): {line: number; column: number} {
  const {line, col} = lines.linePos(offset)
  return {line: Math.max(1, line), column: Math.max(1, col)}
}

function describeFault({code, message, pos}: YAMLParseError | YAMLWarning, text: string): string {
  if (code === 'MULTIPLE_DOCS') return 'found a second document; expected one'
  if (code === 'DUPLICATE_KEY') {
    const [name = 'this name'] =
      /^(?:"[^"\n]{0,60}"|'[^'\n]{0,60}'|[^\s:"']{1,60})/.exec(text.slice(pos[0], pos[0] + 70)) ?? []
    return `${name} stands here a second time; give it once`
  }
  return message.replace(/\s+/g, ' ').trim()
}

/** Turns `//` and block comments into spaces, so that what follows them keeps its place. */
function blankComments(source: string): string {
  const stringOrComment = /"(?:[^"\\\n]|\\.)*"?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g
  return source.replace(stringOrComment, (part) => (part.startsWith('"') ? part : part.replace(/[^\n]/g, ' ')))
}
