import {Buffer} from 'node:buffer'
import mammoth from 'mammoth'
import type {Letter} from '../read-file.ts'
import {UserError} from '../user-error.ts'
import {ParagraphText} from './paragraph-text.ts'
import {paragraphsOf} from './paragraphs.ts'

/**
 * Reads a Word document: the words of its paragraphs, without headers, footers, notes, comments and what was deleted.
 *
 * @throws UserError when it is none
 */
export async function readDocx(bytes: Uint8Array): Promise<Letter> {
  let document: unknown
  try {
    await mammoth.convertToHtml(
      {buffer: Buffer.from(bytes)},
      {
        externalFileAccess: false,
        transformDocument: (tree: unknown) => {
          document = tree
          return tree
        },
      },
    )
  } catch {
    throw new UserError('is no Word document, or a broken one; save it anew in Word as .docx, without a password')
  }
  const view = new ParagraphText(paragraphsOf(document))
  const encode = (): Uint8Array => {
    throw new UserError('a Word document is only read, and not written')
  }
  return {bytes, text: view.text, encode, view}
}
