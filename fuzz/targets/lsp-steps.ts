import fc from 'fast-check'
import {anyText} from '../../packages/rules/test/any-letters.ts'
import {commands} from '../../packages/server/src/protocol.ts'

/** What a client does: it sends a message, or its settings or its config become others. */
export type Step =
  | {notify: string; params: unknown}
  | {request: string; params: unknown; cancel: boolean; wait: boolean}
  | {settings: unknown}
  | {config: string}

export const folder = 'file:///work'
export const rc = `${folder}/.amicablerc.yaml`

const uri = fc.constantFrom(
  ...[`${folder}/a.md`, `${folder}/b.txt`, `${folder}/c.html`, `${folder}/d.eml`, rc, 'untitled:Untitled-1'],
  ...['file:///', 'http://[', '', 'file:///work/%E0%A4%A', 'vscode-vfs://github/a/b.md'],
)
const junk = fc.oneof(
  fc.constantFrom(null, -1, 1e10, 0.5, '', 'x', [], {}, {uri: 1}, [[]], true),
  fc.string({unit: 'binary', maxLength: 5}),
)
const count = fc.oneof({weight: 9, arbitrary: fc.nat(60)}, {weight: 1, arbitrary: fc.integer()})
const position = fc.record({line: count, character: count})
const range = fc.record({start: position, end: position})
const version = fc.nat(50)
const document = fc.record({uri})

const change = fc.oneof(
  fc.record({text: anyText}),
  fc.record({range, text: fc.oneof(fc.constantFrom('', 'You failed. ', '\r\n', '\uD83D'), anyText)}),
)
const paramsOf: Record<string, fc.Arbitrary<unknown>> = {
  'textDocument/didOpen': fc.record({
    textDocument: fc.record({
      uri,
      languageId: fc.constantFrom('markdown', 'plaintext', 'html', 'eml', 'x'),
      version,
      text: anyText,
    }),
  }),
  'textDocument/didChange': fc.record({
    textDocument: fc.record({uri, version}),
    contentChanges: fc.array(change, {maxLength: 3}),
  }),
  'textDocument/didClose': fc.record({textDocument: document}),
  'textDocument/didSave': fc.record({textDocument: document}),
  'workspace/didChangeConfiguration': fc.record({settings: junk}),
  'workspace/didChangeWatchedFiles': fc.record({
    changes: fc.array(fc.record({uri, type: fc.integer({min: 0, max: 4})})),
  }),
  'workspace/didChangeWorkspaceFolders': fc.record({
    event: fc.record({
      added: fc.array(fc.record({uri, name: fc.string()}), {maxLength: 2}),
      removed: fc.array(fc.record({uri, name: fc.string()}), {maxLength: 2}),
    }),
  }),
  'textDocument/diagnostic': fc.record({textDocument: document}),
  'textDocument/codeAction': fc.record({
    textDocument: document,
    range,
    context: fc.record({
      diagnostics: fc.constant([]),
      only: fc.constantFrom(undefined, ['quickfix'], ['source.fixAll']),
    }),
  }),
  'textDocument/hover': fc.record({textDocument: document, position}),
  'textDocument/completion': fc.record({textDocument: document, position}),
  'textDocument/documentSymbol': fc.record({textDocument: document}),
  'textDocument/codeLens': fc.record({textDocument: document}),
  'amicable/report': document,
  'workspace/diagnostic': fc.record({previousResultIds: fc.constant([])}),
  'workspace/executeCommand': fc.record({
    command: fc.constantFrom(...Object.values(commands), 'x'),
    arguments: fc.array(
      fc.oneof(
        document,
        fc.record({uri, range}),
        fc.record({uri, part: fc.constantFrom('thanks', 'x')}),
        fc.record({uri, kind: fc.constantFrom('termination', 'auto')}),
        fc.record({of: fc.constantFrom('termination', 'x'), answers: junk, clause: fc.constantFrom('refund', 'x')}),
        junk,
      ),
      {maxLength: 2},
    ),
  }),
  'codeAction/resolve': fc.record({title: fc.string(), data: junk}),
  'x/unknown': junk,
}
const notifications = Object.keys(paramsOf).filter((method) => /\/did/.test(method))
const requests = Object.keys(paramsOf).filter((method) => !/\/did/.test(method))

const paramsFor = (method: string): fc.Arbitrary<unknown> =>
  fc.oneof({weight: 19, arbitrary: paramsOf[method] ?? junk}, {weight: 1, arbitrary: junk.map((value) => ({value}))})

/** Messages as the protocol has them, and now and then ones that it does not have. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...notifications, 'textDocument/didOpen', 'textDocument/didChange', 'textDocument/didChange')
      .chain((notify) => fc.record({notify: fc.constant(notify), params: paramsFor(notify)})),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(...requests).chain((request) =>
      fc.record({
        request: fc.constant(request),
        params: paramsFor(request),
        cancel: fc.boolean(),
        wait: fc.boolean(),
      }),
    ),
  },
  {weight: 1, arbitrary: fc.record({settings: fc.oneof(junk, fc.record({enable: junk, letter: junk, rules: junk}))})},
  {weight: 1, arbitrary: fc.record({config: fc.constantFrom('rules: {blame: off}', '{', 'root: true', '\0', 'a: *b')})},
)
