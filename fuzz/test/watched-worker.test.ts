import {expect, test} from 'vitest'
import {WatchedWorker} from '../watched-worker.mjs'

const script = new URL('sick-worker.mjs', import.meta.url)

test.each([
  ['throws', /^Error: it broke/],
  ['exits', /code 3/],
  ['hangs', /no end in 1 seconds/],
])('a worker that %s is told of, with the input, and replaced', async (target, words) => {
  const worker = new WatchedWorker(script, [], 1)
  expect(await worker.try({target, seed: 1, runs: 7})).toEqual({died: expect.stringMatching(words), at: 6})
  expect(await worker.try({target: 'answers', seed: 1, runs: 7})).toEqual({tried: {runs: 7}})
  await worker.stop()
})
