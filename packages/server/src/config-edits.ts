import type {Kind} from '@amicable/rules'
import type {Config} from '@amicable/rules/config'
import {applyEdits, type FormattingOptions, findNodeAtLocation, getNodeValue, modify, parseTree} from 'jsonc-parser'
import {type Document, isCollection, isSeq, parseDocument} from 'yaml'

/** What is to be said of a file: its kind, or nothing of it. */
interface KindOfFile {
  kind: Kind | 'auto'
  /** A glob that matches this file alone. */
  files: string
}

/** What a writer settles for a folder: a rule is off, or a phrase is allowed; or what a file in it is. */
export type ConfigChange = {off: string} | {allow: string} | KindOfFile

/** The name of a config that is made because there is none. */
export const newConfigName = '.amicablerc.yaml'

/**
 * Makes the change in a config file, and leaves everything else as it is, comments too.
 *
 * @param source the text of the file, which is in order; empty for a new one
 * @param path tells JSON from YAML, and where in a `package.json` the config is
 */
export function changeConfig(source: string, path: string, change: ConfigChange): string {
  const root = path.endsWith('/package.json') ? ['amicable'] : []
  return isJson(source, path) ? changeJson(source, root, change) : changeYaml(source, change)
}

const isJson = (source: string, path: string): boolean => path.endsWith('.json') || /^\s*(?:[{]|\/[/*])/.test(source)

function changeJson(source: string, root: readonly string[], change: ConfigChange): string {
  const tabSize = /^ +(?=")/m.exec(source)?.[0].length ?? 2
  const formattingOptions = {tabSize, insertSpaces: !/^\t/m.test(source), eol: eolOf(source)}
  if ('kind' in change) return kindInJson(source, root, change, formattingOptions)
  // What is new stands first: after the last entry there may be a comment on it.
  const edits =
    'off' in change
      ? modify(source, [...root, 'rules', change.off], 'off', {formattingOptions, getInsertionIndex: () => 0})
      : modify(source, [...root, 'allow', 0], change.allow, {formattingOptions, isArrayInsertion: true})
  return applyEdits(source, edits)
}

/** The last override that matches a file wins, and so what is new stands last. */
function kindInJson(
  source: string,
  root: readonly string[],
  {kind, files}: KindOfFile,
  formattingOptions: FormattingOptions,
): string {
  const path = [...root, 'overrides']
  const overridesIn = (text: string): Config['overrides'] => {
    const tree = parseTree(text, undefined, {allowTrailingComma: true})
    const list = tree && findNodeAtLocation(tree, path)
    return list && getNodeValue(list)
  }
  let text = source
  for (const {at, key} of kindsOf(overridesIn(source), files))
    text = applyEdits(text, modify(text, [...path, at, ...key], undefined, {formattingOptions}))
  if (kind !== 'auto') {
    const options = {formattingOptions, isArrayInsertion: true, getInsertionIndex: () => 0}
    return applyEdits(text, modify(text, [...path, -1], {files, kind}, options))
  }
  return text !== source && overridesIn(text)?.length === 0
    ? applyEdits(text, modify(text, path, undefined, {formattingOptions}))
    : text
}

/**
 * Where overrides say of a file alone what it is, the last first.
 *
 * @returns the number of each, and the key to take out of it; none when the whole override is to go
 */
function kindsOf(overrides: Config['overrides'] = [], files: string): {at: number; key: readonly string[]}[] {
  return overrides
    .flatMap((override, at) => {
      const globs = [override.files].flat()
      if (override.kind === undefined || globs.length !== 1 || globs[0] !== files) return []
      return [{at, key: Object.keys(override).length > 2 ? ['kind'] : []}]
    })
    .reverse()
}

function changeYaml(source: string, change: ConfigChange): string {
  const document = parseDocument(source)
  if ('kind' in change) {
    if (!kindInYaml(document, change)) return source
  } else {
    const key = 'off' in change ? 'rules' : 'allow'
    if (!isCollection(document.get(key, true))) document.set(key, document.createNode('off' in change ? {} : []))
    if ('off' in change) document.setIn([key, change.off], 'off')
    else document.addIn([key], change.allow)
  }
  const changed = document.toString({
    lineWidth: 0,
    indent: indentOf(source),
    indentSeq: !/^- /m.test(source),
    flowCollectionPadding: /[{[] /.test(source),
  })
  return eolOf(source) === '\n' ? changed : changed.replaceAll('\n', eolOf(source))
}

/** The least is that of a step: what stands in a list of maps is further in. */
const indentOf = (source: string): number =>
  Math.min(...(source.match(/^ +(?=[^\s#])/gm) ?? ['  ']).map((space) => space.length))

/** Whether there was anything to change. */
function kindInYaml(document: Document, {kind, files}: KindOfFile): boolean {
  const known = kindsOf((document.toJS() as Config | null)?.overrides ?? undefined, files)
  for (const {at, key} of known) document.deleteIn(['overrides', at, ...key])
  if (kind !== 'auto') {
    if (!isSeq(document.get('overrides', true))) document.set('overrides', document.createNode([]))
    document.addIn(['overrides'], document.createNode({files, kind}))
    return true
  }
  const left: unknown = document.get('overrides', true)
  if (known.length > 0 && isSeq(left) && left.items.length === 0) document.delete('overrides')
  return known.length > 0
}

const eolOf = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n')
