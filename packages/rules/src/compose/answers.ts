/** What a composed text is written in. */
export type ComposedFormat = 'text' | 'markdown'

/** What both kinds of text need to know from their host. Days are written `2026-06-30`. */
interface Surroundings {
  /** Default: `text`. */
  format?: ComposedFormat
  /** How days are written: `en-GB` (30 June 2026) or `en-US` (June 30, 2026). Default: `en-US`. */
  locale?: 'en-GB' | 'en-US'
  /** The day on which it is written; it then stands at the head of the letter. */
  today?: string
}

/** What is known of an ending. What is left out and is needed becomes a labelled blank such as `[end date]`. */
export interface TerminationAnswers extends Surroundings {
  /** Whom the letter is to: `Marcus`. */
  client?: string
  /** Who signs it. */
  sender?: string
  /** One of the kinds of business in the questions, or what the work is, in the writer's own words: `dog walking`. */
  business?: string
  /** One of the reasons in the questions, or the reason as a whole sentence in the writer's own words. */
  reason?: string
  lastDay?: string
  /** The notice period of the agreement, in days. */
  notice?: number
  /** Others who could take over, one each: `Priya Nair, https://nair.example`. Without any the letter names none. */
  alternatives?: readonly string[]
  /** Whether anything comes back. Left out: the letter does not speak of it. */
  refund?: 'none-due' | 'share'
  /** What comes back, when a share does: `£180`. */
  refundAmount?: string
  /** Whether the writer has spoken with the client, or is going to. Left out: the letter does not speak of it. */
  talked?: 'had' | 'propose'
  /** The day of that call. */
  talkedOn?: string
}

/** What is known of a service agreement. What is left out becomes a labelled blank such as `[client name]`. */
export interface AgreementAnswers extends Surroundings {
  provider?: string
  client?: string
  /** What is done for the client: `weekly cleaning of the office at 4 Mill Lane`. */
  services?: string
  /** What it costs, and when it is paid: `£400 a month, paid by the 5th`. */
  fee?: string
  /** The day on which it begins. */
  start?: string
  /** How much notice ends it, in days. */
  notice?: number
}

/** The answers to each list of questions. */
export interface AnswersOf {
  termination: TerminationAnswers
  agreement: AgreementAnswers
}

/** The clauses that a service agreement should have. */
export type Clause = 'notice' | 'substitute' | 'refund' | 'release'
