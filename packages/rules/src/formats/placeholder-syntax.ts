import {EMPTY_LINE} from './flat-text.ts'
import {isIdentifier, isSlotLabel} from './slot-label.ts'

/** What the text is written in, as far as blanks are concerned. */
export type Markup = 'text' | 'markdown' | 'html'

/** Where a would-be blank stands. */
export interface Place {
  text: string
  from: number
  to: number
  markup: Markup
  /** Whether `[label]` is defined as a link in the text. */
  isLinkLabel(label: string): boolean
  /** Whether `</name>` occurs in the text. */
  isElement(name: string): boolean
}

/** One way of writing a blank. */
interface Syntax {
  /** Sticky and bounded; the first group that matched says what is to be filled in. */
  pattern: RegExp
  /** The markups it is used in; default: all. */
  markups?: readonly Markup[]
  /** A program fills it in: what stands in it may be an expression. */
  isCode?: true
  accepts?(label: string, place: Place): boolean
}

const CONTROL_WORDS =
  '(?:if|else|elif|elsif|elseif|unless|end|endif|endfor|for|each|range|with|when|case|template|define|block)\\b'

/** Template tags that print nothing, so that the reader of the letter never sees them. */
export const CONTROL_TAG: RegExp = new RegExp(
  [
    '\\{\\{!--[\\s\\S]{0,500}?--\\}\\}',
    `\\{\\{[~-]?\\s{0,9}(?:[#/^!>]|${CONTROL_WORDS})[^{}]{0,300}\\}\\}`,
    '\\{%[^{}%]{0,300}%\\}',
    '\\{#[^{}#]{0,300}#\\}',
    '<%=[^%]{0,300}?\\bdo(?:\\s{0,9}\\|[^|%]{0,80}\\|)?\\s{0,9}-?%>',
    '<%[=-]\\s{0,9}(?:render|include)\\b[^%]{0,300}%>',
    '\\{\\{[~-]?\\s{0,9}(?:include|partial)\\s{1,9}["\'][^{}]{0,300}\\}\\}',
    `<%(?:(?![=-])|-?\\s{1,9}(?=${CONTROL_WORDS}))[^%]{0,300}%>`,
  ].join('|'),
  'y',
)

