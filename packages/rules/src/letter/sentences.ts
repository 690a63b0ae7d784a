import {ParseEnglish} from 'parse-english'

/** Shortenings that end in a full stop and may stand before a word in lower case. */
const SHORT =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|ca|cf|no|nos|inc|ltd|co|corp|mr|mrs|ms|dr|prof|st|ave|jr|sr|dept|est|ext|fig|p|pp|vol|al|a\.m|p\.m|[a-z])\.$/i

/** What is longer is no sentence, whatever it is: it is cut, so that no rule has to look at all of it at once. */
const LONGEST = 4000

/** The splitter takes more than linear time for a paragraph: of a longer one it is given one stretch after another. */
const STRETCH = 16_000

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
  for (const [begin, end] of stretches(text)) {
    for (const paragraph of parser.parse(text.slice(begin, end).replace(/\s/g, ' ')).children) {
      if (paragraph.type !== 'ParagraphNode') continue
      for (const sentence of paragraph.children) {
        if (sentence.type !== 'SentenceNode') continue
        const from = sentence.position?.start.offset
        const to = sentence.position?.end.offset
        if (from !== undefined && to !== undefined)
          ranges.push(...atOtherStops(text, begin + from, begin + to).flatMap((range) => inPieces(text, range)))
      }
    }
  }
  return ranges
}

/** A paragraph in stretches of bearable length, which end with a sentence where they can, else with a word. */
function stretches(text: string): [number, number][] {
  const found: [number, number][] = []
  let begin = 0
  while (text.length - begin > STRETCH) {
    const piece = text.slice(begin, begin + STRETCH)
    const stop = Math.max(piece.lastIndexOf('. '), piece.lastIndexOf('! '), piece.lastIndexOf('? '))
    const length = stop < 0 ? lengthOfWords(piece) : stop + 1
    found.push([begin, begin + length])
    begin += length
  }
  found.push([begin, text.length])
  return found
}

/** How much of a piece is whole words; all of it, but for half a character, when it has no spaces. */
function lengthOfWords(piece: string): number {
  const words = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\n'))
  return words > 0 ? words : piece.length - Number(/[\uD800-\uDBFF]$/.test(piece))
}

/** Cuts what is too long between words where there are any, else between characters. */
function inPieces(text: string, [from, to]: [number, number]): [number, number][] {
  const pieces: [number, number][] = []
  let begin = from
  while (to - begin > LONGEST) {
    const end = begin + lengthOfWords(text.slice(begin, begin + LONGEST))
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
