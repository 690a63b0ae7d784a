import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {readModels} from '../models.mjs'
import {targetsOf} from '../targets/index.ts'

const folder = new URL('../seeds/', import.meta.url)
const seeds = readdirSync(folder)
const targets = targetsOf(readModels())

test.each(seeds)('%s fails no more', async (name) => {
  const {target: wanted, input} = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  const target = targets.find((each) => each.name === wanted)
  expect(target, wanted).toBeDefined()
  await target?.check(input)
})
