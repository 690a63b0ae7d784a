import {beforeEach, describe, expect, test} from 'vitest'
import type * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {start} from '../src/client.ts'
import {commands, type LetterReport, methods, type Question} from '../src/protocol.ts'
import {FakeDocument, type FakeEditor, fake, Position, type ThemeIcon, Uri, window, workspace} from './fake-vscode.ts'
import {endDate, letterText, range, report} from './reports.ts'

/** What the server answers: the commands by their names, and its reports by the documents' addresses. */
let answers: Map<string, unknown>
let requests: {command: string; arguments: unknown[]}[]
let handlers: Map<string, (params: unknown) => unknown>
let runs: string[]
let options: {initializationOptions: unknown; documentSelector: {language: string; scheme: string}[]}

const uri = 'file:///letter.txt'
let letter: FakeDocument

/** Starts the extension in a window with these folders. */
async function open(...folders: string[]): Promise<void> {
  fake.reset()
  if (folders.length > 0) workspace.workspaceFolders = folders.map((folder) => ({uri: Uri.parse(folder)}))
  answers = new Map()
  requests = []
  handlers = new Map()
  runs = []
  letter = new FakeDocument(uri, 'plaintext', letterText)
  const on = (method: string, handler: (params: unknown) => unknown) => {
    handlers.set(method, handler)
    return {dispose: () => handlers.delete(method)}
  }
  const client = {
    onNotification: on,
    onRequest: on,
    start: async () => void runs.push('start'),
    stop: async () => void runs.push('stop'),
    needsStop: () => runs.at(-1) === 'start',
    outputChannel: {warn: (text: string) => fake.log.push(text)},
    sendRequest: async (method: string, params: {uri: string; command: string; arguments: unknown[]}) => {
      if (method === methods.report) return answers.get(params.uri) ?? null
      requests.push(params)
      const answer = answers.get(params.command)
      if (answer instanceof Error) throw answer
      return answer ?? null
    },
  }
  const context = {subscriptions: [], extensionUri: Uri.parse('file:///extension')}
  await start(
    async (_id, _name, given) => {
      options = given as typeof options
      return client as unknown as BaseLanguageClient
    },
    context as unknown as vscode.ExtensionContext,
  )
}

beforeEach(() => open())

const run = async (command: string, ...args: unknown[]) => await fake.commands.get(command)?.(...args)
const receive = (changes: Partial<LetterReport> = {}) => handlers.get('amicable/report')?.(report(changes))
/** What the manifest's when clauses are told last. */
const context = (key: string) =>
  fake.executed.findLast(([command, name]) => command === 'setContext' && name === key)?.[2]
const settled = () => new Promise((resolve) => setTimeout(resolve))

interface Tree {
  treeDataProvider: {
    getChildren(row?: unknown): {label: string; insert?: unknown; children?: unknown[]}[]
    getTreeItem(row: unknown): {
      label: string
      contextValue?: string
      iconPath: ThemeIcon
      command?: {command: string; arguments: unknown[]}
      accessibilityInformation: {label: string}
      collapsibleState: number
    }
  }
}
const tree = () => (fake.tree as unknown as Tree).treeDataProvider
const labels = () =>
  tree()
    .getChildren()
    .map(({label}) => label)
const verdict = () => fake.statusItems.get('amicable.verdict')
const parts = () => tree().getChildren(tree().getChildren()[1])

test('the server is started at once, and told that reports are wanted', () => {
  expect(runs).toEqual(['start'])
  expect(options.initializationOptions).toEqual({reports: true})
})

describe('the server is given', () => {
  const schemes = () => [...new Set(options.documentSelector.map(({scheme}) => scheme))]

  test('documents that are written, in the languages of letters', () => {
    expect(schemes()).toEqual(['file', 'untitled', 'vscode-remote', 'vscode-vfs'])
    const ofFiles = options.documentSelector.filter(({scheme}) => scheme === 'file')
    expect(ofFiles.map(({language}) => language)).toEqual(['plaintext', 'markdown', 'html', 'eml'])
  })

  test('those of a folder in any other file system as well', async () => {
    await open('memfs://x/letters')
    expect(schemes()).toContain('memfs')
    fake.open(new FakeDocument('memfs://x/letters/a.md', 'markdown', letterText))
    receive({uri: 'memfs://x/letters/a.md'})
    expect(labels()).toContain('Parts')
  })

  test('not the old side of a comparison, beside which the letter stays the one that is spoken of', () => {
    fake.open(letter)
    receive()
    fake.open(new FakeDocument('git:///letter.txt', 'plaintext', letterText), 'beside')
    expect(labels()).toContain('Parts')
    expect(context('amicable.document')).toBe(false)
  })
})

