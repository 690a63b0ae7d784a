import type {Document, Node} from 'yaml'
import type {Config, Problem} from './config.ts'
import type {Complaint} from './describe-issue.ts'
import {parseData, placeAt, problemAt} from './parse-data.ts'
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
  const [yaml, {safeParse}, {configSchema}, {describeIssue}, {document, lines, problems, ...parsed}] =
    await Promise.all([
      import('yaml'),
      import('./safe-parse.ts'),
      import('./schema.ts'),
      import('./describe-issue.ts'),
      parseData(source, path),
    ])
  const root = baseName(path) === 'package.json' ? ['amicable'] : []
  if (root.length > 0 && !document.hasIn(root)) return {problems: []}
  if (problems.length > 0) return {problems}

  let {value} = parsed
  for (const key of root) value = (value as Record<string, unknown>)[key]
  const result = safeParse(configSchema, value ?? {})
  if (result.success) {
    const names = [result.output.extends ?? []].flat()
    const isList = Array.isArray(result.output.extends)
    const references = names.map((name, at): Reference => {
      const offset = offsetOf(document, root, {path: isList ? ['extends', at] : ['extends'], atKey: false}, yaml)
      return {name, ...placeAt(lines, offset)}
    })
    return {config: result.output, problems: [], ...(references.length > 0 ? {references} : {})}
  }
  const complaints = result.issues.map((issue) => {
    const complaint = describeIssue(issue)
    return {message: complaint.message, offset: offsetOf(document, root, complaint, yaml)}
  })
  complaints.sort((a, b) => a.offset - b.offset)
  return {problems: complaints.map(({message, offset}) => problemAt(message, path, lines, offset))}
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
