import {lint} from '@amicable/rules'
import {expect, test} from 'vitest'
import type {Host} from '../src/host.ts'
import {connect, memoryHost} from './connect.ts'

const uri = 'file:///work/letters/end.hbs'
const text = 'Dear {{name}},\n\nWe are ending our agreement.\n\n{{> closing}}\n\nKind regards,\nTom\n'
const files = {
  'file:///work/.amicablerc.yaml': 'kind: termination',
  'file:///work/partials/closing.hbs': 'Thank you for it.',
}

async function partsOf(host: Host): Promise<Record<string, boolean>> {
  const client = await connect({host, lint})
  await client.open(uri, text, 'handlebars')
  const {parts} = await client.request<{parts: {name: string; present: boolean}[]}>('amicable/report', {uri})
  return Object.fromEntries(parts.map(({name, present}) => [name, present]))
}

test('the partials of a template are read as the command line reads them', async () => {
  expect(await partsOf(memoryHost(files))).toMatchObject({decision: true, thanks: true, closure: false})
})

test('one that cannot be read brings nothing', async () => {
  const host = memoryHost(files)
  const readText = async (name: string): Promise<string | undefined> => {
    if (name.includes('closing')) throw new Error('no text')
    return host.readText(name)
  }
  expect(await partsOf({...host, readText})).toMatchObject({decision: true, thanks: false})
})

test('where it stands still no file is asked for twice', async () => {
  const asked: string[] = []
  const host = memoryHost(files)
  const readText = (name: string): Promise<string | undefined> => {
    if (name.includes('closing')) asked.push(name)
    return host.readText(name)
  }
  const client = await connect({host: {...host, readText, trustFor: 60_000}, lint})
  await client.open(uri, text, 'handlebars')
  await client.pull(uri)
  await client.change(uri, text.replace('Tom', 'Ann'))
  await client.pull(uri)
  expect(asked).toContain('file:///work/partials/closing.hbs')
  expect(new Set(asked).size).toBe(asked.length)
})