describe('the checklist and the status bar', () => {
  test('are empty without a letter', () => {
    expect(labels()).toEqual([])
    expect(verdict()?.isShown).toBe(false)
  })

  test('show the letter in the editor as soon as the server speaks of it', () => {
    fake.open(letter)
    receive()
    expect(labels()).toEqual(['Not ready: 1 error, 1 warning', 'Parts', 'To mend'])
    expect(verdict()).toMatchObject({isShown: true, text: '$(error) Letter: not ready $(error) 1 $(warning) 1'})
    expect(verdict()?.backgroundColor?.id).toBe('statusBarItem.errorBackground')
    expect(context('amicable.letter')).toBe(true)
  })

  test('ask for what was said before they listened', async () => {
    answers.set(uri, report())
    fake.open(letter)
    await settled()
    expect(labels()).toContain('Parts')
  })

  test('follow as one types, and never go back to an older report', () => {
    fake.open(letter)
    receive({version: 3, verdict: 'ready', counts: {error: 0, warning: 0, info: 0}})
    receive({version: 2})
    expect(labels()[0]).toBe('Ready to send')
  })

  test('follow to another editor, and back', () => {
    fake.open(letter)
    receive()
    const readme = new FakeDocument('file:///README.md', 'markdown', '# Notes')
    fake.open(readme)
    expect(labels()).toEqual([])
    expect(verdict()?.isShown).toBe(false)
    fake.open(letter)
    expect(labels()).toHaveLength(3)
  })

  test('a click on the verdict shows the checklist', () => {
    fake.open(letter)
    receive()
    expect(verdict()?.command).toBe('amicable.checklist.focus')
  })

  test('stay while the focus is in a panel', () => {
    fake.open(letter)
    receive()
    fake.leave()
    expect(labels()).toHaveLength(3)
  })

  describe('stay while the letter is beside', () => {
    const readme = () => new FakeDocument('file:///README.md', 'markdown', '# Notes')
    /** What the server says of a document that is no letter. */
    const noLetter = (uri: string) => receive({uri, isMessage: false, parts: [], findings: []})

    test('the notes for its call', async () => {
      fake.open(letter)
      receive()
      answers.set(commands.callNotes, {text: '# The call'})
      await run('amicable.prepareCall')
      noLetter(String(window.activeTextEditor?.document.uri))
      expect(window.activeTextEditor?.document.text).toBe('# The call')
      expect(labels()).toHaveLength(3)
      expect(verdict()?.isShown).toBe(true)
      expect(context('amicable.letter')).toBe(true)
    })

    test('a program', async () => {
      fake.open(letter)
      receive()
      fake.open(new FakeDocument('file:///a.ts', 'typescript', ''), 'beside')
      expect(labels()).toHaveLength(3)
      expect(context('amicable.document')).toBe(false)
      expect(context('amicable.isInEditor')).toBe(false)
    })

    test('a README, of which the kind says that it is no letter', () => {
      fake.open(letter)
      receive()
      fake.open(readme(), 'beside')
      noLetter('file:///README.md')
      expect(labels()).toHaveLength(3)
      expect(fake.statusItems.get('amicable.kind')?.text).toBe('No letter')
    })

    test('and a click on a row leads to where the letter is', async () => {
      const editor = fake.open(letter)
      receive()
      fake.open(readme(), 'beside')
      const item = tree().getTreeItem(parts()[1])
      await run(item.command?.command ?? '', ...(item.command?.arguments ?? []))
      expect(window.activeTextEditor).toBe(editor)
    })

    test('but not when another letter has the focus', () => {
      fake.open(letter)
      receive()
      fake.open(new FakeDocument('file:///other.txt', 'plaintext', ''), 'beside')
      receive({uri: 'file:///other.txt', verdict: 'ready', counts: {error: 0, warning: 0, info: 0}})
      expect(labels()[0]).toBe('Ready to send')
    })

    test('nor when it becomes invisible', () => {
      const editor = fake.open(letter)
      receive()
      fake.open(readme(), 'beside')
      noLetter('file:///README.md')
      fake.hide(editor)
      expect(labels()).toEqual([])
      expect(verdict()?.isShown).toBe(false)
    })

    test('also after a restart', async () => {
      fake.open(letter)
      receive()
      fake.open(readme(), 'beside')
      answers.set(uri, report())
      await run('amicable.restart')
      await settled()
      expect(labels()).toHaveLength(3)
    })
  })

  test('are empty again when the letter is closed', () => {
    fake.open(letter)
    receive()
    fake.close(letter)
    receive({version: 9})
    expect(labels()).toEqual([])
    expect(context('amicable.letter')).toBe(false)
  })

  test('do not show what is no letter', () => {
    fake.open(letter)
    receive({isMessage: false, parts: [], findings: []})
    expect(labels()).toEqual([])
    expect(verdict()?.isShown).toBe(false)
  })

  test('a click on a row goes to its place, and its words are spoken', async () => {
    fake.open(letter)
    receive()
    const item = tree().getTreeItem(parts()[1])
    expect(item.accessibilityInformation.label).toBe('Thanks: present. Thank you for the two years.')
    expect(item.iconPath.id).toBe('check')
    await run(item.command?.command ?? '', ...(item.command?.arguments ?? []))
    expect(window.activeTextEditor?.selection).toMatchObject(range(4, 0, 4, 28))
  })

  test('a missing part has a button, the groups are open', () => {
    fake.open(letter)
    receive()
    expect(tree().getTreeItem(parts()[0])).toMatchObject({contextValue: 'missing', collapsibleState: 0})
    expect(tree().getTreeItem(parts()[1]).contextValue).toBeUndefined()
    expect(tree().getTreeItem(tree().getChildren()[1]).collapsibleState).toBe(2)
  })
})

