import type {Range} from '../../types.ts'

/** A tag that puts another file in its place. */
export interface Include extends Range {
  /** The tag as it is written. */
  tag: string
  /** What it names: `closing`, `shared/closing.html`. */
  name: string
}

const NAME = `["']?([\\w./][\\w@./-]{0,119})["']?`

/** Comments, in which no tag counts, and every way of naming a file by a word or a string. */
const INCLUDE = new RegExp(
  [
    '\\{\\{!--[\\s\\S]{0,500}?--\\}\\}|\\{#[^{}#]{0,300}#\\}|<!--[\\s\\S]{0,500}?-->',
    `\\{\\{[~-]?\\s{0,9}(?:#?>\\s{0,9}|(?:template|include|partial)\\s{1,9}(?=["']))${NAME}[^{}]{0,300}\\}\\}`,
    `\\{%[-+]?\\s{0,9}(?:include|render|include_relative)\\s{1,9}${NAME}[^{}%]{0,300}%\\}`,
    `<%[-=]\\s{0,9}(?:render|include)[\\s(]{1,9}(?:partial:\\s{0,9}|:partial\\s{0,9}=>\\s{0,9})?(?=["'])${NAME}[^%]{0,300}%>`,
    `<mj-include\\s[^<>]{0,200}?path\\s{0,9}=\\s{0,9}(?=["'])${NAME}[^<>]{0,200}>`,
  ].join('|'),
  'g',
)

/** Where a template has other files put in, by their names; what a program finds out when it runs is not known. */
export function includesOf(text: string): Include[] {
  const includes: Include[] = []
  for (const match of text.matchAll(INCLUDE)) {
    const name = match.slice(1).find((each) => each !== undefined)
    if (name === undefined) continue
    includes.push({name, tag: match[0], start: match.index, end: match.index + match[0].length})
  }
  return includes
}
