/** Nouns that in brackets are hardly ever anything but a blank. */
const SLOT_NOUNS =
  words(`name surname forename firstname lastname initials signature signatory title position salutation
  date day week month year hour time deadline period duration amount sum price fee cost rate balance total figure
  percentage percent currency number quantity address street city town state province country postcode zip zipcode
  email e-mail mail phone telephone mobile fax website url iban reason explanation details detail description example
  placeholder blank text here reference ref location place venue subject topic yyyy yy dd mm quarter season pronoun
  link hyperlink county sentence paragraph option abc xyz`)

/** Nouns that are a blank too, but with "the" or "this" before them may be a defined term of a contract. */
const THING_NOUNS = words(`company client customer business firm organisation organization recipient sender addressee
  department role job service project work product contract agreement clause section invoice account order matter case
  file notice term provider contractor consultant freelancer vendor supplier partner party tenant landlord employer
  employee manager contact person team colleague lawyer attorney accountant designer agency platform tool system
  industry field list item deliverable task milestone alternative referral replacement letterhead logo event position
  situation issue change information info closing greeting
  brand founder owner therapist patient doctor`)

const SLOT_VERBS = words(`insert add enter your describe choose specify fill type write put give mention explain include
  select pick provide replace customise customize complete attach briefly optional delete tbc tbd tba
  todo xx xxx`)

/** What an editor or a mail program puts in brackets. */
const EDITORIAL = words(`sic emphasis added amended redacted withheld omitted removed deleted original translation
  translated illegible inaudible unclear unknown attached enclosed see cf note image cid external ext urgent spam caution
  confidential internal draft pdf snip quote quoted edit edited update updated laughs applause sent paid ok usa uk eu us`)

/** Words that make it prose: verbs in a tense, and words that go on with a sentence. */
const PROSE = words(`is are was were has have had be been being will shall would that which who it he she they we i
  not`)
const GOES_ON = words('of to in on by for from with as and or at this these those no so but')

/** Before a thing they make it a known one: "[our client]" explains, "[client]" is a blank. */
const DETERMINERS = words('the our my his her their its')
const QUESTION = /^(?:what|why|how|when|where|who) \S+ \S/i
/** What was cited, and "[last week]" in a quotation. */
const KNOWN =
  /^(?:(?:ref|reference|clause|section|item|case|file|page|fig|figure|no|number)\.? [\d.]+|(?:last|next|same) (?:day|week|month|year|time|quarter))$/i
const TO_BE_SETTLED = /^(?:\p{L}+ )?to be (?:confirmed|agreed|decided|determined|completed|inserted|advised|added)/iu
const ALTERNATIVES = /^[a-z']{1,12}(?:\/[a-z']{1,12}){1,3}$/i
const NO_ALTERNATIVES = /^(?:and\/or|n\/a|w\/o|c\/o|a\/c|km\/h)$/i
const CAPITALS = /^(?=[^A-Z]*[A-Z][^A-Z]*[A-Z])[A-Z][A-Z0-9 '’&/._-]*$/
const TICKET_OR_NUMERAL = /^(?:[A-Z]+-?\d+|[IVXLC]+)$/

/** Whether the words in some kind of brackets say what is to be filled in: `Client name`, `insert the date`, `AMOUNT`. */
export function isSlotLabel(label: string): boolean {
  const text = label.replace(/^[\s#*_"“'‘$£€]+/, '').replace(/(?<![\s#*_"”'’.…])[\s#*_"”'’.…]+$/, '')
  if (!/\p{L}/u.test(text) || /@|:\/\//.test(text)) return false
  if (ALTERNATIVES.test(text)) return !NO_ALTERNATIVES.test(text)
  const all = text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []
  const first = all[0] ?? ''
  if (SLOT_VERBS.has(first) || text.toLowerCase().startsWith('if applicable') || TO_BE_SETTLED.test(text)) return true
  if (all.some((word) => EDITORIAL.has(word))) return false
  if (CAPITALS.test(text)) return !TICKET_OR_NUMERAL.test(text)
  if (GOES_ON.has(first) || KNOWN.test(text)) return false
  if (QUESTION.test(text)) return true
  const head = headWords(text)
  if (head.length > 6 || head.some((word) => PROSE.has(word))) return false
  return head.some((word) => isNoun(word, SLOT_NOUNS) || (!DETERMINERS.has(first) && isNoun(word, THING_NOUNS)))
}

/** Whether the words are a name as programs have it: `first_name`, `clientName`, `client.name`. */
export function isIdentifier(label: string): boolean {
  return /^[a-z][\w.]*$/i.test(label)
}

/** The words up to the first remark: `date` of "date — at least 2 weeks out"; `aB` and `a_b` count as two. */
function headWords(label: string): string[] {
  const [head = ''] = label.split(/[,;:(–—]| - /, 1)
  return (
    head
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function isNoun(word: string, nouns: ReadonlySet<string>): boolean {
  return nouns.has(word) || (word.endsWith('s') && nouns.has(word.slice(0, -1)))
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