describe('the kind', () => {
  test('is a language status item that can be changed', () => {
    fake.open(letter)
    receive()
    expect(fake.statusItems.get('amicable.kind')).toMatchObject({
      text: 'Letter that ends the work',
      command: {command: 'amicable.chooseKind'},
    })
  })

  test('is written by the server', async () => {
    fake.open(letter)
    receive()
    fake.answers = ['Service agreement']
    await run('amicable.chooseKind')
    expect(requests).toEqual([{command: commands.setKind, arguments: [{uri, kind: 'agreement'}]}])
  })

  test('of a format that has no place for it is refused in words', async () => {
    fake.open(letter)
    answers.set(commands.setKind, new Error('Save this letter first.'))
    fake.answers = ['Other message']
    await run('amicable.chooseKind')
    expect(fake.messages).toEqual([{message: 'Amicable: Save this letter first.', buttons: ['Show Output']}])
  })
})

describe('inserting a missing part', () => {
  const inserted = {text: endDate.insert?.snippet, position: new Position(2, 9)}

  test('by the button of its row', async () => {
    const editor = fake.open(letter)
    receive()
    await run('amicable.insertMissingPart', parts()[0])
    expect(editor.inserted).toEqual([inserted])
  })

  test('by the keyboard, for the row that is selected', async () => {
    const editor = fake.open(letter)
    receive()
    fake.tree.selection = [parts()[0]]
    await run('amicable.insertMissingPart', 'selected')
    expect(editor.inserted).toEqual([inserted])
  })

  test('by a pick', async () => {
    const editor = fake.open(letter)
    receive()
    fake.answers = ['End date']
    await run('amicable.insertMissingPart')
    expect(editor.inserted).toEqual([inserted])
  })

  describe('after a change of which the checklist knows nothing yet', () => {
    const changed = 'Amicable: the letter has changed, and nothing was inserted. The checklist says what it lacks now.'
    const insert = async (after: LetterReport): Promise<FakeEditor> => {
      const editor = fake.open(letter)
      receive()
      const [row] = parts()
      letter.version = 2
      answers.set(uri, after)
      await run('amicable.insertMissingPart', row)
      return editor
    }

    test('goes to the place where it belongs now', async () => {
      const moved = {...endDate, insert: {text: '', snippet: ' It ends $1.', position: {line: 5, character: 1}}}
      const editor = await insert(report({version: 2, parts: [moved]}))
      expect(editor.inserted).toEqual([{text: ' It ends $1.', position: new Position(5, 1)}])
    })

    test.each([
      ['the letter has the part', report({version: 2, parts: [{...endDate, present: true}]})],
      ['the part is not asked for', report({version: 2, parts: []})],
      ['the server has not seen the change', report()],
    ])('says so when %s', async (_, after) => {
      const editor = await insert(after)
      expect(editor.inserted).toEqual([])
      expect(fake.messages.map(({message}) => message)).toEqual([changed])
    })

    test('says so when the change comes while it is inserted', async () => {
      fake.open(letter).isTooLate = true
      receive()
      await run('amicable.insertMissingPart', parts()[0])
      expect(fake.messages.map(({message}) => message)).toEqual([changed])
    })
  })

  test('is not offered when all are there', async () => {
    fake.open(letter)
    receive({parts: []})
    await run('amicable.insertMissingPart')
    expect(fake.messages[0]?.message).toBe('Amicable: the letter has all its parts.')
  })
})

