/** A line of a message, trimmed, and what the format knows about it. */
export interface Line {
  text: string
  /**
   * `quoted`: another's words, such as a block quote. `attribution`: says whose words follow. `end`: all that follows is
   * another's.
   */
  mark?: 'quoted' | 'attribution' | 'end' | undefined
}

const QUOTED = /^>/
const SIGNATURE = /^--$/
const DEVICE_SIGNATURE = /^(?:Sent from my \S|Sent from (?:Mail|Outlook) for|Get Outlook for|Von meinem \S+ gesendet)/
const FORWARDED =
  /^(?:-{2,} ?(?:original (?:message|appointment)|forwarded (?:message|by\b)|urspr(?:ü|ue)ngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht)|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato) ?:)/i

const FROM = /^\*{0,2}(?:From|Von|De|Da|Van|Från|Fra) ?:/i
const SENT_OR_SUBJECT =
  /^\*{0,2}(?:Sent|Gesendet|Envoyé|Enviado(?: el)?|Inviato|Verzonden|Skickat|Sendt|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Ämne|Emne) ?:/i
const DATE_OR_TO = /^\*{0,2}(?:Date|Datum|Fecha|Data|To|An|À|A|Para|Aan|Till|Til|Cc|Kopie) ?:/i

const ATTRIBUTIONS = [
  /^On\s.{4,300}\bwrote\s?:$/,
  /^(?:Am|Le|El|Il|Op|Em|Den|Dne)\s.{4,300}\s(?:schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napsal).{0,120}:$/,
  /^.{2,200}\bwrote\s?:$/,
]
/** Gmail in some languages: only a date and an address. */
const BARE_ATTRIBUTION = /^.{0,40}\d.{0,40}\d:\d\d.{1,200}@\S{3,120}:$/
const OWN_ACCOUNT = /\b(?:you|I|we) wrote:$/i
/** What a mail program puts in, and a writer hardly does: a time of day or an address. */
const BY_PROGRAM = /\d[:.]\d\d\b|\S@[^\s@]+\.\S/
const GREETING = /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b/i
const LONGEST_ATTRIBUTION = 400

/**
 * Tells the writer's own lines of a message from quoted, forwarded and signature lines.
 *
 * @param isBody whether the header of the message has been read, so that header lines at the top are another message's
 * @returns for each line, whether it is the writer's own
 */
export function ownLines(lines: readonly Line[], isBody: boolean): boolean[] {
  const own: boolean[] = new Array(lines.length).fill(false)
  let inSignature = false
  let hasOwn = isBody
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line || line.mark === 'end' || FORWARDED.test(line.text) || (hasOwn && isHeader(lines, index))) break
    if (isQuoted(line)) {
      inSignature = false
      continue
    }
    const attribution = attributionLength(lines, index)
    if (attribution > 0) {
      if (!isQuotedNext(lines, index + attribution)) break
      index += attribution - 1
      continue
    }
    if (SIGNATURE.test(line.text)) inSignature = true
    if (inSignature || DEVICE_SIGNATURE.test(line.text)) continue
    own[index] = true
    hasOwn ||= isProse(line.text)
  }
  return own
}

function isQuoted(line: Line): boolean {
  return line.mark === 'quoted' || QUOTED.test(line.text)
}

/** Whether a line can only be the writer speaking, and not a title or an address above the head of a memo. */
function isProse(text: string): boolean {
  return GREETING.test(text) || (/\p{Ll}/u.test(text) && text.split(' ').length >= 8)
}

function isQuotedNext(lines: readonly Line[], from: number): boolean {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    if (line && (line.text !== '' || line.mark)) return isQuoted(line)
  }
  return true
}

/** How many lines from `index` on say whose words follow: `On … wrote:`, wrapped over up to three lines; 0 for none. */
function attributionLength(lines: readonly Line[], index: number): number {
  let marked = 0
  while (lines[index + marked]?.mark === 'attribution') marked++
  if (marked > 0) return marked
  let text = ''
  for (let count = 1; count <= 3; count++) {
    const line = lines[index + count - 1]
    if (!line || line.mark || isQuoted(line) || line.text === '') break
    text += count === 1 ? line.text : ` ${line.text}`
    if (text.length > LONGEST_ATTRIBUTION) break
    if (!line.text.endsWith(':')) continue
    const isAttribution = ATTRIBUTIONS.some((pattern) => pattern.test(text)) && !OWN_ACCOUNT.test(text)
    if (isAttribution && BY_PROGRAM.test(text)) return count
    if ((isAttribution || BARE_ATTRIBUTION.test(text)) && isQuotedNext(lines, index + count)) return count
  }
  return 0
}

/** Whether a header starts here as Outlook writes it above an older message: `From:`, `Sent:`, `To:`, `Subject:`. */
function isHeader(lines: readonly Line[], index: number): boolean {
  if (!FROM.test(lines[index]?.text ?? '')) return false
  const next = lines.slice(index + 1, index + 12).map((line) => line.text)
  const strong = next.filter((text) => SENT_OR_SUBJECT.test(text)).length
  const weak = next.filter((text) => DATE_OR_TO.test(text)).length
  return strong > 0 && strong + weak >= 2
}
