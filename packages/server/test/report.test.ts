import {expect, test} from 'vitest'
import * as client from '../../client/src/protocol.ts'
import type {LetterReport} from '../src/protocol.ts'
import * as server from '../src/protocol.ts'
import {able, connect, plain} from './connect.ts'
import {blaming, ending, readme} from './letters.ts'

const uri = 'file:///letters/a.txt'

test('client and server call things by the same names', () => {
  expect(client.methods).toEqual(server.methods)
  expect(client.commands).toEqual(server.commands)
})

test('the report of a letter', async () => {
  const {request, open} = await bound()
  await open(uri, ending)
  const report = await request<LetterReport>('amicable/report', {uri})
  expect(report).toMatchObject({
    uri,
    version: 1,
    kind: 'termination',
    isMessage: true,
    template: false,
    verdict: 'review',
    ready: false,
    counts: {error: 0},
    notes: [],
  })
  expect(report.parts.map(({name}) => name).slice(0, 5)).toEqual([
    'decision',
    'reason',
    'end-date',
    'next-steps',
    'thanks',
  ])
  const part = (name: string) => report.parts.find((one) => one.name === name)
  expect(part('end-date')).toEqual({
    name: 'end-date',
    title: 'End date',
    present: true,
    evidence: [{start: {line: 2, character: 29}, end: {line: 2, character: 41}}],
    words: ['30 June 2025'],
  })
  expect(part('thanks')).toEqual({
    name: 'thanks',
    title: 'Thanks',
    present: false,
    evidence: [],
    words: [],
    missing: 'warning',
    insert: {
      position: {line: 2, character: expect.any(Number)},
      text: expect.stringContaining('{project}'),
      snippet: expect.stringContaining(':{project\\}}'),
    },
  })
  expect(part('refund')).toMatchObject({present: false})
  expect(part('refund')?.missing).toBeUndefined()
  expect(report.findings.length).toBe(report.counts.error + report.counts.warning + report.counts.info)
})

async function bound() {
  const connected = await connect()
  return {request: connected.request.bind(connected), open: connected.open.bind(connected)}
}

test('an agreement says that a lawyer should read it', async () => {
  const {request, open} = await bound()
  await open(uri, '---\namicable: {kind: agreement}\n---\nEither party may end it with 30 days’ notice.\n')
  const report = await request<LetterReport>('amicable/report', {uri})
  expect(report.kind).toBe('agreement')
  expect(report.notes.join()).toMatch(/lawyer/)
  expect(report.parts.map(({title}) => title)).toEqual([
    'Notice clause',
    'Substitute clause',
    'Refund clause',
    'Release clause',
  ])
})

test('of what is no letter', async () => {
  const {request, open} = await bound()
  expect(await request('amicable/report', {uri})).toBeNull()
  await open(uri, readme, 'markdown')
  expect(await request('amicable/report', {uri})).toMatchObject({
    isMessage: false,
    ready: false,
    parts: [],
    findings: [],
  })
  await open('file:///a.py', 'print(1)', 'python')
  expect(await request('amicable/report', {uri: 'file:///a.py'})).toMatchObject({
    isMessage: false,
    notes: ['Amicable does not read documents of the language python.'],
  })
})

test('of a document over the limit', async () => {
  const connected = await connect({settings: {maxSize: 1}})
  await connected.open(uri, blaming.padEnd(2000))
  expect(await connected.request('amicable/report', {uri})).toMatchObject({
    tooLarge: true,
    isMessage: false,
    notes: [expect.stringContaining('1 KB')],
  })
})

test.each([
  ['a client that asks for diagnostics', able],
  ['one that does not', plain],
])('%s gets reports if it wants them', async (_name, capabilities) => {
  const connected = await connect({capabilities, initializationOptions: {reports: true}})
  await connected.open(uri, blaming)
  const reports = () => connected.of<LetterReport>('amicable/report')
  await connected.until(() => reports().length === 1)
  expect(reports()[0]).toMatchObject({uri, version: 1, verdict: 'not-ready', counts: {error: 1}})
  const version = await connected.change(uri, blaming.replace('You failed', 'I failed'))
  await connected.until(() => reports().some((one) => one.version === version))
  expect(reports().at(-1)).toMatchObject({version, verdict: 'ready', ready: true})
})

test('without asking none are sent', async () => {
  const connected = await connect()
  await connected.open(uri, blaming)
  await connected.pull(uri)
  expect(connected.of('amicable/report')).toEqual([])
})
