import type {FrontMatterSettings} from './config/config.ts'
import {parseSettings} from './config/parse-settings.ts'
import {type Data, Sample} from './data/sample.ts'
import type {Complaint} from './directives/order.ts'
import {readOrders} from './directives/read-orders.ts'
import type {Draft} from './formats/draft.ts'
import {readDraft} from './formats/index.ts'
import {judge} from './judge.ts'
import type {Memo} from './letter/memo.ts'
import type {ReadOptions} from './letter/read.ts'
import {writtenOn} from './letter/written-on.ts'
import {LineIndex} from './line-index.ts'
import {outlineOf} from './outline.ts'
import type {OwnPart, OwnPhrase} from './own/own.ts'
import {ownRules} from './own/own-rules.ts'
import type {Report} from './report.ts'
import type {Rule} from './rule.ts'
import {ruleIds} from './rules/ids.ts'
import {rules} from './rules/index.ts'
import type {Delimiters, FormatName, Kind, Level} from './types.ts'
import {versionsOf} from './versions.ts'

/** How a text is to be read and judged; everything may be left out. */
export interface LintOptions {
  /** Default: `text`. */
  format?: FormatName
  /** Says what the message is; without it the text tells. Front matter in the text wins over this. */
  kind?: Kind
  /** True when the text is a message whatever it looks like. Mail and texts with our front matter always are. */
  isMessage?: boolean
  /** Blanks are meant to be there. Front matter in the text wins over this. */
  template?: boolean
  /** The notice period of the agreement, in days. */
  notice?: number
  /** How dates such as 03/04/2025 are read: `en-GB` (3 April) or `en-US` (March 4). Default: `en-US`. */
  locale?: 'en-GB' | 'en-US'
  /** The day the letter is written (`2025-06-30`), where neither front matter, a mail header nor its letterhead says it. */
  today?: string
  /**
   * Of a text that is linted again and again, as in an editor, only changed paragraphs are read anew when each time the
   * same memo is given. One for each text.
   */
  memo?: Memo
  /** Levels by rule id. */
  rules?: Readonly<Record<string, Level | 'off'>>
  /** Phrases that are fine: a finding that holds one, or lies in one, is left out. Neither case nor white space matters. */
  allow?: readonly string[]
  /** Every finding is taken one level graver: a hint for a warning, a warning for an error. Levels in `rules` stand. */
  strict?: boolean
  /** Phrases that are found besides what the rules find. */
  phrases?: readonly OwnPhrase[]
  /** Parts that a letter needs besides ours. */
  parts?: readonly OwnPart[]
  /** Ways of writing a blank besides those that everybody knows. */
  placeholders?: readonly Delimiters[]
  /** Texts that tags such as `{{> closing}}` put in their place, by the names in the tags. */
  partials?: Readonly<Record<string, string>>
  /** What may be filled into the blanks; those for which it has no value are told, also of a template. */
  data?: Data
  /** The report is to have an outline, and the words of its evidence. */
  outline?: boolean
}

const IDLE = 'comments do nothing in plain text; write amicable: {disable: [blame]} in the first line'

/**
 * Reads a letter and says what to mend.
 *
 * @param text the source, in the given format
 * @param options how it is to be read
 * @param ruleSet the rules to apply; a rule that throws is reported and the others go on
 * @returns the kind of message, its parts, the findings in text order, and the verdict
 */
export async function lint(text: string, options: LintOptions = {}, ruleSet: readonly Rule[] = rules): Promise<Report> {
  const {format = 'text', partials = {}, placeholders} = options
  options.memo?.begin()
  const template = {
    ...(placeholders ? {delimiters: placeholders} : {}),
    ...(options.memo ? {pieces: options.memo.pieces} : {}),
  }
  const draft = await readDraft(text, format, template)
  const {settings, complaints} = await settingsOf(draft)
  const known = {...options, ...settings}
  const date = writtenOn(draft, {date: settings.date, today: options.today, locale: known.locale})
  const reading: ReadOptions = {
    isMessage: options.isMessage === true || draft.settings !== undefined,
    ...(known.kind === undefined ? {} : {kind: known.kind}),
    ...(known.template === undefined ? {} : {template: known.template}),
    ...(known.notice === undefined ? {} : {notice: known.notice}),
    ...(known.locale === undefined ? {} : {locale: known.locale}),
    ...(date === undefined ? {} : {date}),
    ...(options.memo ? {memo: options.memo} : {}),
    ...(options.data ? {sample: new Sample(options.data)} : {}),
  }
  options.memo?.under(`${known.locale} ${date}`)
  const {versions, unknown} = await versionsOf({text, format, partials, template}, draft, reading)
  const levels = {...options.rules, ...settings.rules}
  const lines = new LineIndex(text)
  const own = ownRules(options.phrases ?? [], options.parts ?? [])
  const ids = new Set<string>([...ruleIds, ...[...ruleSet, ...own].map(({id}) => id)])
  const orders = readOrders(draft.comments ?? [], settings.disable ?? [], draft.settings?.range, ids)
  for (const comment of draft.idleComments ?? [])
    orders.complaints.push({...comment.range(0, comment.text.length), message: IDLE})
  const {allow = [], strict = false} = options
  const choices = draft.choices?.choices ?? []
  const withWords = options.outline === true
  const standard = {
    ruleSet,
    own,
    strict,
    levels,
    orders: orders.orders,
    complaints: [...complaints, ...orders.complaints],
    allow,
    source: text,
    lines,
    withWords,
  }
  const report = judge(versions, choices, standard)
  const letters = versions.map(({letter}) => letter)
  if (withWords) report.outline = outlineOf(letters, lines)
  if (report.messages.some(({ruleId}) => ruleId.startsWith('missing-'))) {
    for (const tag of new Set(unknown)) {
      report.notes.push(`\`${tag}\` was not found, so that what is said to be missing may stand in it.`)
    }
  }
  return report
}

/** What the letter settles for itself, and what is wrong with that. */
async function settingsOf({settings: own}: Draft): Promise<{settings: FrontMatterSettings; complaints: Complaint[]}> {
  if (!own) return {settings: {}, complaints: []}
  const {range, fault, value} = own
  if (fault !== undefined) return {settings: {}, complaints: [{...range, message: fault}]}
  const {settings, problems} = await parseSettings(value)
  return {settings, complaints: problems.map((message) => ({...range, message}))}
}
