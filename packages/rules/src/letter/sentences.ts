import {ParseEnglish} from 'parse-english'

/** Shortenings that end in a full stop and may stand before a word in lower case. */
const SHORT =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|ca|cf|no|nos|inc|ltd|co|corp|mr|mrs|ms|dr|prof|st|ave|jr|sr|dept|est|ext|fig|p|pp|vol|al|a\.m|p\.m|[a-z])\.$/i

/** What is longer is no sentence, whatever it is: it is cut, so that no rule has to look at all of it at once. */
const LONGEST = 4000

let parser: ParseEnglish | undefined

/**
 * Where the sentences of a text begin and end, as offsets into it. Line breaks count as white space.
 *
 * The splitter is that of retext. It takes a stop before a word in lower case for a shortening, and one after a number
 * for that of a list. People who write without capitals need the first, and “on the 5th floor, room 12. The key …” the
 * second, so all but known shortenings and numbers at the beginning are taken for ends.
 */
export function sentenceRanges(text: string): [from: number, to: number][] {
  parser ??= new ParseEnglish()
  const ranges: [number, number][] = []
  for (const paragraph of parser.parse(text.replace(/\s/g, ' ')).children) {
    if (paragraph.type !== 'ParagraphNode') continue
    for (const sentence of paragraph.children) {
      if (sentence.type !== 'SentenceNode') continue
      const from = sentence.position?.start.offset
      const to = sentence.position?.end.offset
      if (from !== undefined && to !== undefined)
        ranges.push(...atOtherStops(text, from, to).flatMap((range) => inPieces(text, range)))
    }
  }
  return ranges
}

/** Cuts what is too long between words where there are any, else between characters. */
function inPieces(text: string, [from, to]: [number, number]): [number, number][] {
  const pieces: [number, number][] = []
  let begin = from
  while (to - begin > LONGEST) {
    const piece = text.slice(begin, begin + LONGEST)
    const words = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n'))
    const end = begin + (words > 0 ? words : piece.length - Number(/[\uD800-\uDBFF]$/.test(piece)))
    pieces.push([begin, end])
    begin = end + (/^\s*/.exec(text.slice(end, to))?.[0].length ?? 0)
  }
  if (begin < to) pieces.push([begin, to])
  return pieces
}

function atOtherStops(text: string, from: number, to: number): [number, number][] {
  const ranges: [number, number][] = []
  let begin = from
  const stops = /[.!?]["”’)]? {1,3}(?=\p{Ll})|(?<=\w \S{0,12}\d)[.] {1,3}(?=\p{Lu}\p{L}* \p{Ll})/gu
  const part = text.slice(from, to).replace(/\s/g, ' ')
  for (const stop of part.matchAll(stops)) {
    const end = stop.index + stop[0].trimEnd().length
    if (SHORT.test(part.slice(Math.max(0, end - 12), end))) continue
    ranges.push([begin, from + end])
    begin = from + stop.index + stop[0].length
  }
  ranges.push([begin, to])
  return ranges
}
