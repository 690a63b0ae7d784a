import {readWord} from '../letter/words.ts'

/** Words between the marks of the pattern language, and the beginning of a capture. */
const PIECE = /<[a-z]+:|[^\s()|<>?!]+/g
/** What is not a word: a gap, an edge, a macro, any word. */
const MARK = /^(?:<|\.|[$^])/

/**
 * A pattern as people write it, in the words that tokens have: in lower case, `don’t` as `do not`, `favour` as `favor`, a
 * comma as a token of its own.
 */
export function ownPattern(written: string): string {
  return written.replace(PIECE, (piece) => {
    if (MARK.test(piece)) return piece
    const [, word = '', stop = ''] = /^(.*?)([,;:.]?)$/.exec(piece) ?? []
    const after = stop === '' || stop === '.' ? '' : ` ${stop}`
    return `${word === '' ? '' : wordsOf(word)}${after}`
  })
}

function wordsOf(piece: string): string {
  const words = piece.split('/').map((word) =>
    /^@|~$/.test(word)
      ? word.toLowerCase()
      : readWord(word)
          .map(([norm]) => norm)
          .join(' '),
  )
  if (words.length === 1) return words[0] ?? ''
  return words.some((word) => word.includes(' ')) ? `(${words.join('|')})` : words.join('/')
}