/** Control tags between two alternatives, whose words must not run together. */
export const ELSE_TAG: RegExp = /^(?:\{\{|\{%|<%)[~\-\s}]*(?:else|elif|elsif|elseif|when|case)/

const UNITS = '(?:(?:calendar|business|working) )?(?:days?|weeks?|months?|hours?|years?)\\b'
const DATE_PART = '(?:DD|MM|YYYY|YY)'

const CURRENCY_ENTITY = '&(?:pound|euro);'
const NAME_OWNERS = '(?:Client|Company|Customer|Recipient|Your|First|Last|Business|Sender)'
const FIELD_NAME = '(?:FIRST|LAST|CLIENT|COMPANY|CUSTOMER|SUR|USER|FULL)_?NAME\\b'

const MONTH_OR_YEAR = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|20\\d\\d\\b'
const VALUE_COMES = '(?<=\\b(?:is|on|by|until|till|of|at|to|for|before|after|from|in|within|the) )'
const FIRM = '(?:Ltd|Limited|GmbH|LLP|LLC|Inc|Corp|Company|Co|Solutions|Services|Agency|Studio|Partners)\\b'
/** Signs with which a tag or a blank begins, as narrowly as it can be told: anything else is passed over at once. */
export const FIRST_SIGN: string = [
  ...['[{[<«…]', '\\$(?=\\{)', '&(?=(?:laquo|#171|lt);)', '%(?=%?[A-Za-z]|\\d\\$[sd]\\b)', '\\*(?=\\|)', '_(?=_)'],
  ...['\\\\(?=_\\\\_)', '\\((?=[A-Za-z])', '\\?(?=\\?)', '#(?=[A-Z#])', '\\.(?=\\.\\.)'],
  `(?:[$£€]|${CURRENCY_ENTITY})(?= ?(?:[[_]|0\\.00|x,))`,
].join('|')

const FIRST_WORDS = [
  ...['X', 'xx', '\\d\\d(?=XX)', 'TB[ACD]', 'tb[cda]\\b', 'TODO', 'FIXME', 'INSERT(?= [A-Z])', FIELD_NAME],
  ...['DD', 'MM', 'YY', 'dd/', 'mm/', 'Month', '[Ll]orem ipsum', '(?:GBP|EUR|USD|Rs) ?0\\.00', 'N(?= )', '0{3}-'],
  ...['Name,', 'NAME (?:OF|HERE)', 'YOUR (?:NAME|COMPANY|ADDRESS|SIGNATURE)'],
  `${NAME_OWNERS}(?:['’]s)? (?:Full )?Name\\b`,
]

/** Words with which a blank begins. They are looked for by themselves: together with the signs that takes twice as long. */
export const FIRST_WORD: RegExp = new RegExp(`\\b(?:${FIRST_WORDS.join('|')})`, 'g')

/** Every way of writing a blank, the longer delimiters first. */
export const SYNTAXES: readonly Syntax[] = [
  {pattern: /\{{2,3}[~&-]?([^{}]{1,200})\}{2,3}/y, isCode: true},
  {pattern: /<%[=-]([^%]{1,200})%>/y, isCode: true},
  {pattern: /\$\{([^{}]{1,120})\}/y, isCode: true},
  {pattern: /(?<=^|[\s("“'‘])\{\d{1,2}\}()/y},
  {
    pattern: /\{([$!]?[^{}<>\n]{1,80})\}/y,
    accepts: (label, place) => !followsWord(place) && (isField(label) || isPhrase(label)),
  },
  {pattern: /\*\|([A-Z][A-Z0-9_:]{1,60})\|\*/y},
  {pattern: /%{1,2}([A-Za-z][A-Za-z0-9_. ]{1,40})%{1,2}/y, accepts: isPercentField},
  {pattern: /(?<=[\s(])%(?:\d\$)?[sd]\b()/y},
  {pattern: /#([A-Z][A-Z_ ]{1,30})#/y},
  {pattern: /«([^«»\n]{1,80})»/y, accepts: isMergeField},
  {pattern: /&(?:laquo|#171);([^&<>\n]{1,80})&(?:raquo|#187);/y, markups: ['html'], accepts: isMergeField},
  {pattern: /<<([^<>\n]{1,80})>>/y, accepts: (label) => isField(label)},
  {pattern: /&lt;&lt;([^&<>\n]{1,80})&gt;&gt;/y, markups: ['html'], accepts: (label) => isField(label)},
  {pattern: /\[\[([^[\]\n]{1,80})\]\]/y, accepts: (label) => isField(label)},
  {
    pattern: /[$£€] ?\[([^[\]<>]{1,80})\]/y,
    accepts: (label, place) => isBracketed(label, place) || /^[Xx#.,]+$/.test(label),
  },
  {pattern: /(?<=[$£€] ?|\b(?:EUR|USD|GBP) )\[ {0,10}\]()/y},
  {pattern: /\[[£$€]\]()/y},
  {pattern: /\[([^[\]<>]{1,120})\]/y, accepts: isBracketed},
  {pattern: /\(([^()<>\n]{1,60})\)/y, accepts: isParenthesised},
  {pattern: /<([^<>@:/="\n]{1,80})>/y, markups: ['text', 'markdown'], accepts: isAngled},
  {
    pattern: /&lt;([^&<>@:/="\n]{1,80})&gt;/y,
    markups: ['html'],
    accepts: isEscapedAngled,
  },
  {pattern: /(?<!_)_{2,}()/y, accepts: (_, place) => isUnderscoreBlank(place)},
  {pattern: /(?:\\_){2,}()/y, markups: ['markdown']},
  {pattern: /\b(X{2}[/.-]X{2}[/.-](?:20)?X{2,4})\b/y},
  {pattern: new RegExp(`\\b(?:XYZ|XXX) ${FIRM}()`, 'y')},
  {pattern: /\bX{1,2}(?:th|st|nd|rd)\b()/y},
  {pattern: /\b(?:20)?X{2,}(?:-X{2,}){0,4}\b()/y, accepts: (_, place) => isUnknownValue(place)},
  {pattern: new RegExp(`(?:\\bX|\\bx{2,4})(?= ${UNITS}|%)()`, 'y')},
  {pattern: new RegExp(`${VALUE_COMES}N(?= ${UNITS})()`, 'y')},
  {pattern: new RegExp(`(?<=[^\\s#] )#{2,4}(?= ${UNITS})()`, 'y')},
  {pattern: new RegExp(`<[nx]>(?= ${UNITS})()`, 'yi'), markups: ['text', 'markdown']},
  {pattern: new RegExp(`${VALUE_COMES}\\?{2,4}(?=[\\s.,;)]|$)()`, 'y')},
  {pattern: new RegExp(`${VALUE_COMES}(?:\\.{3,5}|…)(?= ?(?:${MONTH_OR_YEAR}))()`, 'y')},
  {pattern: /(?<=\b[Dd]ear )(?:Name|\.{3,5}|…)(?=,)()/y},
  {pattern: /[$£€] ?x(?:,x{3}){1,3}\b()/y},
  {pattern: /\b0{3}-0{3}-0{4}\b()/y},
  {pattern: /\b(NAME (?:OF(?: THE)? [A-Z]{3,20}|HERE)|YOUR (?:NAME|COMPANY|ADDRESS|SIGNATURE))\b(?! ?:)/y},
  {pattern: /(?<=[$£€] ?)(?:X{1,3}(?:,X{3}){0,3}(?:\.X{2})?|xx{1,3})\b()/y},
  {pattern: /\b(?:TB[ACD]|tb[acd]|FIXME)\b()/y, accepts: (_, place) => !isCompanyName(place)},
  {pattern: /\bINSERT((?: [A-Z]{2,20}){1,8})\b/y},
  {pattern: new RegExp(`\\b(${FIELD_NAME})`, 'y')},
  {pattern: new RegExp(`(?:[$£€]|${CURRENCY_ENTITY}|GBP|EUR|USD|Rs) ?0\\.00\\b()`, 'y')},
  {pattern: new RegExp(`(?:[$£€]|${CURRENCY_ENTITY}) ?_{1,6}[.,]_{1,3}()`, 'y')},
  {pattern: /\bTODO\b()/y, accepts: (_, {text, to}) => !/^ lists?\b/.test(text.slice(to, to + 6))},
  {pattern: new RegExp(`\\b(${DATE_PART}(?:[/.-]${DATE_PART}){1,2})\\b`, 'y')},
  {pattern: /\b((?:dd\/mm|mm\/dd)\/yy(?:yy)?)\b/y},
  {pattern: /\b((?:DD )?Month(?: DD,?| Day,?)? (?:YYYY|Year))\b/y},
  {pattern: /\b[Ll]orem ipsum\b()/y},
  {pattern: new RegExp(`\\b(${NAME_OWNERS}(?:['’]s)? (?:Full )?Name)\\b(?! ?:)`, 'y')},
]

function isField(label: string): boolean {
  return (isIdentifier(label.replace(/^[$!]/, '')) && label !== 'sic' && label.length > 1) || isSlotLabel(label)
}

/** Braces have no other use in prose, so that any words in them ask to be replaced. */
const isPhrase = (label: string): boolean => /^\p{L}+(?: [\p{L}\p{N}’'&/-]+){1,9}$/u.test(label)

/** Guillemets are quotation marks too: a lone word in them must look like a field name. */
function isMergeField(label: string): boolean {
  return isSlotLabel(label) || (isIdentifier(label) && /_|\p{Ll}\p{Lu}/u.test(label))
}

function isPercentField(label: string, {text, from}: Place): boolean {
  if (/\w/.test(text[from - 1] ?? '')) return false
  return /^[A-Z]{2}[A-Z0-9_ ]*$/.test(label) ? label.length > 2 : isSlotLabel(label) || /_|\p{Ll}\p{Lu}/u.test(label)
}

function isBracketed(label: string, place: Place): boolean {
  const {text, from, to, markup} = place
  if (text[to] === '(' || (text[to] === ':' && markup === 'markdown' && isLineStart(text, from))) return false
  if (/^\^/.test(label) || EMPTY_LINE.test(text.slice(from, to))) return false
  if (markup === 'markdown' && (place.isLinkLabel(label) || isReferenceLink(place))) return false
  if (/^[●•_ ]+$/.test(label) || /^\[ {3,}\]$/.test(text.slice(from, to))) return true
  if (/^[Xx]{1,3}$/.test(label)) return new RegExp(`^(?: ${UNITS}|%)`).test(text.slice(to, to + 20))
  return isSlotLabel(label)
}

const ASKED_FOR =
  /^(?:(?:please )?(?:insert|enter|fill in|delete as (?:appropriate|applicable|needed))\b|(?:(?:your|client|customer|recipient|company|first|last|full|end|start)(?:['’]s)? )?(?:name|surname|date|signature|amount|address|reason)(?: here| of [a-z ]{2,30})?$)/i

/** Parentheses are for asides: only words that plainly ask to be replaced are a blank in them. */
function isParenthesised(label: string, {text, from}: Place): boolean {
  // Behind dots or a rule it says what is written there by hand.
  return (
    ASKED_FOR.test(label) && /(?:^|[\s,:])$/.test(text[from - 1] ?? '') && !/[._…]\s$/.test(text.slice(from - 2, from))
  )
}

/** Whether `[text][label]` goes on with a label that is defined as a link. */
function isReferenceLink({text, to, isLinkLabel}: Place): boolean {
  const label = /^\[([^[\]]{1,120})\]/.exec(text.slice(to, to + 122))?.[1]
  return label !== undefined && isLinkLabel(label)
}

function isAngled(label: string, place: Place): boolean {
  const [name = ''] = label.split(/\s/, 1)
  if (followsWord(place) || place.isElement(name.toLowerCase())) return false
  if (/^[^\s.]*\.\S*$/.test(label)) return false
  if (place.markup === 'markdown' && name === label && HTML_ELEMENTS.has(label)) return false
  return isSlotLabel(label) || isTitleCase(label)
}

/** As text in HTML; in front of it neither a word nor a tag, as in code: `List&lt;Item&gt;`. */
function isEscapedAngled(label: string, {text, from}: Place): boolean {
  return isSlotLabel(label) || (isTitleCase(label) && /[\s("“‘]/.test(text[from - 1] ?? ' '))
}

/** How far from a blank the ends of its line are looked for. */
const LONGEST_RULE = 200

/** Elements of HTML whose names might be a blank's. */
const HTML_ELEMENTS: ReadonlySet<string> = new Set(['address', 'data', 'details', 'summary', 'time', 'title', 'text'])

function isTitleCase(label: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3}$/u.test(label) && !/^(?:Br|Hr|Img|Li|Div|Span|Table|Body|Html)$/.test(label)
  )
}

function isUnderscoreBlank({text, from, to}: Place): boolean {
  const before = text[from - 1] ?? ' '
  const after = text[to] ?? ' '
  if (to - from > 3) {
    if (/\w/.test(before) && /\w/.test(after)) return false
  } else if (!/[\s£$€:("“‘'/-]/.test(before) || !/[\s.,;:!?)'"”’%/-]/.test(after)) {
    return false
  }
  return !isLineStart(text, from) || !isLineEnd(text, to)
}

/** Whether XX stands for a value: not for the numeral of a king or an army corps, a kiss, or the digits of a card. */
function isUnknownValue({text, from, to}: Place): boolean {
  const before = text.slice(Math.max(0, from - 24), from)
  const after = text.slice(to, to + 16)
  if (/^[-–]?[A-Za-z]|^[- ]?\d{3}/.test(after) || /\d{3}[- ]?$/.test(before)) return false
  if (to - from > 3) return true
  if (/^[ \t]*(?:\r|\n|$)/.test(after) && /(?:^|[\r\n.!?,])[ \t]*$/.test(before)) return false
  const next = /^ (\p{Lu}\p{L}*)/u.exec(after)?.[1]
  if (next !== undefined && !CALENDAR.test(next)) return false
  const previous = /(?:^|[^\p{L}])(\p{Lu}\p{L}*) $/u.exec(before)?.[1]
  return previous === undefined || BEFORE_VALUE.test(previous) || CALENDAR.test(previous)
}

const CALENDAR = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Day|Week|Month|Year)/
const BEFORE_VALUE =
  /^(?:Dear|Hi|Hello|Hey|Mr|Mrs|Ms|Mx|Dr|Prof|On|By|In|Until|From|To|For|At|Of|Invoice|Contract|Agreement|Section|Clause|No|Number|The|Our|Your|After|Before|Since|Within|Client|Company|Date|Amount|USD|EUR|GBP)$/

/** Whether a name follows that makes it a company: `TBC Lighting`, `TBD Ltd`. */
function isCompanyName({text, to}: Place): boolean {
  const next = /^ (\p{Lu}\p{L}*)/u.exec(text.slice(to, to + 16))?.[1]
  return next !== undefined && !CALENDAR.test(next)
}

function followsWord({text, from}: Place): boolean {
  return /[\w\\]/.test(text[from - 1] ?? ' ')
}

/** Whether nothing but white space and underscores stands before it on its line. */
function isLineStart(text: string, from: number): boolean {
  return /(?:^|[\r\n])[ \t_]*$/.test(text.slice(Math.max(0, from - LONGEST_RULE), from))
}

/** Whether nothing but white space and underscores stands behind it on its line. */
function isLineEnd(text: string, to: number): boolean {
  return /^[ \t_]*(?:$|[\r\n])/.test(text.slice(to, to + LONGEST_RULE))
}
