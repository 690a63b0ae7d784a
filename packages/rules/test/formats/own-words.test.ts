import {describe, expect, test} from 'vitest'
import {readDraft} from '../../src/formats/index.ts'
import type {FormatName} from '../../src/types.ts'

const MINE = 'Dear Ann, we end the contract on Friday.'
const THEIRS = 'You are a clown.'

/** The words of a draft in one string. */
async function wordsOf(source: string, format: FormatName): Promise<string> {
  const {blocks} = await readDraft(source, format)
  return blocks.map(({text}) => text.text).join(' | ')
}

describe("another's words below the writer's", () => {
  test.each([
    `> ${THEIRS}`,
    `>> ${THEIRS}\n>\n> ${THEIRS}`,
    `On Fri, 17 Oct 2025 at 11:02, Paul Marsden wrote:\n> ${THEIRS}`,
    `On Fri, 17 Oct 2025 at 11:02, Paul Marsden\n<paul@example.org> wrote:\n\n> ${THEIRS}`,
    `On Fri, 17 Oct 2025 at 11:02, Paul Marsden <paul@example.org> wrote:\n\n${THEIRS}\n\n${THEIRS}`,
    `Am 17.10.2025 um 11:02 schrieb Paul Marsden:\n> ${THEIRS}`,
    `Am Fr., 17. Okt. 2025 um 11:02 Uhr schrieb Paul <paul@example.org>:\n\n${THEIRS}`,
    `Le ven. 17 oct. 2025 à 11:02, Paul <paul@example.org> a écrit :\n\n> ${THEIRS}`,
    `El vie, 17 oct 2025 a las 11:02, Paul escribió:\n${THEIRS}`,
    `Paul Marsden wrote:\n> ${THEIRS}`,
    `2025-10-17 11:02 GMT+01:00 Paul <paul@example.org>:\n> ${THEIRS}`,
    `-----Original Message-----\nFrom: Paul\n\n${THEIRS}`,
    `---------- Forwarded message ----------\nFrom: Paul\n\n${THEIRS}`,
    `---------- Forwarded message ---------\n\n> x\n\n${THEIRS}`,
    `Begin forwarded message:\n\n${THEIRS}`,
    `-----Ursprüngliche Nachricht-----\n${THEIRS}`,
    `________________________________\nFrom: Paul <p@example.org>\nSent: Friday\nTo: Me\nSubject: x\n\n${THEIRS}`,
    `Von: Paul\nGesendet: Freitag\nAn: mich\nBetreff: x\n\n${THEIRS}`,
    `-- \nAnn\n${THEIRS}`,
    `--\nAnn\n${THEIRS}\n\nOn Fri, 17 Oct 2025 at 11:02, Paul wrote:\n> ${THEIRS}`,
    'Sent from my iPhone',
    `-- \nAnn\n\n> ${THEIRS}`,
  ])('%j', async (below) => {
    const source = `${MINE}\n\n${below}\n`
    const mail = `Subject: x\n\n${source}`
    const expected = MINE
    expect(await wordsOf(source, 'text')).toBe(expected)
    expect(await wordsOf(source.replaceAll('\n', '\r\n'), 'text')).toBe(expected)
    expect(await wordsOf(mail, 'eml')).toBe(`x | ${expected}`)
    expect(await wordsOf(source, 'markdown')).toBe(expected)
  })
})

describe("the writer's words around another's", () => {
  test.each([
    [`> ${THEIRS}\n\n${MINE}`, MINE],
    [`On Fri, 17 Oct 2025 at 11:02, Paul wrote:\n\n> ${THEIRS}\n\n${MINE}`, MINE],
    [`Hi.\n\n> ${THEIRS}\n\nNo.\n\n> ${THEIRS}\n\n${MINE}`, `Hi. | No. | ${MINE}`],
    [`-- \nAnn\n\n> ${THEIRS}\n\n${MINE}`, MINE],
    [`On 3 May you wrote:\n\n${MINE}`, `On 3 May you wrote: | ${MINE}`],
    [`On 12 May 2025 your assistant wrote:\n\n${MINE}`, `On 12 May 2025 your assistant wrote: | ${MINE}`],
    [`${MINE}\n\nFrom: 1 May\nTo: 31 May\nDate: today`, `${MINE} | From: 1 May\nTo: 31 May\nDate: today`],
    [`From: now on we are free.\n\n${MINE}`, `From: now on we are free. | ${MINE}`],
  ])('%j', async (source, expected) => {
    for (const format of ['text', 'markdown'] as const) expect(await wordsOf(source, format), format).toBe(expected)
  })

  test('an answer right below a quoted line', async () => {
    expect(await wordsOf(`> ${THEIRS}\n${MINE}\n> ${THEIRS}\nBye.`, 'text')).toBe(`${MINE} | Bye.`)
  })

  test('a header block at the top of a mail body is a forwarded message', async () => {
    const forwarded = `From: Paul\nSent: Friday\nTo: Me\nSubject: x\n\n${THEIRS}`
    expect(await wordsOf(`Subject: Fwd: x\n\n${forwarded}`, 'eml')).toBe('x')
    expect(await wordsOf(forwarded, 'text')).toBe(`x | ${THEIRS}`)
  })
})
