import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {chooseEncoding, type Encoding, Positions} from '../src/positions.ts'
import {able, codes, connect} from './connect.ts'
import {blaming} from './letters.ts'

const uri = 'file:///letters/a.txt'

test.each([
  [undefined, 'utf-16'],
  [[], 'utf-16'],
  [['utf-7', 'ebcdic'], 'utf-16'],
  [['utf-8', 'utf-16'], 'utf-8'],
  [['utf-16', 'utf-8'], 'utf-16'],
  [['utf-32'], 'utf-32'],
  [['utf-7', 'utf-8'], 'utf-8'],
])('a client that offers %j gets %s', async (positionEncodings, expected) => {
  expect(chooseEncoding(positionEncodings)).toBe(expected)
  const general = positionEncodings ? {positionEncodings} : {}
  const client = await connect({capabilities: {...able, general}})
  expect(client.initialized.capabilities.positionEncoding).toBe(expected)
})

/** Columns of `You failed to send` after an emoji, an umlaut and a letter of three bytes. */
test.each<[Encoding, number, number]>([
  ['utf-8', 10, 28],
  ['utf-16', 5, 23],
  ['utf-32', 4, 22],
])('%s: a finding after an emoji', async (encoding, start, end) => {
  const client = await connect({capabilities: {...able, general: {positionEncodings: [encoding]}}})
  await client.open(
    uri,
    'Hi Dana,\r\n\r\n😀ü‘ You failed to send the photographs.\r\n\r\nBest,\r\nRos\r\n'.replace('‘', '–'),
  )
  const [blame] = (await client.pull(uri)).filter(({code}) => code === 'blame')
  expect(blame?.range).toEqual({start: {line: 2, character: start}, end: {line: 2, character: end}})
})

describe.each<Encoding>(['utf-8', 'utf-16', 'utf-32'])('%s', (encoding) => {
  const positions = new Positions(encoding)
  const text = fc
    .array(fc.constantFrom('a', 'é', '‘', '😀', '\r\n', '\n', '\r', ' '), {maxLength: 40})
    .map((parts) => parts.join(''))

  test('every offset between characters survives the way there and back', () => {
    fc.assert(
      fc.property(text, (content) => {
        const document = TextDocument.create(uri, '', 1, content)
        let offset = 0
        for (const character of content) {
          // Within a CRLF no position is.
          if (!(character === '\n' && content[offset - 1] === '\r'))
            expect(positions.offset(document, positions.position(document, offset))).toBe(offset)
          offset += character.length
        }
      }),
    )
  })

  test('changes come out as they would by offsets', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (content, insert, a, b) => {
        const units = [...content]
        const cut = (at: number): number => units.slice(0, at % (units.length + 1)).join('').length
        const isInCrlf = (at: number): boolean => content.slice(at - 1, at + 1) === '\r\n'
        const [start, end] = [cut(a), cut(b)].sort((one, other) => one - other) as [number, number]
        fc.pre(!isInCrlf(start) && !isInCrlf(end))
        const document = TextDocument.create(uri, '', 1, content)
        const change = {range: positions.range(document, start, end), text: insert}
        const updated = positions.update(document, [change], 2)
        expect(updated.getText()).toBe(content.slice(0, start) + insert + content.slice(end))
        expect(updated.version).toBe(2)
      }),
    )
  })

  test('positions that are nowhere are moved to where something is', () => {
    const document = TextDocument.create(uri, '', 1, 'a😀b\nc')
    expect(positions.offset(document, {line: 0, character: 99})).toBe(4)
    expect(positions.offset(document, {line: 99, character: 0})).toBe(6)
    expect(positions.offset(document, {line: 1, character: 99})).toBe(6)
  })

  test('several changes in one message are applied one after the other', async () => {
    const client = await connect({capabilities: {...able, general: {positionEncodings: [encoding]}}})
    await client.open(uri, `😀😀\n${blaming}`)
    const width = {'utf-8': 4, 'utf-16': 2, 'utf-32': 1}[encoding]
    const at = (line: number, character: number) => ({line, character})
    await client.change(
      uri,
      {range: {start: at(0, width), end: at(0, 2 * width)}, text: '\n'},
      {range: {start: at(4, 0), end: at(4, 3)}, text: 'I'},
    )
    expect(codes(await client.pull(uri))).toEqual([])
    await client.change(uri, {range: {start: at(4, 0), end: at(4, 1)}, text: 'You'})
    expect((await client.pull(uri)).map(({range}) => range.start)).toEqual([at(4, 0)])
  })
})

test('in the middle of a character of two units the position before it is meant', () => {
  const document = TextDocument.create(uri, '', 1, '😀a')
  expect(new Positions('utf-8').offset(document, {line: 0, character: 2})).toBe(0)
  expect(new Positions('utf-8').position(document, 3)).toEqual({line: 0, character: 5})
  expect(new Positions('utf-32').position(document, 3)).toEqual({line: 0, character: 2})
})
