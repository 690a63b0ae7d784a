import type {Place} from '@amicable/rules'
import {type Excerpt, excerpt} from './excerpt.ts'
import {linesOf, type Result} from './result.ts'

/** A line of a body in base64. */
const BASE64_LINE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const BASE64_BODY = /^content-transfer-encoding:[ \t]*base64/im
/** Words in base64 in a header. */
const BASE64_WORDS = /=\?[^?\s]+\?b\?/i

/**
 * Cuts what findings are about out of a letter.
 *
 * @returns for a place and the columns that there are: the excerpt, undefined where no person could read it, since the
 * words stand in base64 there
 */
export function excerptsOf({
  source,
  options,
}: Pick<Result, 'source' | 'options'>): (place: Place, room: number) => Excerpt | undefined {
  const lines = linesOf({source})
  const isMail = options.format === 'eml'
  const hasBase64 = isMail && BASE64_BODY.test(source)
  return (place, room) => {
    const line = lines[place.line - 1] ?? ''
    const isEncoded = (hasBase64 && BASE64_LINE.test(line)) || (isMail && BASE64_WORDS.test(line))
    return isEncoded ? undefined : excerpt(lines, place, room)
  }
}
