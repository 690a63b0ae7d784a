import path from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {markdown} from '../src/reporters/markdown.ts'
import type {Result} from '../src/reporters/result.ts'
import {
  checkJunit,
  readGithub,
  readGitlab,
  readHtml,
  readMarkdown,
  readSarif,
  readXml,
  type XmlNode,
} from './consumers.ts'
import {context, elementsOf, finding, harmless, inXml, letter, report, typesOf} from './results.ts'

describe('any text and path', () => {
  const units = fc.integer({min: 0, max: 0xffff}).map((code) => String.fromCharCode(code))
  const text = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.string({unit: 'binary-ascii'}),
    fc.string({unit: units}),
    fc.string({
      unit: fc.constantFrom(...'<>&"\'`|*_[]()!#@:,%~^\\\n\r\t-=+$/. a1', 'www.a.b', 'https://x.y', '&amp;', '%0A'),
    }),
  )
  const name = text.map((each) => each.replaceAll('\0', '')).filter((each) => each !== '' && !/^\.\.?$/.test(each))
  const result = fc
    .record({
      name,
      source: text,
      why: text,
      messages: fc.array(
        fc.record({text, from: fc.nat(40), length: fc.nat(9), level: fc.constantFrom('error', 'warning', 'info')}),
        {maxLength: 4},
      ),
    })
    .map(({name: file, source, why, messages}) =>
      letter(
        path.resolve('/srv/repo/letters', `./${file}`),
        source,
        messages.map(({text: message, from, length, level}) => {
          const start = Math.min(from, source.length)
          const end = Math.min(start + length, source.length)
          const fix = {range: [start, end] as [number, number], text: message}
          return finding(source, [start, end], {message, why, level, suggestions: [{desc: why, fix}]})
        }),
      ),
    )
  const results = fc.array(result, {maxLength: 3})
  const messagesOf = (all: readonly Result[]): string[] =>
    all.flatMap(({report: {messages}}) => messages.map(({message}) => message))

  test('compact: as many lines as findings', async () => {
    await fc.assert(
      fc.asyncProperty(results, async (all) => {
        const lines = (await report('compact', all)).split('\n')
        expect(lines.pop()).toBe('')
        expect(lines).toHaveLength(messagesOf(all).length)
        for (const line of lines) expect(line).toMatch(/:\d+:\d+: (?:error|warning|info): .*\[blame\]$/)
      }),
    )
  })

  test('json, json-with-metadata: parsed, they are the reports', async () => {
    await fc.assert(
      fc.asyncProperty(results, async (all) => {
        const reports = JSON.parse(JSON.stringify(all.map((each) => each.report)))
        expect(JSON.parse(await report('json', all))).toEqual(reports)
        expect(JSON.parse(await report('json-with-metadata', all)).results).toEqual(reports)
      }),
    )
  })

  test('sarif: fits its schema, and its URIs are the paths', async () => {
    await fc.assert(
      fc.asyncProperty(results, async (all) => {
        const [run] = readSarif(await report('sarif', all)).runs
        expect(run?.results?.map(({message}) => message.text)).toEqual(messagesOf([...all].map(inOrder)))
        const uris = run?.results?.map(({locations}) => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '')
        const paths = all.flatMap((each) => each.report.messages.map(() => each.report.filePath))
        const base = 'file:///srv/repo/'
        expect(uris?.map((uri) => fileURLToPath(new URL(uri, base)))).toEqual(paths.map(wellFormed))
      }),
    )
  })

  test('github: the runner reads what was written', async () => {
    await fc.assert(
      fc.asyncProperty(results, async (all) => {
        const {commands, others} = readGithub(await report('github', all))
        expect(others).toEqual([])
        expect(commands.map(({data}) => data).sort()).toEqual(messagesOf(all).sort())
      }),
    )
  })

  test('gitlab: fits its schema, no fingerprint twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(result, {maxLength: 3, selector: ({report: {filePath}}) => filePath}),
        async (all) => {
          const issues = readGitlab(await report('gitlab', all))
          expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(messagesOf(all).length)
        },
      ),
    )
  })

  test('junit: fits its schema', async () => {
    const documents: string[] = []
    await fc.assert(fc.asyncProperty(results, async (all) => void documents.push(await report('junit', all))))
    await checkJunit(documents)
  })

  test('checkstyle: well-formed, and says what was found', async () => {
    const said = ({children, attributes}: XmlNode): string[] => [
      ...(attributes['message'] === undefined ? [] : [attributes['message']]),
      ...children.flatMap(said),
    ]
    await fc.assert(
      fc.asyncProperty(results, async (all) => {
        expect(said(readXml(await report('checkstyle', all)))).toEqual(messagesOf(all).map(inXml))
      }),
    )
  })

  test('markdown: nothing but the tables that are meant', async () => {
    const shape = (all: readonly Result[]): string[] =>
      typesOf(readMarkdown(markdown(all, context))).filter((type) => !/^(?:text|inlineCode)$/.test(type))
    await fc.assert(
      fc.property(results, (all) => {
        expect(shape(all)).toEqual(shape(all.map(harmless)))
      }),
    )
  })

  test('html: no element more or less', async () => {
    await fc.assert(
      fc.asyncProperty(results, async (all) => {
        const page = await report('html', all)
        expect(elementsOf(readHtml(page))).toEqual(elementsOf(readHtml(await report('html', all.map(harmless)))))
      }),
    )
  })
})

function inOrder({report: {messages, ...rest}, ...more}: Result): Result {
  const sorted = messages.toSorted((a, b) => a.line - b.line || a.column - b.column)
  return {report: {...rest, messages: sorted}, ...more}
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
