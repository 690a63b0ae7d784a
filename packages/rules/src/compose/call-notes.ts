import {readDraft} from '../formats/index.ts'
import type {Block, Letter} from '../letter/letter.ts'
import {LetterWords, oneLine} from '../letter/letter-words.ts'
import {readLetter} from '../letter/read.ts'
import {LineIndex} from '../line-index.ts'
import {type LintOptions, lint} from '../lint.ts'
import type {Message, Report} from '../report.ts'
import type {RuleId} from '../rules/ids.ts'
import {asMarkdown} from './written.ts'

/** One step of the call. */
interface Step {
  title: string
  /** How to take it. */
  hint: string
  /** The parts of the letter that it is made of, and what each is called when the letter has not got it. */
  parts: Readonly<Record<string, string>>
}

const steps: readonly Step[] = [
  {
    title: 'The decision',
    hint: 'Say it at once, in one sentence, with the last day.',
    parts: {decision: 'that the work ends', 'end-date': 'the last day'},
  },
  {title: 'The reason', hint: 'Give one fact, and give it once.', parts: {reason: 'a reason'}},
  {
    title: 'What happens next',
    hint: 'Say who does what, and by when.',
    parts: {continuity: 'that you work as agreed until the end', 'next-steps': 'what happens next'},
  },
  {
    title: 'What comes back',
    hint: 'If work stays undone, say what is paid back for it.',
    parts: {refund: 'what happens to the money'},
  },
  {
    title: 'Who could take over',
    hint: 'Name only people who you know can do it.',
    parts: {alternatives: 'somebody who could take over'},
  },
  {title: 'Thanks', hint: 'Thank them, however it went.', parts: {thanks: 'thanks for the work or the time together'}},
  {
    title: 'How to end the call',
    hint: 'When this is said, say goodbye. If they argue, repeat the decision and add nothing to it.',
    parts: {closure: 'a last word on the decision or a good wish'},
  },
]

/** What might be said aloud; the other rules are about the letter. */
const spoken: ReadonlySet<string> = new Set<RuleId>([
  'blame',
  'unkind',
  'threat',
  'sugar-coating',
  'over-justifying',
  'opinion',
  'open-door',
  'abrupt-stop',
  'vague',
  'unprofessional',
])

/** What is to be settled before anybody rings. */
const unsettled: ReadonlySet<string> = new Set<RuleId>(['placeholder', 'conflicting-dates', 'short-notice'])

/**
 * Writes notes for ringing the client, from the letter's own sentences: what to say in which order, and what not to say.
 *
 * @param options how the letter is to be read; it is taken for one that ends the work unless they or the letter say
 * otherwise
 * @returns Markdown with a line feed at its end. What the letter does not say is named as missing.
 */
export async function callNotes(text: string, options: LintOptions = {}): Promise<string> {
  const report = await lint(text, {kind: 'termination', ...options})
  const letter = readLetter(await readDraft(text, options.format ?? 'text'), text)
  const words = new LetterWords(letter.blocks)
  const lines = new LineIndex(text)
  const open = report.messages.filter(({ruleId}) => unsettled.has(ruleId))
  const unsaid = report.messages.filter(({ruleId}) => spoken.has(ruleId))
  const paragraphs = [
    '# Notes for the call',
    'Ring them before you send the letter. Keep it short: this takes five minutes.',
    ...(open.length > 0 ? ['## Settle first', list(open, words, lines)] : []),
    '## Opening',
    opening(letter),
    ...stepsOf(report, unsaid, words, lines),
    '## What not to say',
    'Nothing about whose fault it is, what they are like or what they meant. No second reason, and no promise to think it over.',
    ...(unsaid.length > 0 ? ['From your letter, leave out:', list(unsaid, words, lines)] : []),
    '## After the call',
    'Send the letter the same day. It confirms what they have heard from you.',
  ]
  return `${paragraphs.join('\n\n')}\n`
}

function opening(letter: Letter): string {
  const greeting = letter.blocks.find(({role}) => role === 'greeting')
  return [
    'Greet them by name and say who is calling.',
    greeting ? `Your letter begins with “${asMarkdown(greetingOf(greeting))}”.` : 'Not in your letter: a greeting.',
    'Then say that you have something to tell them about your work together, and come to it.',
  ].join(' ')
}

/** A greeting without the mark at its end. */
function greetingOf({text, sentences}: Block): string {
  const words = sentences.flatMap(({tokens}) => tokens).filter(({type}) => type !== 'punctuation')
  return oneLine(text.originalOf(words[0]?.from ?? 0, words.at(-1)?.to ?? 0))
}

/** Each step with the sentences that take it, each of them once, and none of those that are not to be said. */
function stepsOf(report: Report, unsaid: readonly Message[], words: LetterWords, lines: LineIndex): string[] {
  const avoided = new Set(unsaid.flatMap((finding) => words.sentencesAt(lines.range(finding))))
  const quoted = new Set<string>()
  return steps.flatMap(({title, hint, parts}) => {
    const evidence = Object.keys(parts).flatMap((part) => report.parts[part]?.evidence ?? [])
    const all = new Set(evidence.flatMap((place) => words.sentencesAt(lines.range(place))))
    const sayable = [...all].filter((sentence) => !avoided.has(sentence))
    const fresh = sayable.filter((sentence) => !quoted.has(sentence))
    for (const sentence of fresh) quoted.add(sentence)
    const missing = Object.keys(parts).filter((part) => !report.parts[part]?.present)
    return [
      `## ${title}`,
      hint,
      ...(fresh.length > 0 ? [quote(fresh)] : []),
      ...(fresh.length === 0 && sayable.length > 0 ? ['The sentences above say it.'] : []),
      ...(sayable.length < all.size ? ['Your letter says this in words that are better left out: see below.'] : []),
      ...missing.map((part) => `Not in your letter: ${parts[part]}.`),
    ]
  })
}

/** Findings with their words, as a list. */
function list(messages: readonly Message[], words: LetterWords, lines: LineIndex): string {
  const items = messages.map((one) => `- “${asMarkdown(words.wordsAt(lines.range(one)))}”: ${asMarkdown(one.message)}`)
  return [...new Set(items)].join('\n')
}

const quote = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `> ${asMarkdown(sentence)}`).join('\n>\n')
