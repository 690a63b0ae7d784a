// Reads the formats as those who they are made for read them, and fails where they would.
import {readFile} from 'node:fs/promises'
import {Ajv} from 'ajv'
import ajvFormats from 'ajv-formats'
import type {Root as HtmlRoot} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Root as MarkdownRoot} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import type {Log} from 'sarif'
import {SaxesParser} from 'saxes'
import {validateXML} from 'xmllint-wasm'

// Of a CommonJS module TypeScript sees the exports, and Node the default one.
const addFormats = ajvFormats as unknown as typeof ajvFormats.default

const schemas = new URL('../../../test-fixtures/schemas/', import.meta.url)
const xsd = await readFile(new URL('junit.xsd', schemas), 'utf8')
const matchesSarif = await schemaOf('sarif-2.1.0.schema.json')
const matchesGitlab = await schemaOf('gitlab-code-quality.schema.json')

async function schemaOf(name: string): Promise<(value: unknown) => void> {
  // The published schema is of draft 4; but for its name and id all of it is also of draft 7.
  const {$schema: _draft, id: _id, ...schema} = JSON.parse(await readFile(new URL(name, schemas), 'utf8'))
  const ajv = new Ajv({allErrors: true, strictTypes: false, unicodeRegExp: false})
  addFormats(ajv)
  const validate = ajv.compile(schema)
  return (value) => {
    if (!validate(value)) throw new Error(`${name}: ${ajv.errorsText(validate.errors)}`)
  }
}

export function readSarif(text: string): Log {
  const log = JSON.parse(text)
  matchesSarif(log)
  return log
}

export interface GitlabIssue {
  description: string
  check_name: string
  fingerprint: string
  severity: string
  location: {path: string; lines: {begin: number}}
}

export function readGitlab(text: string): GitlabIssue[] {
  const issues = JSON.parse(text)
  matchesGitlab(issues)
  return issues
}

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  text: string
}

/** Reads XML strictly, as XML 1.0 has it. */
export function readXml(text: string): XmlNode {
  const root: XmlNode = {name: '', attributes: {}, children: [], text: ''}
  const open = [root]
  const top = (): XmlNode => open.at(-1) ?? root
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const node: XmlNode = {name, attributes, children: [], text: ''}
    top().children.push(node)
    open.push(node)
  })
  parser.on('text', (content) => {
    top().text += content
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return root.children[0] ?? root
}

/** Checks documents against the schema of Jenkins with libxml2. */
export async function checkJunit(documents: readonly string[]): Promise<void> {
  const xml = documents.map((contents, index) => ({fileName: `${index}.xml`, contents}))
  const {errors} = await validateXML({xml, schema: [xsd]})
  if (errors.length > 0) throw new Error(errors.map(({rawMessage}) => rawMessage).join('\n'))
}

/** A command of a GitHub workflow, read as the runner does (actions/runner, ActionCommand.cs). */
export interface Command {
  name: string
  properties: Record<string, string>
  data: string
}

const ofProperty = {'%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%'}
const ofData = {'%0D': '\r', '%0A': '\n', '%25': '%'}

/** The commands of a log, and the lines that are none. */
export function readGithub(text: string): {commands: Command[]; others: string[]} {
  const commands: Command[] = []
  const others: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    const match = /^\s*::([^\s:]+)(?: ((?:(?!::).)*))?::(.*)$/su.exec(line)
    if (!match) {
      if (line !== '') others.push(line)
      continue
    }
    const [, name = '', written = '', data = ''] = match
    const pairs = written.split(',').map((pair) => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=/, '')] as const)
    const properties = Object.fromEntries(pairs.map(([key, value]) => [key, unescaped(value, ofProperty)]))
    commands.push({name, properties, data: unescaped(data, ofData)})
  }
  return {commands, others}
}

/** One after the other, as the runner does it. */
function unescaped(text: string, codes: Readonly<Record<string, string>>): string {
  return Object.entries(codes).reduce((result, [code, character]) => result.replaceAll(code, character), text)
}

export function readMarkdown(text: string): MarkdownRoot {
  return fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
}

/** Reads a page as a browser does, and fails at what is no HTML. */
export function readHtml(text: string): HtmlRoot {
  return fromHtml(text, {
    onerror(error) {
      // Browsers show it like any other character that they have no picture of.
      if (error.ruleId !== 'noncharacter-in-input-stream') throw error
    },
  })
}
