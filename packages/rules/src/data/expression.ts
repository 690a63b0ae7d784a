/** Words of the languages that templates are written in, which stand for no value of the writer's. */
const WORDS: ReadonlySet<string> = new Set(
  `true false nil null none None True False undefined not and or if else unless is in new typeof self
  loop forloop tablerowloop yield`.split(/\s+/),
)

/** A value that is there whatever the data holds: `name | default: "client"`, `name || 'client'`. */
const OPTIONAL = /\|\s{0,9}default\b|\|\||\?\?|\bor\b/

const TOKEN =
  /"(?:[^"\\]|\\.){0,200}"|'(?:[^'\\]|\\.){0,200}'|(?<skipped>::?[A-Za-z_]\w{0,60}|\d[\w.]{0,60})|(?<name>(?:\.\.\/){0,9}(?:[.@$]{0,2}[\p{L}_][\p{L}\p{N}_-]{0,60}|\.)(?:(?:\.|\?\.|&\.|\/)[\p{L}\p{N}_$-]{1,60}|\[(?:\d{1,6}|'[^']{1,60}'|"[^"]{1,60}")\]){0,20})/gu

/** What follows a helper: what it is given. */
const GIVEN = /^\s{1,9}(?!(?:and|or|if|else|unless|is|in|not)\b)["'(@.:\d\p{L}_]/u
/** What follows a key, as in `size=large` and `locals: x`. */
const KEY = /^\s{0,9}(?:=(?![=~>])|:(?!:))/

/**
 * The names in an expression for which the data must have a value: `client.name`. None of helpers and methods that are
 * called, of keys, and of an expression that says itself what is to stand there without one.
 */
export function namesIn(expression: string): string[] {
  if (OPTIONAL.test(expression)) return []
  const [before = ''] = expression.split('|', 1)
  const names: string[] = []
  let isFirst = true
  for (const match of before.matchAll(TOKEN)) {
    const name = match.groups?.['name']
    if (name === undefined || WORDS.has(/^[^.?&/[]*/.exec(name)?.[0] ?? '')) continue
    const after = before.slice(match.index + name.length)
    const isHelper = isFirst && GIVEN.test(after)
    isFirst = false
    if (isHelper || KEY.test(after)) continue
    const isCalled = /^[!?]{0,1}\(/.test(after)
    const owner = isCalled ? name.replace(/(?:^|[.?&/]{1,2})[^.?&/[\]]*$/, '') : name
    if (owner !== '') names.push(owner)
  }
  return names
}
