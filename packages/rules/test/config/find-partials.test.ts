import {describe, expect, test} from 'vitest'
import {findPartials} from '../../src/config/find-partials.ts'

/** What is found of the partials that a template names, with these files on a disk. */
async function foundOf(text: string, file: string, files: Record<string, string>, folder?: string): Promise<unknown> {
  return (await findPartials(text, file, folder, {readText: async (path) => files[path]})).partials
}

describe('a partial is found', () => {
  test.each([
    ['{{> closing}}', '/a/letters/closing.hbs'],
    ['{{> closing}}', '/a/letters/partials/closing.hbs'],
    ['{{> closing.hbs}}', '/a/letters/closing.hbs'],
    ['{{> shared/closing}}', '/a/letters/shared/_closing.hbs'],
    ['{{> shared/closing}}', '/a/shared/closing.hbs'],
    ['{{> ../shared/closing}}', '/a/shared/closing.hbs'],
    ['{{> /shared/closing}}', '/a/shared/closing.hbs'],
    ['{% include "closing.html" %}', '/a/_includes/closing.html'],
  ])('%s in %s', async (tag, file) => {
    expect(Object.values((await foundOf(tag, '/a/letters/end.hbs', {[file]: 'Thank you.'}, '/a')) as object)).toEqual([
      'Thank you.',
    ])
  })

  test('with each end of the name of the template', async () => {
    const files = {'/a/_one.html.erb': '1', '/a/two.erb': '2'}
    const text = '<%= render "one" %><%= render "two" %>'
    expect(await foundOf(text, '/a/end.html.erb', files)).toEqual({one: '1', two: '2'})
  })

  test('on Windows', async () => {
    const files = {'C:\\a\\partials\\closing.hbs': 'Thanks.'}
    expect(await foundOf('{{> closing}}', 'C:\\a\\letters\\end.hbs', files, 'C:\\a')).toEqual({closing: 'Thanks.'})
  })

  test('with those that it names itself', async () => {
    const files = {'/a/b.hbs': '{{> c}} {{> b}}', '/a/c.hbs': '{{> b}} {{> end}} {{> gone}}'}
    expect(await foundOf('{{> b}}', '/a/end.hbs', files)).toEqual({b: files['/a/b.hbs'], c: files['/a/c.hbs']})
  })
})

describe('it is not looked for', () => {
  test.each(['{{> ../closing}}', '{{> ../../etc/closing}}', '{{> /etc/closing}}', '{{> ./../a-b/closing}}'])(
    'outside of the folders of template and config: %s',
    async (tag) => {
      const files = {'/closing.hbs': 'x', '/etc/closing': 'x', '/etc/closing.hbs': 'x', '/a-b/closing.hbs': 'x'}
      expect(await foundOf(tag, '/a/end.hbs', files, '/a')).toBeUndefined()
    },
  )

  test('where a text names none', async () => {
    const host = {
      readText: async () => {
        throw new Error('asked')
      },
    }
    expect(await findPartials('Dear {{name}}, <%= day %>', '/a/end.hbs', '/a', host)).toEqual({})
  })

  test('more than a hundred times', async () => {
    let asked = new Set<string>()
    const host = {
      readText: async (path: string) => {
        asked.add(path)
        return path === '/a/x0.hbs' ? undefined : `{{> x${asked.size}}}`
      },
    }
    const text = Array.from({length: 200}, (_, at) => `{{> n${at}}}`).join('')
    const {partials = {}} = await findPartials(text, '/a/end.hbs', undefined, host)
    expect(Object.keys(partials)).toHaveLength(100)
    asked = new Set()
  })
})
