import type {Document, LineCounter, Node, YAMLParseError, YAMLWarning} from 'yaml'
import type {Config, Problem} from './config.ts'
import type {Complaint} from './describe-issue.ts'
import {messageOf} from './error-message.ts'
import {baseName} from './path.ts'

/**
 * A config file as it was read: either settings, or what has to be mended in it. A `package.json` without the key
 * `amicable` has neither.
 */
export interface ParsedConfig {
  config?: Config
  problems: Problem[]
  /** What it extends, in order; there only if there is any. */
  references?: Reference[]
}

/** The name of a config that another one extends, and where it stands. */
export interface Reference {
  name: string
  /** 1-based. */
  line: number
  /** 1-based, in UTF-16 units. */
  column: number
}

/**
 * Reads a config file: YAML, or JSON in which comments and trailing commas may stand. Of a `package.json` only the key
 * `amicable` is read.
 *
 * @param source the text of the file
 * @param path the file, whose name tells the format and which every problem carries
 */
export async function parseConfig(source: string, path: string): Promise<ParsedConfig> {
  const [yaml, {safeParse}, {configSchema}, {describeIssue}] = await Promise.all([
    import('yaml'),
    import('valibot'),
    import('./schema.ts'),
    import('./describe-issue.ts'),
  ])
  const lines = new yaml.LineCounter()
  const text = looksLikeJson(source, path) ? blankComments(source) : source
  const document = yaml.parseDocument(text, {lineCounter: lines, prettyErrors: false, logLevel: 'error'})
  const root = baseName(path) === 'package.json' ? ['amicable'] : []
  if (root.length > 0 && !document.hasIn(root)) return {problems: []}

  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return {problems: faults.map((fault) => problem(describeFault(fault), path, lines, fault.pos[0]))}
  }
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    // An alias without its anchor, or a document that unfolds without end.
    return {problems: [problem(messageOf(error), path, lines, 0)]}
  }
  for (const key of root) value = (value as Record<string, unknown>)[key]
  const result = safeParse(configSchema, value ?? {})
  if (result.success) {
    const names = [result.output.extends ?? []].flat()
    const isList = Array.isArray(result.output.extends)
    const references = names.map((name, at): Reference => {
      const offset = offsetOf(document, root, {path: isList ? ['extends', at] : ['extends'], atKey: false}, yaml)
      return {name, ...place(lines, offset)}
    })
    return {config: result.output, problems: [], ...(references.length > 0 ? {references} : {})}
  }
  const complaints = result.issues.map((issue) => {
    const complaint = describeIssue(issue)
    return {message: complaint.message, offset: offsetOf(document, root, complaint, yaml)}
  })
  complaints.sort((a, b) => a.offset - b.offset)
  return {problems: complaints.map(({message, offset}) => problem(message, path, lines, offset))}
}

function problem(message: string, path: string, lines: LineCounter, offset: number): Problem {
  return {message, path, ...place(lines, offset)}
}

function place(lines: LineCounter, offset: number): {line: number; column: number} {
  const {line, col} = lines.linePos(offset)
  return {line: Math.max(1, line), column: Math.max(1, col)}
}

function describeFault({code, message}: YAMLParseError | YAMLWarning): string {
  return code === 'MULTIPLE_DOCS' ? 'found a second document; expected one' : message.replace(/\s+/g, ' ').trim()
}

function looksLikeJson(source: string, path: string): boolean {
  return path.endsWith('.json') || /^\s*(?:[{]|\/[/*])/.test(source)
}

/** Turns `//` and block comments into spaces, so that what follows them keeps its place. */
function blankComments(source: string): string {
  const stringOrComment = /"(?:[^"\\\n]|\\.)*"?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g
  return source.replace(stringOrComment, (part) => (part.startsWith('"') ? part : part.replace(/[^\n]/g, ' ')))
}

/** Where in the file the fault is: the key, or the value that it holds. */
function offsetOf(
  document: Document.Parsed,
  root: readonly string[],
  complaint: Pick<Complaint, 'path' | 'atKey'>,
  {isAlias, isMap, isNode, isScalar, isSeq}: typeof import('yaml'),
): number {
  const path = [...root, ...complaint.path]
  let node: unknown = document.contents
  let offset = start(node) ?? 0
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({key}) => isScalar(key) && String(key.value) === String(step))
      const wanted = complaint.atKey && index === path.length - 1 ? pair?.key : pair?.value
      offset = start(wanted) ?? start(pair?.key) ?? offset
      node = pair?.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = start(node) ?? offset
    }
  }
  return offset

  function start(of: unknown): number | undefined {
    return isNode(of) ? (of as Node).range?.[0] : undefined
  }
}
