import type {Draft, DraftBlock} from '../formats/draft.ts'
import type {SourceText} from '../source-text.ts'
import type {Role} from './letter.ts'
import {linesOf} from './lines.ts'

/** A stretch of the letter with its role, not yet cut into sentences. */
export interface Stretch {
  role: Role
  text: SourceText
  /** Number of the block of the draft that it came from. */
  paragraph: number
}

const GREETING =
  /^(?:dear(?:est)?|hi|hiya|hello(?! and welcome)|hey|howdy|yo|good (?:morning|afternoon|evening|day)|greetings|salutations|to whom|respected|namaste|bonjour|hola|ciao|my dear|to all|to our|morning|afternoon|evening)\b/i
/** Lines of a memo's or notice's head. */
const HEADER =
  /^\s*(?:to|from|date|re|attn|attention|cc|ref|our ref|your ref|client|customer|property|account|policy|matter|file)\s?(?:no\.?|number)?:\s/i
const GREETING_MOST = 12
const SIGN_OFF =
  /^(?:(?:yours|your|very|most|ever|truly|sincerely|faithfully|respectfully|cordially|gratefully|obediently|regards|best|kind|kindest|warm|warmly|warmest|fond|cheers|thanks|thank you|many thanks|with thanks|with (?:best|kind|kindest|warm|warmest|friendly|every good|all good|my|our|love|gratitude|respect|appreciation|regards|regret|sincere)|all (?:the|my) (?:best|very best)|take care|love|lots of love|big love|much love|in (?:gratitude|friendship|peace|haste)|until then|be well|peace|ciao|bye|goodbye|so long|farewell|affectionately|wishing you (?:all the best|well)|onwards|sent from)\b)/i
const SIGN_OFF_MOST = 7

/**
 * Tells greeting, body, sign-off and names apart.
 *
 * A letterhead is what stands before the greeting; names are what stands after the sign-off, and short last lines that
 * are no sentence.
 */
export function assignRoles(draft: Draft): Stretch[] {
  const stretches = draft.blocks.flatMap((block, paragraph) => stretchesOf(block, paragraph))
  const body = stretches.filter((one) => one.role === 'body')
  for (const one of body) if (HEADER.test(one.text.text) && wordCount(one.text.text) < 16) one.role = 'letterhead'
  const greeting = markGreeting(stretches, body)
  markTitle(stretches, greeting)
  const signOff = markSignOff(stretches, greeting)
  if (signOff < 0) markNames(stretches, greeting)
  return stretches
}

function stretchesOf(block: DraftBlock, paragraph: number): Stretch[] {
  if (block.type === 'paragraph')
    return linesOf(block).flatMap((text) =>
      splitGreeting(text).map((part): Stretch => ({role: 'body', text: part, paragraph})),
    )
  return [{role: block.type, text: block.text, paragraph}]
}

/** `Hi Nell, you are good at this` is a greeting and a sentence. */
function splitGreeting(text: SourceText): SourceText[] {
  const match = GREETING.test(text.text.trimStart()) ? /^\s*[^,.!?:;–—\n]{1,60}[,!:–—]+\s+(?=\S)/.exec(text.text) : null
  if (!match || match[0].length === text.text.length || wordCount(match[0]) > 7) return [text]
  const rest = text.text.slice(match[0].length)
  if (/^[^.!?]{0,40}[,!:]?\s*$/.test(rest) && wordCount(rest) <= 4) return [text]
  return [text.slice(0, match[0].length), text.slice(match[0].length, text.text.length)]
}

function markGreeting(stretches: Stretch[], body: readonly Stretch[]): number {
  const found = body.slice(0, 16).find((one) => isGreeting(one.text.text.trim()))
  const first = body[0]
  const named =
    first && /^[\p{Lu}"“][^.!?;:]{0,40},$/u.test(first.text.text.trim()) && wordCount(first.text.text) <= 5
      ? first
      : undefined
  const greeting = found ?? named
  if (!greeting) return -1
  const at = stretches.indexOf(greeting)
  greeting.role = 'greeting'
  // A long paragraph is no address: the letter began before its greeting.
  for (const before of stretches.slice(0, at))
    if (before.role !== 'subject' && wordCount(before.text.text) < 16) before.role = 'letterhead'
  return at
}

/** “River Path, Phases 1 to 4” under the greeting says what the letter is about. */
function markTitle(stretches: Stretch[], greeting: number): void {
  const [title, next] = stretches.slice(greeting + 1)
  const line = title?.text.text.trim() ?? ''
  if (
    greeting < 0 ||
    !title ||
    title.role !== 'body' ||
    !next ||
    wordCount(line) > 8 ||
    /[.?!,:;]["”’)]?$/.test(line) ||
    !/^\p{Lu}/u.test(line)
  )
    return
  if (wordCount(next.text.text) > 8) title.role = 'heading'
}

function isGreeting(line: string): boolean {
  return (
    GREETING.test(line) &&
    wordCount(line) <= GREETING_MOST &&
    !/[.?]["”]?$/.test(line.replace(/\b(?:mr|mrs|ms|dr|prof|st)\.?$/i, ''))
  )
}

function markSignOff(stretches: Stretch[], greeting: number): number {
  for (let at = stretches.length - 1; at > greeting && at >= stretches.length - 12; at--) {
    const one = stretches[at]
    if (one?.role !== 'body') continue
    const line = one.text.text.trim()
    if (!isSignOff(line)) continue
    one.role = 'sign-off'
    for (const after of stretches.slice(at + 1)) if (wordCount(after.text.text) <= 12) after.role = 'name'
    return at
  }
  return -1
}

function isSignOff(line: string): boolean {
  if (wordCount(line) > SIGN_OFF_MOST || !SIGN_OFF.test(line)) return false
  // “Thanks for the call yesterday.” is a sentence, “Thanks,” and “Kind regards, Ann” are not.
  return !/[.?]$/.test(line) || wordCount(line) <= 3
}

/** Without a sign-off, the last short lines that are no sentences are the writer's name. */
function markNames(stretches: Stretch[], greeting: number): void {
  for (let at = stretches.length - 1; at > Math.max(greeting, 0) && at >= stretches.length - 5; at--) {
    const one = stretches[at]
    const line = one?.text.text.trim() ?? ''
    if (one?.role !== 'body' || wordCount(line) > 8 || /[.!?:;]["”’)]?$/.test(line) || !/^[\p{Lu}—–-]/u.test(line))
      return
    one.role = 'name'
  }
}

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
