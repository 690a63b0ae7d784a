import {type FormatName, isTemplate, type Kind, type LintOptions, Memo, type Report} from '@amicable/rules'
import type {CancellationToken} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {URI} from 'vscode-uri'
import type {Configs} from './configs.ts'
import type {EditorSettingsStore} from './editor-settings.ts'
import type {Failures} from './failures.ts'
import type {Judgement, Lint, Unread} from './judgement.ts'
import {formatOfDocument} from './languages.ts'

/** How a document is to be read. Two documents with equal plans and texts are judged equally. */
interface Plan {
  format: FormatName
  options: LintOptions
  /** What the editor's settings call it, if it turns out to be a message. */
  kind?: Kind
  maxSize: number
  unread?: Unread
}

interface Entry {
  /** The last judgement that was begun, and the version and plan it is for. */
  latest?: {key: string; judgement: Promise<Judgement>}
  /** Read even if it does not look like a message. */
  wanted: boolean
  memo: Memo
}

export interface LettersContext {
  lint: Lint
  configs: Configs
  settings: EditorSettingsStore
  failures: Failures
  /** The folder in which documents stand that have no place of their own. */
  folder(): string | undefined
  /** Is told of each new judgement of an open document. */
  onJudged(judgement: Judgement): void
}

/** The judgements of open documents. The latest version wins; what is known is not computed again. */
export class Letters {
  readonly #context: LettersContext
  readonly #entries = new Map<string, Entry>()
  /** Tells the judgements of this run from those of another, which a client may remember. */
  readonly #run = Date.now().toString(36)
  #count = 0

  constructor(context: LettersContext) {
    this.#context = context
  }

  /**
   * Judges the document as it is when the judgement is done: an older version is never the answer.
   *
   * @param token of the request that it is for
   * @returns undefined when the request was cancelled before the reading began
   */
  async judge(document: TextDocument, token?: CancellationToken): Promise<Judgement | undefined> {
    const entry = this.#entry(document.uri)
    for (;;) {
      const plan = await this.#plan(document, entry.wanted)
      const key = `${document.version} ${JSON.stringify(plan)}`
      if (entry.latest?.key !== key) {
        if (token?.isCancellationRequested) return undefined
        entry.latest = {key, judgement: this.#judgeOpen(document, plan, entry)}
      }
      const judgement = await entry.latest.judgement
      if (judgement.document.version === document.version) return judgement
    }
  }

  /** Judges a text that no editor has open. */
  async judgeFile(uri: string, text: string): Promise<Judgement> {
    const document = TextDocument.create(uri, '', 0, text)
    const judgement = await this.#judge(document, await this.#plan(document, false))
    if (judgement.report) this.#context.failures.tell(document, judgement.report)
    this.#context.settings.close(uri)
    return judgement
  }

  /** From now on the document is read even if it does not look like a message. */
  want(uri: string): void {
    this.#entry(uri).wanted = true
  }

  close(uri: string): void {
    this.#entries.delete(uri)
    this.#context.settings.close(uri)
  }

  #entry(uri: string): Entry {
    let entry = this.#entries.get(uri)
    if (!entry) {
      entry = {wanted: false, memo: new Memo()}
      this.#entries.set(uri, entry)
    }
    return entry
  }

  async #plan(document: TextDocument, wanted: boolean): Promise<Plan> {
    const {uri, languageId} = document
    const {configs, settings, folder} = this.#context
    const [editor, config] = await Promise.all([settings.of(uri), configs.of(uri, folder())])
    const text = document.getText()
    const format = formatOfDocument(languageId, uri, text)
    const {kind, ...letter} = editor.letter
    const options: LintOptions = {
      ...(isTemplate(URI.parse(uri).path) ? {template: true} : {}),
      ...letter,
      ...config.settings,
      rules: {...letter.rules, ...config.settings.rules},
      format: format ?? 'text',
      ...(wanted ? {isMessage: true} : {}),
      ...(await configs.partialsOf(uri, text, folder(), config.file)),
    }
    const unread: Unread | undefined = !editor.enable
      ? 'disabled'
      : config.isIgnored
        ? 'ignored'
        : format === undefined && !wanted
          ? 'no-letter'
          : undefined
    return {
      format: format ?? 'text',
      options,
      maxSize: editor.maxSize,
      ...(kind === undefined || options.kind !== undefined ? {} : {kind}),
      ...(unread === undefined ? {} : {unread}),
    }
  }

  async #judgeOpen(document: TextDocument, plan: Plan, entry: Entry): Promise<Judgement> {
    const {uri, languageId, version} = document
    const judgement = await this.#judge(
      TextDocument.create(uri, languageId, version, document.getText()),
      plan,
      entry.memo,
    )
    // Since then it may have been changed, or closed and opened anew.
    if (this.#entries.get(uri) === entry && document.version === version) {
      if (judgement.report) this.#context.failures.tell(document, judgement.report)
      this.#context.onJudged(judgement)
    }
    return judgement
  }

  async #judge(document: TextDocument, plan: Plan, memo?: Memo): Promise<Judgement> {
    const text = document.getText()
    const unread = plan.unread ?? (text.length > plan.maxSize * 1024 ? 'too-large' : undefined)
    const begun = performance.now()
    const {format, options, maxSize} = plan
    const judgement = {document, format, options, maxSize, id: `${this.#run}-${++this.#count}`}
    if (unread) return {...judgement, report: undefined, unread, took: 0}
    const report = await this.#lint(text, plan, memo)
    return {...judgement, report, took: performance.now() - begun}
  }

  /** What the editor's settings call a letter says nothing of whether a text is one. */
  async #lint(text: string, {options, kind}: Plan, memo: Memo | undefined): Promise<Report> {
    const all = {...options, outline: true, ...(memo ? {memo} : {})}
    const report = await this.#context.lint(text, all)
    return kind !== undefined && report.isMessage && report.kind !== kind
      ? this.#context.lint(text, {...all, kind})
      : report
  }
}
