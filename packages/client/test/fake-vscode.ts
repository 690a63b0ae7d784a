// The module `vscode` for tests: as much of it as the extension uses, with the state of the window in `fake`.
import type {Uri as RealUri} from 'vscode'

type Listener<T> = (value: T) => unknown

export class Disposable {
  readonly #run: () => unknown
  constructor(run: () => unknown) {
    this.#run = run
  }
  dispose(): void {
    this.#run()
  }
  static from(...all: {dispose(): unknown}[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose()
    })
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<Listener<T>>()
  event = (listener: Listener<T>): Disposable => {
    this.#listeners.add(listener)
    return new Disposable(() => this.#listeners.delete(listener))
  }
  fire(value: T): void {
    for (const listener of this.#listeners) listener(value)
  }
  dispose(): void {
    this.#listeners.clear()
  }
}

export class Uri {
  readonly scheme: string
  readonly path: string
  private constructor(scheme: string, path: string) {
    this.scheme = scheme
    this.path = path
  }
  static parse(text: string): Uri {
    const [, scheme = '', path = ''] = /^([\w-]+):(?:\/\/)?(.*)$/.exec(text) ?? []
    return new Uri(scheme, path)
  }
  static joinPath({scheme, path}: Uri, ...names: string[]): Uri {
    return new Uri(scheme, [path, ...names].join('/'))
  }
  toString(): string {
    return `${this.scheme}:${this.scheme === 'untitled' ? '' : '//'}${this.path}`
  }
}

export class Position {
  readonly line: number
  readonly character: number
  constructor(line: number, character: number) {
    this.line = line
    this.character = character
  }
}

export class Range {
  readonly start: Position
  readonly end: Position
  constructor(start: Position, end: Position) {
    this.start = start
    this.end = end
  }
}

export class Selection extends Range {
  get active(): Position {
    return this.end
  }
}

export class SnippetString {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
}

export class ThemeColor {
  readonly id: string
  constructor(id: string) {
    this.id = id
  }
}

export class ThemeIcon {
  readonly id: string
  readonly color: ThemeColor | undefined
  constructor(id: string, color?: ThemeColor) {
    this.id = id
    this.color = color
  }
}

export class TreeItem {
  readonly label: string
  readonly collapsibleState: number
  constructor(label: string, collapsibleState: number) {
    this.label = label
    this.collapsibleState = collapsibleState
  }
}

export class RelativePattern {
  readonly base: Uri
  readonly pattern: string
  constructor(base: Uri, pattern: string) {
    this.base = base
    this.pattern = pattern
  }
}

export class FileSystemError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export const TreeItemCollapsibleState = {None: 0, Collapsed: 1, Expanded: 2}
export const StatusBarAlignment = {Left: 1, Right: 2}
export const TextEditorRevealType = {InCenterIfOutsideViewport: 2}
export const ViewColumn = {Beside: -2}
export const QuickInputButtons = {Back: {iconPath: new ThemeIcon('arrow-left')}}

/** A document with just enough of one. */
export class FakeDocument {
  readonly uri: Uri
  readonly languageId: string
  readonly text: string
  version = 1
  isClosed = false
  constructor(uri: string, languageId: string, text: string) {
    this.uri = Uri.parse(uri)
    this.languageId = languageId
    this.text = text
  }
  getText(range?: Range): string {
    if (!range) return this.text
    const lines = this.text.split('\n')
    const at = ({line, character}: Position) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
    return this.text.slice(at(range.start), at(range.end))
  }
}

export class FakeEditor {
  readonly document: FakeDocument
  readonly viewColumn: number
  selection = new Selection(new Position(0, 0), new Position(0, 0))
  readonly inserted: {text: string; position: Position}[] = []
  /** Whether an edit comes too late, as when the text changes while it is on its way. */
  isTooLate = false
  constructor(document: FakeDocument, viewColumn: number) {
    this.document = document
    this.viewColumn = viewColumn
  }
  revealRange(): void {}
  async insertSnippet({value}: SnippetString, position: Position): Promise<boolean> {
    if (this.isTooLate) return false
    this.inserted.push({text: value, position})
    return true
  }
  async edit(write: (edit: {insert(position: Position, text: string): void}) => void): Promise<boolean> {
    write({insert: (position, text) => this.inserted.push({text, position})})
    return true
  }
}

/** A quick pick or an input box, which a test answers. */
export class FakeBox {
  title = ''
  step = 0
  totalSteps = 0
  placeholder = ''
  prompt = ''
  validationMessage: string | undefined
  items: {label: string; value: string}[] = []
  activeItems: {label: string; value: string}[] = []
  buttons: unknown[] = []
  readonly #changed = new EventEmitter<string>()
  readonly #accepted = new EventEmitter<void>()
  readonly #pressed = new EventEmitter<unknown>()
  readonly #hidden = new EventEmitter<void>()
  onDidChangeValue = this.#changed.event
  onDidAccept = this.#accepted.event
  onDidTriggerButton = this.#pressed.event
  onDidHide = this.#hidden.event
  #value = ''
  #isGone = false
  get value(): string {
    return this.#value
  }
  set value(value: string) {
    this.#value = value
    this.#changed.fire(value)
  }
  show(): void {
    fake.box = this
  }
  dispose(): void {
    if (this.#isGone) return
    this.#isGone = true
    this.#hidden.fire()
  }
  accept(): void {
    this.#accepted.fire()
  }
  pick(label: string): void {
    this.activeItems = this.items.filter((item) => item.label === label)
    this.accept()
  }
  back(): void {
    this.#pressed.fire(QuickInputButtons.Back)
  }
}

interface StatusItem {
  id: string
  name?: string
  text: string
  tooltip?: string
  detail?: string
  command?: unknown
  backgroundColor?: ThemeColor | undefined
  accessibilityInformation?: {label: string}
  isShown: boolean
  show(): void
  hide(): void
  dispose(): void
}

const statusItem = (id: string): StatusItem => {
  const item: StatusItem = {
    id,
    text: '',
    isShown: false,
    show: () => {
      item.isShown = true
    },
    hide: () => {
      item.isShown = false
    },
    dispose: () => {},
  }
  fake.statusItems.set(id, item)
  return item
}

const events = {
  active: new EventEmitter<FakeEditor | undefined>(),
  visible: new EventEmitter<readonly FakeEditor[]>(),
  opened: new EventEmitter<FakeDocument>(),
  closed: new EventEmitter<FakeDocument>(),
}

/** What the window shows, what was said to the user, and what the user answers. */
export const fake = {
  commands: new Map<string, (...args: unknown[]) => unknown>(),
  executed: [] as unknown[][],
  statusItems: new Map<string, StatusItem>(),
  messages: [] as {message: string; buttons: string[]}[],
  /** The button or the label that is taken next. */
  answers: [] as string[],
  documents: [] as FakeDocument[],
  clipboard: '',
  box: undefined as FakeBox | undefined,
  log: [] as string[],
  files: new Map<string, string>(),
  settings: new Map<string, unknown>(),
  tree: {selection: [] as unknown[]},
  /** Opens a document in the place of the one in the active editor, or in a column beside it. */
  open(document: FakeDocument, where: 'here' | 'beside' = 'here'): FakeEditor {
    if (!fake.documents.includes(document)) fake.documents.push(document)
    const column = window.activeTextEditor?.viewColumn ?? 1
    const editor = new FakeEditor(document, where === 'here' ? column : column + 1)
    const others = window.visibleTextEditors.filter(({viewColumn}) => viewColumn !== editor.viewColumn)
    window.activeTextEditor = editor
    window.visibleTextEditors = [...others, editor]
    events.opened.fire(document)
    events.active.fire(editor)
    return editor
  },
  /** Gives the focus to an editor. */
  focus(editor: FakeEditor): FakeEditor {
    window.activeTextEditor = editor
    events.active.fire(editor)
    return editor
  },
  /** Closes an editor; its document stays open. */
  hide(editor: FakeEditor): void {
    window.visibleTextEditors = window.visibleTextEditors.filter((one) => one !== editor)
    events.visible.fire(window.visibleTextEditors)
  },
  /** The focus goes to a panel. */
  leave(): void {
    window.activeTextEditor = undefined
    events.active.fire(undefined)
  },
  close(document: FakeDocument): void {
    document.isClosed = true
    fake.documents = fake.documents.filter((one) => one !== document)
    window.activeTextEditor = undefined
    window.visibleTextEditors = window.visibleTextEditors.filter((editor) => editor.document !== document)
    events.closed.fire(document)
    events.active.fire(undefined)
  },
  reset(): void {
    fake.commands.clear()
    fake.executed = []
    fake.statusItems.clear()
    fake.messages = []
    fake.answers = []
    fake.documents = []
    fake.clipboard = ''
    fake.box = undefined
    fake.log = []
    fake.files.clear()
    fake.settings.clear()
    fake.tree.selection = []
    window.activeTextEditor = undefined
    window.visibleTextEditors = []
    workspace.workspaceFolders = undefined
    for (const event of Object.values(events)) event.dispose()
  },
}

const say = async (message: string, ...buttons: string[]): Promise<string | undefined> => {
  fake.messages.push({message, buttons})
  return buttons.includes(fake.answers[0] ?? '') ? fake.answers.shift() : undefined
}

export const window = {
  activeTextEditor: undefined as FakeEditor | undefined,
  visibleTextEditors: [] as FakeEditor[],
  onDidChangeActiveTextEditor: events.active.event,
  onDidChangeVisibleTextEditors: events.visible.event,
  createOutputChannel: () => ({
    error: (text: unknown) => fake.log.push(`error ${text}`),
    warn: (text: unknown) => fake.log.push(`warn ${text}`),
    show: () => fake.log.push('shown'),
    dispose: () => {},
  }),
  createStatusBarItem: statusItem,
  createTreeView: (_id: string, options: object) => Object.assign(fake.tree, options, {dispose: () => {}}),
  createQuickPick: () => new FakeBox(),
  createInputBox: () => new FakeBox(),
  showQuickPick: async (items: {label: string}[]) => {
    const label = fake.answers.shift()
    return items.find((item) => item.label === label)
  },
  showInformationMessage: say,
  showWarningMessage: say,
  showErrorMessage: say,
  setStatusBarMessage: (message: string) => fake.messages.push({message, buttons: []}),
  showTextDocument: async (
    document: FakeDocument | Uri,
    options?: number | {viewColumn?: number; selection?: Range},
  ) => {
    const found =
      document instanceof FakeDocument ? document : fake.documents.find(({uri}) => String(uri) === String(document))
    if (!found) throw new Error(`not open: ${document}`)
    if (typeof options === 'number') return fake.open(found, 'beside')
    const column = options?.viewColumn ?? window.activeTextEditor?.viewColumn
    const shown = window.visibleTextEditors.find((one) => one.document === found && one.viewColumn === column)
    const editor = shown ? fake.focus(shown) : fake.open(found)
    if (options?.selection) editor.selection = new Selection(options.selection.start, options.selection.end)
    return editor
  },
}

let untitled = 0
export const workspace = {
  workspaceFolders: undefined as {uri: Uri}[] | undefined,
  get textDocuments(): FakeDocument[] {
    return fake.documents
  },
  onDidOpenTextDocument: events.opened.event,
  onDidCloseTextDocument: events.closed.event,
  openTextDocument: async ({language, content}: {language: string; content: string}) => {
    const document = new FakeDocument(`untitled:Untitled-${++untitled}`, language, content)
    fake.documents.push(document)
    return document
  },
  getConfiguration: () => ({get: (key: string) => fake.settings.get(key)}),
  findFiles: async () => [...fake.files.keys()].map((uri) => Uri.parse(uri)),
  fs: {
    readFile: async (uri: RealUri) => {
      const text = fake.files.get(String(uri))
      if (text === undefined) throw new FileSystemError('FileNotFound')
      return new TextEncoder().encode(text)
    },
  },
}

export const languages = {
  createLanguageStatusItem: statusItem,
  match: (selector: {language: string; scheme: string}[], {languageId, uri}: FakeDocument) =>
    selector.some(({language, scheme}) => language === languageId && scheme === uri.scheme) ? 10 : 0,
}

export const commands = {
  registerCommand: (id: string, run: (...args: unknown[]) => unknown) => {
    if (fake.commands.has(id)) throw new Error(`command ${id} already exists`)
    fake.commands.set(id, run)
    return new Disposable(() => fake.commands.delete(id))
  },
  executeCommand: async (...call: unknown[]) => {
    fake.executed.push(call)
  },
}

export const env = {
  clipboard: {
    writeText: async (text: string) => {
      fake.clipboard = text
    },
  },
}
