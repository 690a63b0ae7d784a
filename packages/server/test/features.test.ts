import {lint, measured} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import type {
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  Hover,
  MarkupContent,
  Position,
  SymbolInformation,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {escapeMarkdown} from '../src/escape-markdown.ts'
import {snippetOf} from '../src/snippets.ts'
import {able, type Client, codes, connect, plain} from './connect.ts'
import {blaming, ending, readme} from './letters.ts'

const uri = 'file:///letters/a.md'

async function open(text: string, capabilities = able, settings: unknown = null): Promise<Client> {
  const client = await connect({capabilities, settings})
  await client.open(uri, text, 'markdown')
  return client
}

describe('hover', () => {
  const hover = (client: Client, line: number, character: number): Promise<Hover | null> =>
    client.request('textDocument/hover', {textDocument: {uri}, position: {line, character}})
  const words = (answer: Hover | null): string => (answer?.contents as MarkupContent | undefined)?.value ?? ''

  test('says why, what to write, how often the rule is right, and where to read on', async () => {
    const client = await open(blaming)
    const answer = await hover(client, 2, 4)
    expect(answer?.range).toEqual({start: {line: 2, character: 0}, end: {line: 2, character: 18}})
    expect(answer?.contents).toMatchObject({kind: 'markdown'})
    expect(words(answer)).toMatch(/^\*\*Do not put the fault on the reader\\\./)
    const {precision = 0, labels} = measured['blame'] ?? {}
    expect(words(answer)).toContain(
      `In letters it was not written for, ${Math.round(precision * 100)} % of findings like this were right \\(measured against ${labels} labels\\)`,
    )
    expect(words(answer)).toMatch(/\[blame\]\(https:\/\/\S+\/blame\.md\)$/)
  })

  test('says how often a part is seen, and what is not measured', async () => {
    const client = await open(ending.replace('2025.', '2025. It was a good year 🙂.'))
    const {recall = 0, labels} = measured['missing-conversation'] ?? {}
    expect(words(await hover(client, 0, 2))).toContain(
      `this part was seen in ${Math.round(recall * 100)} % of the ${labels} that have it`,
    )
    const {line = 0, character = 0} =
      (await client.pull(uri)).find(({code}) => code === 'unprofessional')?.range.start ?? {}
    expect(words(await hover(client, line, character))).toContain('How often this rule is right is not measured')
  })

  test('of a missing part it says what to insert', async () => {
    const client = await open(ending)
    const [missing] = (await client.pull(uri)).filter(({code}) => code === 'missing-thanks')
    const {line = 0, character = 0} = missing?.range.start ?? {}
    expect(words(await hover(client, line, character))).toMatch(/Insert “Thank you/)
  })

  test('nothing is said of words that are fine', async () => {
    const client = await open(blaming)
    expect(await hover(client, 0, 0)).toBeNull()
    expect(await hover(client, 99, 99)).toBeNull()
    expect(
      await (await connect()).request('textDocument/hover', {textDocument: {uri}, position: {line: 0, character: 0}}),
    ).toBeNull()
  })

  test('what is quoted of the letter is not read as Markdown', async () => {
    const text = 'Hi Dana,\n\nPlease send [<img src=x onerror=alert(1)>](http://x) to [Client *name*].\n\nBest,\nRos\n'
    const client = await open(text)
    const [blank] = await client.pull(uri)
    const {line = 0, character = 0} = blank?.range.start ?? {}
    expect(words(await hover(client, line, character))).not.toMatch(/(?<!\\)<img|\*name\*(?!\*)/)
    expect(escapeMarkdown('a <b> [c](d) `e` *f*\n# g')).toBe('a \\<b\\> \\[c\\]\\(d\\) \\`e\\` \\*f\\* \\# g')
  })

  test('a client without Markdown gets plain text', async () => {
    const client = await open(blaming, {
      ...able,
      textDocument: {...able.textDocument, hover: {contentFormat: ['plaintext']}},
    })
    const answer = await hover(client, 2, 4)
    expect(answer?.contents).toMatchObject({kind: 'plaintext'})
    expect(words(answer)).not.toMatch(/[\\*]/)
  })
})

describe('document symbols', () => {
  const ask = <Answer>(client: Client): Promise<Answer[]> =>
    client.request('textDocument/documentSymbol', {textDocument: {uri}})

  test('are the outline of the letter', async () => {
    const client = await open(ending)
    const symbols = await ask<DocumentSymbol>(client)
    expect(symbols.map(({name, detail, range}) => [name, detail, range.start.line])).toEqual([
      ['Greeting', 'Dear Ann,', 0],
      ['Decision', 'I am ending our agreement on 30 June 2025.', 2],
      ['End date', '30 June 2025', 2],
      ['Sign off', 'Kind regards,', 4],
      ['Name', 'Tom', 5],
    ])
  })

  test('a simple client gets a list', async () => {
    const client = await open(ending, plain)
    expect((await ask<SymbolInformation>(client))[0]).toMatchObject({name: 'Greeting', location: {uri}})
  })

  test('a README has none', async () => {
    expect(await ask(await open(readme))).toEqual([])
  })
})

describe('code lenses', () => {
  const ask = (client: Client): Promise<CodeLens[]> => client.request('textDocument/codeLens', {textDocument: {uri}})

  test('stand at the greeting, with the verdict and the missing parts', async () => {
    const client = await open(`# The end\n\n${ending}`)
    const lenses = await ask(client)
    expect(lenses.map(({range, command}) => [range.start.line, command?.title])).toEqual([
      [2, expect.stringMatching(/^Worth another look: \d+ warnings$/)],
      [2, '+ Reason'],
      [2, '+ Next steps'],
      [2, '+ Thanks'],
      [2, '+ Alternatives'],
      [2, '+ Conversation'],
      [2, '+ Continuity'],
      [2, '+ Closure'],
    ])
    expect(lenses[3]?.command).toMatchObject({command: 'amicable.insertPart', arguments: [{uri, part: 'thanks'}]})
  })

  test('name the missing parts that no click can insert', async () => {
    const client = await connect({
      lint: async (text, options) => {
        const report = await lint(text, options)
        for (const message of report.messages)
          if (/thanks|end-date|closure/.test(message.ruleId)) delete message.suggestions
        return report
      },
    })
    await client.open(uri, ending, 'markdown')
    const titles = (await ask(client)).map(({command}) => command?.title)
    expect(titles[0]).toMatch(/^Worth another look: \d+ warnings · missing: thanks, closure$/)
    expect(titles).toContain('+ Next steps')
    expect(titles).not.toContain('+ Thanks')
  })

  test('say what is grave', async () => {
    expect((await ask(await open(blaming))).map(({command}) => command?.title)).toEqual(['Not ready: 1 error'])
    const clean = 'Hi Dana,\n\nSee you on Monday.\n\nBest,\nRos\n'
    expect((await ask(await open(clean))).map(({command}) => command?.title)).toEqual(['Ready to send'])
  })

  test('are turned off by a setting, and not there in a README', async () => {
    expect(await ask(await open(blaming, able, {codeLens: false}))).toEqual([])
    expect(await ask(await open(readme))).toEqual([])
  })
})

describe('completion', () => {
  const ask = (client: Client, position: Position, triggerCharacter?: string): Promise<CompletionItem[]> =>
    client.request('textDocument/completion', {
      textDocument: {uri},
      position,
      context: triggerCharacter ? {triggerKind: 2, triggerCharacter} : {triggerKind: 1},
    })
  const labels = (items: readonly CompletionItem[]): string[] => items.map(({label}) => label)

  /** The items at `|`. */
  async function at(text: string, triggerCharacter?: string, capabilities = able): Promise<CompletionItem[]> {
    const client = await open(text.replace('|', ''), capabilities)
    const document = TextDocument.create(uri, '', 1, text)
    return ask(client, document.positionAt(text.indexOf('|')), triggerCharacter)
  }

  test.each([
    ['the beginning of a line', '2025.\n|'],
    ['a word at the beginning of a line', '2025.\ntha|'],
    ['the beginning of a sentence', '2025. |'],
    ['a list item', '2025.\n\n- next st|'],
  ])('at %s missing parts are offered', async (_name, end) => {
    const text = `Dear Ann,\n\nI am ending our agreement on 30 June ${end}\n\nBest,\nTom\n`
    expect(labels(await at(text))).toEqual(expect.arrayContaining(['thanks…', 'next steps…']))
  })

  test.each([
    ['in a sentence', 'Dear Ann,\n\nI am ending| our agreement on 30 June 2025.\n\nBest,\nTom\n'],
    ['in the greeting', 'Dear| Ann,\n\nI am ending our agreement on 30 June 2025.\n\nBest,\nTom\n'],
    ['after the sign-off', 'Dear Ann,\n\nI am ending our agreement on 30 June 2025.\n\nBest,\nTom\n|'],
    ['in a README', `${readme}\n|`],
  ])('%s nothing is', async (_name, text) => {
    expect(labels(await at(text))).toEqual([])
  })

  test('a space after a sentence is no question', async () => {
    expect(await at('Dear Ann,\n\nI am ending our agreement on 30 June 2025. |\n\nBest,\nTom\n', ' ')).toEqual([])
  })

  test('what is offered takes the place of what was typed, with slots', async () => {
    const items = await at('Dear Ann,\n\nI am ending our agreement on 30 June 2025.\ntha|\n\nBest,\nTom\n')
    const thanks = items.find(({label}) => label === 'thanks…')
    expect(thanks?.filterText).toMatch(/^thanks /)
    expect(thanks?.textEdit).toEqual({
      range: {start: {line: 3, character: 0}, end: {line: 3, character: 3}},
      newText: `Thank you for the work we did together on ${slot(1, 'project')}.`,
    })
    const simple = await at(
      'Dear Ann,\n\nI am ending our agreement on 30 June 2025.\ntha|\n\nBest,\nTom\n',
      undefined,
      plain,
    )
    expect(simple.find(({label}) => label === 'thanks…')).toMatchObject({
      insertTextFormat: 1,
      textEdit: {newText: 'Thank you for the work we did together on {project}.'},
    })
  })

  test.each([
    ['---\nam|\n---\nHi', undefined, ['amicable']],
    ['---\namicable:\n  |\n---\nHi', undefined, ['kind', 'template', 'notice', 'locale', 'date', 'rules', 'disable']],
    ['---\namicable:\n  kind: |\n---\nHi', ' ', ['termination', 'agreement', 'other']],
    ['---\ntitle: x\namicable:\n  notice: 3\n  locale: en|\n---\nHi', undefined, ['en-GB', 'en-US']],
    ['---\namicable:\n  template: |\n---\nHi', ' ', ['true', 'false']],
    ['---\namicable:\n  rules:\n    blame: |\n---\nHi', ' ', ['error', 'warning', 'info', 'off']],
    ['---\ntags:\n  |\n---\nHi', undefined, []],
    ['---\ntitle: |\n---\nHi', ' ', []],
    ['---\nam|', undefined, ['amicable']],
    ['---\ntitle: x\namicable:\n  kind: |\n\nDear Ann,', ' ', ['termination', 'agreement', 'other']],
    ['---\nDear Ann,\nam|', undefined, []],
    ['---\r\namicable:\r\n  loc|\r\n---\r\nHi', undefined, expect.arrayContaining(['locale'])],
  ])('in front matter: %j', async (text, typed, expected) => {
    expect(labels(await at(text, typed))).toEqual(expected)
  })

  test('in front matter the place for our keys comes with the key above them', async () => {
    expect(await at('---\nam|\n---\nHi')).toMatchObject([{textEdit: {newText: 'amicable:\n  '}}])
  })

  test('in the front matter of MDX', async () => {
    const client = await connect()
    await client.open(uri, '---\namicable:\n  ki\n---\nHi', 'mdx')
    expect(labels(await ask(client, {line: 2, character: 4}))).toContain('kind')
  })

  const html = (middle: string): string =>
    `<p>Dear Ann,</p><p>I am ending our agreement on 30 June 2025.</p>${middle}<p>Best,<br>Tom</p>`
  const inHtml = async (text: string): Promise<CompletionItem[]> => {
    const client = await connect()
    await client.open(uri, text.replace('|', ''), 'html')
    return ask(client, TextDocument.create(uri, '', 1, text).positionAt(text.indexOf('|')))
  }

  test.each([
    ['<p>|</p>'],
    ['\n<p class="a" style="margin: 0; font-family: Georgia, Times, serif; color: black">\n  |</p>\n'],
    ['<ul><li><b>tha|</b></li></ul>'],
    ['<p>By then. <em>|</em></p>'],
    ['<p>By then.<br/>|</p>'],
  ])('in HTML: %s', async (middle) => {
    expect(labels(await inHtml(html(middle)))).toEqual(expect.arrayContaining(['thanks…', 'next steps…']))
  })

  test.each([
    [html('<p>The <b>|</b></p>')],
    [html('<p>I will send all files <b>by|</b></p>')],
    [html('<p cl|>').replace('|', ' |')],
    [html('').replace('Dear Ann', 'Dear| Ann')],
    [html('').replace('<br>', '<br>|')],
    [html('').replace('Best', '|Best')],
  ])('in HTML nothing in %s', async (text) => {
    expect(labels(await inHtml(text))).toEqual([])
  })

  test('in HTML what is offered takes the place of what was typed', async () => {
    const text = html('<p>tha|</p>')
    const thanks = (await inHtml(text)).find(({label}) => label === 'thanks…')
    const end = text.indexOf('|')
    expect(thanks?.textEdit).toMatchObject({
      range: {start: {line: 0, character: end - 3}, end: {line: 0, character: end}},
      newText: expect.stringMatching(/^Thank you/),
    })
  })

  test('the rules by their ids', async () => {
    const items = await at('---\namicable:\n  rules:\n    bl|\n---\nHi')
    expect(labels(items)).toEqual(expect.arrayContaining(['blame', 'missing-thanks']))
    expect(items.find(({label}) => label === 'blame')).toMatchObject({
      detail: expect.any(String),
      textEdit: {newText: 'blame: ', range: {start: {line: 3, character: 4}, end: {line: 3, character: 6}}},
    })
  })
})

const slot = (number: number, label: string): string => `\${${number}:{${label}\\}}`

test.each([
  ['Thanks for {project}, $5 \\ }.', `Thanks for ${slot(1, 'project')}, \\$5 \\\\ \\}.`],
  ['{a} and {b}', `${slot(1, 'a')} and ${slot(2, 'b')}`],
  ['{a$b}', slot(1, 'a\\$b')],
  ['none', 'none'],
])('the snippet of %j', (text, snippet) => {
  expect(snippetOf(text)).toBe(snippet)
})

test('everything at once, of a document that changes all the time', async () => {
  const client = await open(ending)
  const asked: Promise<unknown>[] = []
  for (let index = 0; index < 30; index++) {
    await client.change(uri, ending.slice(0, index * 4))
    for (const method of ['diagnostic', 'documentSymbol', 'codeLens', 'hover', 'completion'])
      asked.push(client.request(`textDocument/${method}`, {textDocument: {uri}, position: {line: 2, character: 3}}))
  }
  await client.change(uri, ending)
  await Promise.all(asked)
  expect(codes(await client.pull(uri))).toContain('missing-thanks')
  expect(client.logged).toEqual([])
})
