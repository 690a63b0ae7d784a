import {lint} from '@amicable/rules'
import {describe, expect, test} from 'vitest'
import type {DocumentDiagnosticReport, ResponseError} from 'vscode-languageserver'
import {CancellationTokenSource, DiagnosticSeverity, DiagnosticTag} from 'vscode-languageserver'
import type {Lint} from '../src/judgement.ts'
import {able, codes, connect, memoryHost, plain} from './connect.ts'
import {blaming, ending, fixable, readme} from './letters.ts'

const uri = 'file:///letters/a.txt'

test('a client that asks is answered', async () => {
  const client = await connect()
  await client.open(uri, blaming)
  expect(await client.pull(uri)).toEqual([
    {
      source: 'amicable',
      code: 'blame',
      codeDescription: {href: expect.stringMatching(/^https:.*\/blame\.md$/)},
      message: 'This puts the fault on the reader. Say what happened, with no “you”.',
      severity: DiagnosticSeverity.Error,
      range: {start: {line: 2, character: 0}, end: {line: 2, character: 18}},
    },
  ])
  expect(client.published).toEqual([])
})

test('a client that does not ask is told, and of a closed document that there is nothing', async () => {
  const client = await connect({capabilities: plain})
  await client.open(uri, blaming)
  expect(codes(await client.pushed(uri, 1))).toEqual(['blame'])
  await client.close(uri)
  await client.until(() => client.published.length === 2)
  expect(client.published[1]).toEqual({uri, diagnostics: []})
})

test('what is the same as before is not sent again', async () => {
  const client = await connect()
  await client.open(uri, blaming)
  const first = await client.pullReport(uri)
  if (first.kind !== 'full') throw new Error('not full')
  expect(await client.pullReport(uri, first.resultId)).toEqual({kind: 'unchanged', resultId: first.resultId})
  await client.change(uri, `${blaming}\n`)
  expect((await client.pullReport(uri, first.resultId)).kind).toBe('full')
})

test('no two runs of the server give the same name to a result', async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => {
      const client = await connect()
      await client.open(uri, blaming)
      await new Promise((resolve) => setTimeout(resolve, 3))
      return ((await client.pullReport(uri)) as DocumentDiagnosticReport & {resultId: string}).resultId
    }),
  )
  for (const id of ids) expect(id).toMatch(/^[a-z\d]+-\d+$/)
})

test('levels are severities', async () => {
  const client = await connect()
  await client.open(uri, ending)
  const diagnostics = await client.pull(uri)
  const severityOf = (code: string) => diagnostics.find((one) => one.code === code)?.severity
  expect(severityOf('missing-next-steps')).toBe(DiagnosticSeverity.Warning)
  expect(severityOf('missing-conversation')).toBe(DiagnosticSeverity.Information)
})

test('two dates in conflict point to each other', async () => {
  const client = await connect()
  await client.open(
    uri,
    'Dear Ann,\n\nI am ending our agreement on 30 June 2025.\n\nMy last day of work is 15 July 2025.\n\nBest,\nTom\n',
  )
  const [conflict] = (await client.pull(uri)).filter(({code}) => code === 'conflicting-dates')
  expect(conflict?.relatedInformation?.map(({location}) => location.uri)).toEqual([uri])
  expect(conflict?.relatedInformation?.[0]?.location.range).not.toEqual(conflict?.range)
})

test('an open door points to the decision that it reopens', async () => {
  const client = await connect()
  await client.open(
    uri,
    'Dear Ann,\n\nI am ending our agreement on 30 June 2025.\n\nThe door is always open.\n\nBest,\nTom\n',
  )
  const [openDoor] = (await client.pull(uri)).filter(({code}) => code === 'open-door')
  expect(openDoor?.relatedInformation).toEqual([
    {
      message: 'This is the decision that it reopens.',
      location: {uri, range: {start: {line: 2, character: 0}, end: {line: 2, character: 42}}},
    },
  ])
})

test('words that can go are marked as such', async () => {
  const client = await connect({
    lint: async (text, options) => {
      const report = await lint(text, options)
      for (const message of report.messages)
        message.suggestions = [{desc: 'Leave it out', fix: {range: [10, 46], text: text.includes('!') ? ' ' : 'x'}}]
      return report
    },
  })
  await client.open(uri, `${blaming}!`)
  expect((await client.pull(uri)).map(({tags}) => tags)).toEqual([[DiagnosticTag.Unnecessary]])
  await client.change(uri, blaming)
  expect((await client.pull(uri)).map(({tags}) => tags)).toEqual([undefined])
})

