import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')

test('the README shows each picture that there is, and no other', () => {
  const address = 'https://github.com/amicable-letters/amicable/raw/main/packages/client/images/'
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
  const shown = readme.match(/"[^"]+\.png"/g) ?? []
  const pictures = readdirSync(path.join(root, 'images'))
  expect(shown.sort()).toEqual(pictures.map((name) => `"${address}${name}"`).sort())
})