describe('copy as plain text', () => {
  beforeEach(() => {
    fake.open(letter)
  })

  test('copies a letter that is ready', async () => {
    answers.set(commands.plainText, {ready: true, verdict: 'ready', text: 'Dear Ann'})
    await run('amicable.copyPlainText')
    expect(fake.clipboard).toBe('Dear Ann')
  })

  test('says why not, and copies nothing', async () => {
    receive()
    answers.set(commands.plainText, {ready: false, verdict: 'not-ready', text: 'Dear Ann'})
    await run('amicable.copyPlainText')
    expect(fake.messages).toEqual([
      {
        message: 'Amicable: the letter was not copied. Not ready: 1 error, 1 warning.',
        buttons: ['Copy Anyway', 'Show Checklist'],
      },
    ])
    expect(fake.clipboard).toBe('')
  })

  test('copies anyway when that is wanted', async () => {
    answers.set(commands.plainText, {ready: false, verdict: 'review', text: 'Dear Ann'})
    fake.answers = ['Copy Anyway']
    await run('amicable.copyPlainText')
    expect(fake.clipboard).toBe('Dear Ann')
  })
})

describe('a new termination letter', () => {
  const questions: Question[] = [
    {
      id: 'reason',
      title: 'Why?',
      kind: 'pick',
      required: true,
      options: [{value: 'capacity', label: 'Too little time'}],
      ownWords: 'a sentence of your own',
    },
    {id: 'lastDay', title: 'Last day?', kind: 'date', required: true, placeholder: '2026-06-30'},
    {id: 'notice', title: 'Notice?', kind: 'number', required: false},
  ]
  const answered = () => requests.find(({command}) => command === commands.newLetter)?.arguments[0]

  /** Runs the command up to its first question. The end is in an object, or it would be waited for. */
  const started = async (): Promise<{done: Promise<unknown>}> => {
    answers.set(commands.questions, questions)
    answers.set(commands.newLetter, {text: 'Dear Ann, it ends.'})
    const done = Promise.resolve(run('amicable.newTerminationLetter'))
    await settled()
    return {done}
  }

  test('is made of the answers, and opened', async () => {
    fake.settings.set('locale', 'en-GB')
    const {done} = await started()
    expect(fake.box).toMatchObject({title: 'New Termination Letter', step: 1, totalSteps: 3, buttons: []})
    fake.box?.pick('Too little time')
    await settled()
    if (fake.box) fake.box.value = '2026-06-30'
    fake.box?.accept()
    await settled()
    fake.box?.accept()
    await done
    expect(answered()).toMatchObject({
      answers: {
        reason: 'capacity',
        lastDay: '2026-06-30',
        format: 'markdown',
        locale: 'en-GB',
        today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    })
    expect(fake.documents.at(-1)).toMatchObject({languageId: 'markdown', text: 'Dear Ann, it ends.'})
  })

  test('takes words of one’s own for a reason', async () => {
    await started()
    if (fake.box) fake.box.value = 'The shop closes.'
    fake.box?.pick('The shop closes.')
    await settled()
    fake.box?.accept()
    await settled()
    fake.box?.accept()
    await settled()
    expect(answered()).toMatchObject({answers: {reason: 'The shop closes.'}})
  })

  test('does not take a day that is none, and says so until it is mended', async () => {
    await started()
    fake.box?.pick('Too little time')
    await settled()
    if (fake.box) fake.box.value = '2026-02-30'
    fake.box?.accept()
    await settled()
    expect(fake.box).toMatchObject({step: 2, validationMessage: expect.stringContaining('such as 2026-06-30')})
    if (fake.box) fake.box.value = '2026-02-28'
    expect(fake.box?.validationMessage).toBeUndefined()
  })

  test('goes back, and remembers', async () => {
    await started()
    fake.box?.pick('Too little time')
    await settled()
    fake.box?.back()
    await settled()
    expect(fake.box).toMatchObject({step: 1, activeItems: [{value: 'capacity'}]})
  })

  test('is not made when the user leaves', async () => {
    const {done} = await started()
    fake.box?.dispose()
    await done
    expect(answered()).toBeUndefined()
  })
})

describe('a new clause', () => {
  beforeEach(() => {
    answers.set(commands.newClause, {text: 'The provider will …'})
    fake.answers = ['Refund']
  })

  test('goes to the cursor', async () => {
    const editor = fake.open(letter)
    await run('amicable.newServiceAgreementClause')
    expect(requests).toEqual([{command: commands.newClause, arguments: [{clause: 'refund'}]}])
    expect(editor.inserted[0]?.text).toBe('The provider will …')
  })

  test('without an editor is a new document', async () => {
    await run('amicable.newServiceAgreementClause')
    expect(fake.documents[0]?.text).toBe('The provider will …')
  })
})

describe('checks', () => {
  test('of a document that is no letter by itself', async () => {
    fake.open(letter)
    await run('amicable.checkDocument')
    expect(requests).toEqual([{command: commands.check, arguments: [{uri}]}])
    expect(fake.executed.at(-1)).toEqual(['amicable.checklist.focus'])
  })

  test('of a selection list what is found, and give the selection back', async () => {
    const editor = fake.open(letter)
    const {selection} = editor
    answers.set(commands.checkSelection, {kind: 'other', verdict: 'not-ready', findings: report().findings})
    await run('amicable.checkSelectedText')
    expect(requests).toEqual([{command: commands.checkSelection, arguments: [{uri, range: range(0, 0, 0, 0)}]}])
    expect(editor.selection).toBe(selection)
  })

  test('of a selection with nothing to mend say so', async () => {
    fake.open(letter)
    answers.set(commands.checkSelection, {kind: 'other', verdict: 'ready', findings: []})
    await run('amicable.checkSelectedText')
    expect(fake.messages[0]?.message).toBe('Amicable: nothing to mend in the selection (other message).')
  })

  test('of the workspace end with a sum', async () => {
    answers.set(commands.checkWorkspace, {files: 12, letters: 1, errors: 2, warnings: 0, infos: 1})
    fake.answers = ['Show Problems']
    await run('amicable.checkAllLetters')
    expect(fake.messages[0]?.message).toBe('Amicable: 1 letter among 12 files: 2 errors, 1 hint.')
    expect(fake.executed.at(-1)).toEqual(['workbench.actions.view.problems'])
  })
})

test('the call notes are a document of their own', async () => {
  fake.open(letter)
  answers.set(commands.callNotes, {text: '# The call'})
  await run('amicable.prepareCall')
  expect(fake.documents.at(-1)).toMatchObject({languageId: 'markdown', text: '# The call'})
})

test('“fix all” has the server mend the letter, and leaves it at that', async () => {
  fake.open(letter)
  answers.set(commands.fixAll, true)
  await run('amicable.fixDocument')
  expect(requests).toEqual([{command: commands.fixAll, arguments: [{uri}]}])
  expect(fake.messages).toEqual([])
})

test('“fix all” says when there is nothing that it can do', async () => {
  fake.open(letter)
  answers.set(commands.fixAll, false)
  await run('amicable.fixDocument')
  expect(fake.messages[0]?.message).toContain('nothing can be mended without you')
})

test('“show output” shows it', async () => {
  await run('amicable.showOutput')
  expect(fake.log).toEqual(['shown'])
})

test('the sample letter is a copy', async () => {
  fake.files.set('file:///extension/dist/sample-letter.md', 'Hi Dana,')
  await run('amicable.openSampleLetter')
  expect(fake.documents.at(-1)).toMatchObject({uri: {scheme: 'untitled'}, text: 'Hi Dana,'})
})

test('a restart asks for everything anew', async () => {
  answers.set(uri, report())
  fake.open(letter)
  await settled()
  answers.set(uri, report({verdict: 'ready', counts: {error: 0, warning: 0, info: 0}}))
  await run('amicable.restart')
  await settled()
  expect(runs).toEqual(['start', 'stop', 'start'])
  expect(labels()[0]).toBe('Ready to send')
})

describe('a server without a disk', () => {
  test('gets files, and null for those that are not there', async () => {
    fake.files.set('vscode-vfs://x/.amicablerc', 'notice: 30')
    expect(await handlers.get('amicable/readFile')?.({uri: 'vscode-vfs://x/.amicablerc'})).toEqual({text: 'notice: 30'})
    expect(await handlers.get('amicable/readFile')?.({uri: 'vscode-vfs://x/no'})).toBeNull()
  })

  test('gets the letters of a folder', async () => {
    fake.files.set('vscode-vfs://x/a.eml', '')
    expect(await handlers.get('amicable/findFiles')?.({uri: 'vscode-vfs://x'})).toEqual(['vscode-vfs://x/a.eml'])
  })
})