test('a client is sent nothing that it does not know', async () => {
  const client = await connect({capabilities: {textDocument: {diagnostic: {}}}})
  await client.open(uri, fixable)
  for (const one of await client.pull(uri))
    expect(Object.keys(one).sort()).toEqual(['code', 'message', 'range', 'severity', 'source'])
})

describe('what is read', () => {
  test.each([
    ['plaintext', 'file:///a.txt', ['blame']],
    ['markdown', 'file:///a.md', ['blame']],
    ['html', 'file:///a.html', ['blame']],
    ['eml', 'file:///a.eml', ['blame']],
    ['mail', 'file:///tmp/mutt-1', ['blame']],
    ['text', 'file:///a', ['blame']],
    ['plaintext', 'untitled:Untitled-1', ['blame']],
    ['markdown', 'untitled:Untitled-2', ['blame']],
    ['plaintext', 'vscode-vfs://github/me/letters/a.txt', ['blame']],
    ['javascript', 'file:///a.js', []],
    ['yaml', 'file:///.amicablerc.yaml', []],
  ])('%s, %s: %j', async (languageId, name, expected) => {
    const client = await connect()
    await client.open(name, languageId === 'html' ? blaming.replace(/(.+)\n/g, '<p>$1</p>\n') : blaming, languageId)
    expect(codes(await client.pull(name))).toEqual(expected)
  })

  test('a template is known by its name, and its format by its text', async () => {
    const client = await connect()
    const text = '<p>Hi {{name}},</p><p hidden>You failed to pay.</p><p>You failed to ring.</p>'
    for (const name of ['file:///a.hbs', 'file:///a.html.erb']) {
      await client.open(name, text, 'handlebars')
      expect(codes(await client.pull(name))).toEqual(['blame'])
    }
  })

  test('in plain text the name of the file tells the format', async () => {
    const client = await connect()
    await client.open(
      'file:///a.html',
      '<p>Hi Dana,</p><p hidden>You failed to pay.</p><p>See you soon.</p>',
      'plaintext',
    )
    expect(await client.pull('file:///a.html')).toEqual([])
  })

  test('the language of the editor wins over the name of the file', async () => {
    const client = await connect()
    await client.open('file:///a.txt', 'Hi Dana,\n\n```\nYou failed to pay.\n```\n\nBest,\nRos\n', 'markdown')
    expect(await client.pull('file:///a.txt')).toEqual([])
  })

  test('a README stays silent', async () => {
    const client = await connect()
    await client.open('file:///README.md', readme, 'markdown')
    expect(await client.pull('file:///README.md')).toEqual([])
  })

  test('front matter makes a message of anything', async () => {
    const client = await connect()
    await client.open(
      'file:///README.md',
      `---\namicable: {kind: other}\n---\n${readme}\nYou failed to pay.\n`,
      'markdown',
    )
    expect(codes(await client.pull('file:///README.md'))).toEqual(['blame'])
  })

  test.each(['', '\uFEFF', '\r\n', '---', '---\namicable: [', '\u0000\u0000', '<', '\uD800'])('%j', async (text) => {
    const client = await connect()
    for (const languageId of ['plaintext', 'markdown', 'html', 'eml']) {
      const name = `untitled:${languageId}`
      await client.open(name, text, languageId)
      expect(await client.pull(name)).toEqual([])
    }
    expect(client.logged).toEqual([])
  })

  test('what is not open has no diagnostics', async () => {
    const client = await connect()
    expect(await client.pull(uri)).toEqual([])
  })
})

describe('a document over the limit', () => {
  test('is not read, and it is said', async () => {
    let read = 0
    const client = await connect({
      settings: {maxSize: 1},
      lint: (text, options) => {
        read++
        return lint(text, options)
      },
    })
    await client.open(uri, blaming.padEnd(1025))
    expect(await client.pull(uri)).toMatchObject([
      {
        code: 'too-large',
        severity: DiagnosticSeverity.Information,
        message: expect.stringContaining('1 KB'),
        range: {start: {line: 0, character: 0}},
      },
    ])
    expect(read).toBe(0)
    await client.change(uri, blaming.padEnd(1024))
    expect(codes(await client.pull(uri))).toEqual(['blame'])
  })
})

