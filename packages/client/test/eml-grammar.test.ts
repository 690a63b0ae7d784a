import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import oniguruma from 'vscode-oniguruma'
import textmate from 'vscode-textmate'

const root = path.join(import.meta.dirname, '..')
let grammar: textmate.IGrammar

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')
  await oniguruma.loadWASM(readFileSync(wasm).buffer)
  const file = path.join(root, 'syntaxes/eml.tmLanguage.json')
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file),
  })
  const loaded = await registry.loadGrammar('text.eml')
  if (!loaded) throw new Error('no grammar')
  grammar = loaded
})

/** Each piece of a text with the name that it gets, without what all have. */
function scopesOf(text: string): [piece: string, scope: string][] {
  let state = textmate.INITIAL
  return text.split('\n').flatMap((line) => {
    const {tokens, ruleStack} = grammar.tokenizeLine(line, state)
    state = ruleStack
    return tokens.map(({startIndex, endIndex, scopes}): [string, string] => [
      line.slice(startIndex, endIndex),
      scopes.slice(1).at(-1) ?? '',
    ])
  })
}

/** The names of the lines that hold some words. */
const scopeOf = (text: string, words: string): string =>
  scopesOf(text).find(([piece]) => piece.includes(words))?.[1] ?? 'not found'

const mail = `From: Joel Park <joel@parkvideo.example>
Subject: =?UTF-8?Q?Final_cut?= and
 more
Content-Type: text/plain; charset=utf-8

Stefan,

Note: I am ending our agreement. See https://x.example/a.
-- not a signature
> quoted by hand

--=20
Joel Park

On Tue, 13 May 2025 at 16:05, Stefan Brandt wrote:
> Joel, you failed.
Regards`

test('headers are set apart, over their folded lines, up to the blank line', () => {
  expect(scopeOf(mail, 'From')).toBe('keyword.other.header.eml')
  expect(scopeOf(mail, 'joel@parkvideo')).toBe('markup.underline.link.address.eml')
  expect(scopeOf(mail, 'Final_cut')).toBe('constant.character.escape.encoded-word.eml')
  expect(scopeOf(mail, ' more')).toBe('markup.heading.subject.eml')
  expect(scopeOf(mail, 'charset')).toBe('variable.parameter.eml')
  expect(scopeOf(mail, 'Note: I am')).toBe('')
  expect(scopeOf(mail, 'x.example')).toBe('markup.underline.link.eml')
})

test('what others wrote is dimmed as a comment is', () => {
  expect(scopeOf(mail, ' quoted by hand')).toBe('comment.line.quote.eml')
  expect(scopeOf(mail, 'Brandt wrote')).toBe('comment.line.attribution.eml')
  expect(scopeOf(mail, 'you failed')).toBe('comment.line.quote.eml')
  expect(scopeOf(mail, 'Regards')).toBe('')
})

test('the signature is dimmed up to the quoted reply', () => {
  expect(scopeOf(mail, '-- not')).toBe('')
  expect(scopeOf(mail, 'Joel Park\n'.trim())).toBe('string.unquoted.header.eml')
  expect(
    scopesOf(mail)
      .filter(([, scope]) => scope === 'comment.block.signature.eml')
      .map(([piece]) => piece),
  ).toEqual(['--=20', 'Joel Park', ''])
})

test('a forwarded message is dimmed to the end', () => {
  const forwarded = 'To: a@b.example\n\nDear Ann,\n\n-----Original Message-----\nFrom: Bob\n\nYou failed.'
  expect(scopeOf(forwarded, 'Dear')).toBe('')
  expect(scopeOf(forwarded, 'You failed')).toBe('comment.block.quote.eml')
})

test('a text without headers has none', () => {
  expect(scopeOf('Dear Ann: hello\n\nFrom: now on', 'From')).toBe('')
})

test('parts of a mail have boundaries and headers', () => {
  const parts = 'MIME-Version: 1.0\n\n--b1\nContent-Type: text/html\n\n<p>Dear Ann</p>\n--b1--'
  expect(scopeOf(parts, '--b1')).toBe('comment.line.boundary.eml')
  expect(scopeOf(parts, 'Content-Type')).toBe('keyword.other.header.eml')
})

test('a long line is read in time that grows with it', () => {
  const long = `On ${'a '.repeat(20_000)}`
  expect(scopesOf(`To: a@b.example\n\n${long}`).at(-1)?.[1]).toBe('')
})
