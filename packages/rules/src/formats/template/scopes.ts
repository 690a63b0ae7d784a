import {type Control, readControl, wordsIn} from './control.ts'

/** What holds between two tags of a template: names for each of several things, or for one. */
export interface Scope {
  /** The things: `client.invoices`. Left out where a tag gives a name to something that it makes. */
  of?: string
  /** What each of them is called; the second name is its number or key. None where its own names are used as they are. */
  names: readonly string[]
}

/** Tags that open a scope. The groups say of what, and under which names. */
const OPENING: readonly RegExp[] = [
  /^#\s{0,9}(?:each|with)\s{1,9}(?<of>[^\s|]{1,120})(?:\s{1,9}as\s{1,9}\|(?<names>[^|]{1,80})\|)?/,
  /^#\s{0,9}(?!(?:if|unless)\b)(?<of>[\w.@$/-]{1,120})\s{0,9}$/,
  /^(?:for|tablerow)\s{1,9}\(?(?<names>[\w,\s]{1,80}?)\)?\s{1,9}in\s{1,9}(?<of>[^\s|%]{1,120})/,
  /^for\s{0,9}\(\s{0,9}(?:const|let|var)\s{1,9}(?<names>\w{1,40})\s{1,9}of\s{1,9}(?<of>[\w.?$]{1,120})/,
  /^(?:range|with)\s{1,9}(?:\$?(?<names>[\w,\s$]{1,80}?)\s{0,9}:=\s{0,9})?(?<of>[.$][\w.]{0,120})/,
  /^(?<of>[\w.@&?$]{1,120}?)(?:\.each_with_index|\.[a-z]\w{0,20})\s{0,9}(?:do|\{)\s{0,9}\|(?<names>[^|]{1,80})\|/,
  /^(?<of>[\w.?$]{1,120}?)\??\.(?:forEach|map)\s{0,9}\(\s{0,9}(?:function\s{0,9})?\(?(?<names>[\w,\s]{0,80})\)?/,
]

/** Tags that give something a name from there on. */
const NAMING = /^(?:(?:assign|set|capture|const|let|var)\s{1,9})(\w{1,40})|^(\w{1,40})\s{0,9}=(?!=)/

/** Of more blocks than these, one in the other, the outer ones are passed over. */
const DEEPEST = 32
/** Of more loops than these, one in the other, the outer ones are passed over. */
const MOST_SCOPES = 8

/** The scopes of a place in a template that moves on from tag to tag. */
export class Scopes {
  readonly #open: {control: Extract<Control, {does: 'open'}>; scope: Scope | undefined}[] = []
  readonly #named: string[] = []
  #current: readonly Scope[] | undefined

  /** Goes past a control tag. */
  pass(tag: string): void {
    const inner = wordsIn(tag)
    const control = readControl(tag)
    if (control?.does === 'open') this.#open.push({control, scope: scopeOf(inner)})
    else if (control?.does === 'close') this.#close(control)
    const [, keyword, plain] = NAMING.exec(inner) ?? []
    const name = keyword ?? (tag.startsWith('<%') ? plain : undefined)
    if (name !== undefined) this.#named.push(name)
    this.#current = undefined
  }

  /** The scopes here, the outermost first. */
  get current(): readonly Scope[] {
    this.#current ??= [
      ...(this.#named.length > 0 ? [{names: this.#named}] : []),
      ...this.#open
        .slice(-DEEPEST)
        .flatMap(({scope}) => (scope ? [scope] : []))
        .slice(-MOST_SCOPES),
    ]
    return this.#current
  }

  #close({family, word}: Extract<Control, {does: 'close'}>): void {
    const lowest = Math.max(0, this.#open.length - DEEPEST)
    for (let at = this.#open.length - 1; at >= lowest; at--) {
      const control = this.#open[at]?.control
      if (control?.family !== family || (word !== '' && word !== control.word)) continue
      this.#open.length = at
      return
    }
  }
}

function scopeOf(inner: string): Scope | undefined {
  for (const pattern of OPENING) {
    const {of, names = ''} = pattern.exec(inner)?.groups ?? {}
    if (of === undefined) continue
    // Of a call, such as `client.items()`, what it is called on.
    const [callee = ''] = of.split('(', 1)
    const owner = callee === of ? of : callee.slice(0, Math.max(0, callee.lastIndexOf('.')))
    return {...(owner === '' ? {} : {of: owner}), names: names.split(/[\s,$]+/).filter((name) => name !== '')}
  }
  return undefined
}