describe('a rule that throws', () => {
  const failing: Lint = async (text, options) => {
    const report = await lint(text, options)
    report.internalErrors.push({ruleId: 'vague', message: 'no such thing'})
    return report
  }

  test('is logged once for each version, and the others go on', async () => {
    const client = await connect({lint: failing})
    await client.open(uri, blaming)
    expect(codes(await client.pull(uri))).toEqual(['blame'])
    await client.pull(uri)
    await client.until(() => client.logged.length > 0)
    expect(client.logged).toEqual([`${uri}: the rule vague failed, please report it: no such thing`])
    await client.change(uri, `${blaming} `)
    await client.pull(uri)
    await client.until(() => client.logged.length === 2)
  })

  test('is logged for letters that no editor has open', async () => {
    const client = await connect({
      lint: failing,
      host: memoryHost({[uri]: blaming}),
      folders: [{uri: 'file:///letters', name: 'letters'}],
    })
    await client.command('amicable.checkWorkspace')
    await client.until(() => client.logged.length > 0)
    expect(client.logged).toEqual([`${uri}: the rule vague failed, please report it: no such thing`])
  })

  test('is logged for a selection', async () => {
    const selected = 'You failed to pay.'
    const client = await connect({lint: (text, options) => (text === selected ? failing : lint)(text, options)})
    await client.open(uri, `${selected}\n`)
    const range = {start: {line: 0, character: 0}, end: {line: 0, character: selected.length}}
    await client.command('amicable.checkSelection', {uri, range})
    await client.until(() => client.logged.length > 0)
    expect(client.logged).toEqual([`${uri}: the rule vague failed, please report it: no such thing`])
  })

  test('a reading that throws is logged, and nothing ends', async () => {
    const client = await connect({
      lint: async (text, options) => {
        if (text.includes('boom')) throw new Error('boom')
        return lint(text, options)
      },
    })
    await client.open(uri, `${blaming}boom`)
    expect(await client.pull(uri)).toEqual([])
    expect(client.logged.join()).toContain('boom')
    await client.change(uri, blaming)
    expect(codes(await client.pull(uri))).toEqual(['blame'])
  })

  test('the same when diagnostics are pushed', async () => {
    const client = await connect({
      capabilities: plain,
      lint: async (text, options) => {
        if (text.includes('boom')) throw new Error('boom')
        return lint(text, options)
      },
    })
    await client.open(uri, `${blaming}boom`)
    await client.until(() => client.logged.length > 0)
    await client.change(uri, blaming)
    expect(codes(await client.pushed(uri, 2))).toEqual(['blame'])
  })
})

