import {applyEdits, modify} from 'jsonc-parser'
import {isCollection, parseDocument} from 'yaml'

/** What a writer settles for a folder: a rule is off, or a phrase is allowed. */
export type ConfigChange = {off: string} | {allow: string}

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
  // What is new stands first: after the last entry there may be a comment on it.
  const edits =
    'off' in change
      ? modify(source, [...root, 'rules', change.off], 'off', {formattingOptions, getInsertionIndex: () => 0})
      : modify(source, [...root, 'allow', 0], change.allow, {formattingOptions, isArrayInsertion: true})
  return applyEdits(source, edits)
}

function changeYaml(source: string, change: ConfigChange): string {
  const document = parseDocument(source)
  const key = 'off' in change ? 'rules' : 'allow'
  if (!isCollection(document.get(key, true))) document.set(key, document.createNode('off' in change ? {} : []))
  if ('off' in change) document.setIn([key, change.off], 'off')
  else document.addIn([key], change.allow)
  const changed = document.toString({
    lineWidth: 0,
    indent: /^ +(?=[^\s#-])/m.exec(source)?.[0].length ?? 2,
    indentSeq: !/^- /m.test(source),
    flowCollectionPadding: /[{[] /.test(source),
  })
  return eolOf(source) === '\n' ? changed : changed.replaceAll('\n', eolOf(source))
}

const eolOf = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n')
