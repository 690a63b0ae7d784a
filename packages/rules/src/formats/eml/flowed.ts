import {type SourceText, SourceTextBuilder} from '../../source-text.ts'

const SOFT_BREAK = /[^\r\n]*(\r\n|\n|\r|$)/y

/** Joins the lines that `format=flowed` (RFC 3676) broke: those that end in a space, but for quotes and `-- `. */
export function unflow(body: SourceText): SourceText {
  const {text} = body
  const builder = new SourceTextBuilder()
  const line = new RegExp(SOFT_BREAK)
  let at = 0
  while (at < text.length) {
    line.lastIndex = at
    const ending = line.exec(text)?.[1]?.length ?? 0
    const next = line.lastIndex
    const content = text.slice(at, next - ending)
    const isSoft = /\S +$/.test(content.slice(-80)) && content !== '-- ' && content[0] !== '>'
    const goesOn = /[^>\s]/.test(text[next] ?? '') && !text.startsWith('-- ', next)
    builder.append(body, at, isSoft && goesOn ? next - ending : next)
    at = next
  }
  return builder.build()
}
