import {isDocx} from './docx/is-docx.ts'
import type {Rules} from './io.ts'
import {decodeLetter, type Letter} from './read-file.ts'

/**
 * Reads a letter from its bytes, as the name of its file tells.
 *
 * @throws UserError when they are neither text nor a Word document
 */
export async function letterOf(file: string, bytes: Uint8Array, {formatOf}: Pick<Rules, 'formatOf'>): Promise<Letter> {
  if (!isDocx(file)) return decodeLetter(bytes, formatOf(file) === 'eml')
  const {readDocx} = await import('./docx/read-docx.ts')
  return readDocx(bytes)
}