describe('a storm of edits', () => {
  test('is judged at its end, and seldom before', async () => {
    let read = 0
    const client = await connect({
      capabilities: plain,
      lint: (text, options) => {
        read++
        return lint(text, options)
      },
    })
    await client.open(uri, blaming)
    const at = {line: 2, character: 0}
    let version = 1
    for (let index = 0; index < 200; index++)
      version = await client.change(uri, {range: {start: at, end: at}, text: index % 2 ? 'x' : '😀 '})
    await client.change(uri, blaming.replace('You failed', 'I failed'))
    version++
    expect(codes(await client.pushed(uri, version))).toEqual([])
    expect(read).toBeLessThan(150)
    const versions = client.published.map((one) => one.version ?? 0)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
  })

  test('whoever asks in the middle gets the latest', async () => {
    const client = await connect()
    await client.open(uri, blaming)
    const asked = client.pull(uri)
    await client.change(uri, 'Hi Dana,\n\nSee you on Monday.\n\nBest,\nRos\n')
    const last = client.pull(uri)
    expect(codes(await last)).toEqual([])
    // The first was asked for before the change: either answer was right when it was given.
    expect([0, 1]).toContain((await asked).length)
  })

  test('an answer for an older version is given up when it is ready', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let first = true
    const client = await connect({
      capabilities: plain,
      lint: async (text, options) => {
        if (first) {
          first = false
          await held
        }
        return lint(text, options)
      },
    })
    await client.open(uri, blaming)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await client.change(uri, 'Hi Dana,\n\nSee you on Monday.\n\nBest,\nRos\n')
    expect(await client.pushed(uri, 2)).toEqual([])
    release()
    await client.change(uri, `${blaming} `)
    await client.pushed(uri, 3)
    expect(client.published.map(({version}) => version)).toEqual([2, 3])
  })

  test('a document that is closed while it is read is not spoken of again', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const client = await connect({
      capabilities: plain,
      lint: async (text, options) => {
        await held
        return lint(text, options)
      },
    })
    await client.open(uri, blaming)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await client.close(uri)
    await client.until(() => client.published.length === 1)
    release()
    await client.open(uri, 'Hi Dana,\n\nSee you on Monday.\n\nBest,\nRos\n')
    await client.until(() => client.published.length === 2)
    expect(client.published.map(({version, diagnostics}) => [version, codes(diagnostics)])).toEqual([
      [undefined, []],
      [1, []],
    ])
  })

  test('a cancelled request is answered as cancelled', async () => {
    const client = await connect({
      lint: async (text, options) => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        return lint(text, options)
      },
    })
    await client.open(uri, blaming)
    const source = new CancellationTokenSource()
    const asked = client.connection.sendRequest('textDocument/diagnostic', {textDocument: {uri}}, source.token)
    source.cancel()
    await expect(asked).rejects.toMatchObject({code: -32800})
  })

  test('a document is not read for requests that were cancelled while another was', async () => {
    const source = new CancellationTokenSource()
    const other = 'file:///other.txt'
    let asked: Promise<unknown[]> | undefined
    let readOther = 0
    const client = await connect({
      lint: async (text, options) => {
        if (text !== blaming) {
          readOther++
          return lint(text, options)
        }
        // Requests arrive and are cancelled while a long document is read.
        const methods = ['diagnostic', 'codeLens', 'documentSymbol'].map((name) => `textDocument/${name}`)
        asked ??= Promise.all(
          [...methods, 'amicable/report'].map((method) =>
            client.connection
              .sendRequest(method, {textDocument: {uri: other}, uri: other}, source.token)
              .catch((error: ResponseError) => error.code),
          ),
        )
        source.cancel()
        return lint(text, options)
      },
    })
    await client.open(uri, blaming)
    await client.open(other, 'Hi Dana,\n\nSee you on Monday.\n\nBest,\nRos\n')
    expect(codes(await client.pull(uri))).toContain('blame')
    expect(await asked).toEqual([-32800, -32800, -32800, -32800])
    expect(readOther).toBe(0)
    expect(await client.pull(other)).toEqual([])
    expect(readOther).toBe(1)
  })
})

describe('comments that leave out findings', () => {
  test('leave them out, and one that does nothing is a finding', async () => {
    const client = await connect()
    const text = 'Hi Dana,\n\n<!-- amicable-disable-next-line blame -- true -->\nYou failed to pay.\n\nBest,\nRos\n'
    await client.open('file:///a.md', text, 'markdown')
    expect(await client.pull('file:///a.md')).toEqual([])
    await client.change('file:///a.md', text.replace('You failed to pay', 'See you on Monday'))
    expect(await client.pull('file:///a.md')).toMatchObject([
      {code: 'directive', severity: DiagnosticSeverity.Warning, range: {start: {line: 2}}},
    ])
  })
})

test('the capabilities', async () => {
  const {capabilities, serverInfo} = (await connect({host: memoryHost({})})).initialized
  expect(serverInfo).toEqual({name: 'amicable', version: '1.2.3'})
  expect(capabilities).toMatchInlineSnapshot(`
    {
      "codeActionProvider": {
        "codeActionKinds": [
          "quickfix",
          "source.fixAll.amicable",
        ],
        "resolveProvider": true,
      },
      "codeLensProvider": {},
      "completionProvider": {
        "triggerCharacters": [
          ":",
          " ",
        ],
      },
      "diagnosticProvider": {
        "identifier": "amicable",
        "interFileDependencies": false,
        "workspaceDiagnostics": true,
      },
      "documentSymbolProvider": {
        "label": "Amicable",
      },
      "executeCommandProvider": {
        "commands": [
          "amicable.check",
          "amicable.checkSelection",
          "amicable.checkWorkspace",
          "amicable.fixAll",
          "amicable.insertPart",
          "amicable.setKind",
          "amicable.questions",
          "amicable.newLetter",
          "amicable.newAgreement",
          "amicable.newClause",
          "amicable.callNotes",
          "amicable.plainText",
        ],
      },
      "hoverProvider": true,
      "positionEncoding": "utf-16",
      "textDocumentSync": {
        "change": 2,
        "openClose": true,
        "save": {
          "includeText": false,
        },
      },
      "workspace": {
        "workspaceFolders": {
          "changeNotifications": true,
          "supported": true,
        },
      },
    }
  `)
  expect((await connect({capabilities: plain})).initialized.capabilities.diagnosticProvider).toBeUndefined()
  expect(able.textDocument?.diagnostic).toBeDefined()
})
