import {readFileSync} from 'node:fs'
import {lint} from '@amicable/rules'
import {callNotes, newTermination} from '@amicable/rules/compose'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {expect, test} from 'vitest'

const answers = {
  client: 'Marcus',
  sender: 'Helen Moss',
  business: 'lessons',
  reason: 'closing',
  lastDay: '2026-06-30',
  alternatives: ['Priya Nair'],
  refund: 'share',
  refundAmount: '£180',
  talked: 'propose',
  talkedOn: '2026-05-12',
  locale: 'en-GB',
} as const

const headings = (notes: string): string[] =>
  fromMarkdown(notes).children.flatMap((node) =>
    node.type === 'heading' && node.children[0]?.type === 'text' ? [node.children[0].value] : [],
  )

test('a whole letter becomes a whole call', async () => {
  expect(await callNotes(newTermination(answers))).toMatchInlineSnapshot(`
    "# Notes for the call

    Ring them before you send the letter. Keep it short: this takes five minutes.

    ## Opening

    Greet them by name and say who is calling. Your letter begins with “Dear Marcus”. Then say that you have something to tell them about your work together, and come to it.

    ## The decision

    Say it at once, in one sentence, with the last day.

    > I am ending our lessons.
    >
    > Our last day is 30 June 2026.

    ## The reason

    Give one fact, and give it once.

    > I am closing my business.

    ## What happens next

    Say who does what, and by when.

    > Until then the lessons go on as usual, with the same care.
    >
    > On that day I will give you notes on what we have covered, so that another teacher can go on from there.
    >
    > The final invoice follows within two weeks.
    >
    > Please send me any questions by 30 June 2026.

    ## What comes back

    If work stays undone, say what is paid back for it.

    > With it I will refund £180, the share of your payment for lessons that will not take place.

    ## Who could take over

    Name only people who you know can do it.

    > If you would like someone to take over, I recommend Priya Nair.

    ## Thanks

    Thank them, however it went.

    > Thank you for your work and for the time that we have spent on it together.

    ## How to end the call

    When this is said, say goodbye. If they argue, repeat the decision and add nothing to it.

    > The decision is final, and I wish you well with all that you learn next.

    ## What not to say

    Nothing about whose fault it is, what they are like or what they meant. No second reason, and no promise to think it over.

    ## After the call

    Send the letter the same day. It confirms what they have heard from you.
    "
  `)
})

test('the steps stand in the order of a call, whatever the letter has', async () => {
  const steps = [
    'Notes for the call',
    'Opening',
    'The decision',
    'The reason',
    'What happens next',
    'What comes back',
    'Who could take over',
    'Thanks',
    'How to end the call',
    'What not to say',
    'After the call',
  ]
  for (const text of ['', 'Hello', newTermination(answers)]) expect(headings(await callNotes(text))).toEqual(steps)
})

test('what the letter does not say is named', async () => {
  const notes = await callNotes('Dear Ann,\n\nI am ending our agreement.\n\nBest wishes,\nTom\n')
  expect(notes).toContain('> I am ending our agreement.\n')
  expect(notes.match(/^Not in your letter: .*$/gm)).toMatchInlineSnapshot(`
    [
      "Not in your letter: the last day.",
      "Not in your letter: a reason.",
      "Not in your letter: that you work as agreed until the end.",
      "Not in your letter: what happens next.",
      "Not in your letter: what happens to the money.",
      "Not in your letter: somebody who could take over.",
      "Not in your letter: thanks for the work or the time together.",
      "Not in your letter: a last word on the decision or a good wish.",
    ]
  `)
})

test('what is better left out is not among what to say', async () => {
  const text =
    'Dear Ann,\r\n\r\nI am ending our agreement on 30 June.\r\nYou failed to send the drafts, which is why I am going.\r\nYou can call me any time.\r\n\r\nBest wishes,\r\nTom\r\n'
  const notes = await callNotes(text)
  expect(notes).not.toContain('> You failed')
  const [, rest = ''] = notes.split('From your letter, leave out:')
  expect(rest.match(/^- .*$/gm)).toMatchInlineSnapshot(`
    [
      "- “You failed to send”: This puts the fault on the reader. Say what happened, with no “you”.",
      "- “call me any time”: This reopens the matter. Give an end, or leave it out.",
    ]
  `)
})

test('blanks and dates in conflict are to be settled first', async () => {
  const notes = await callNotes('Dear [name],\n\nI am ending our agreement on Monday, 30 June 2026.\n\nBest,\nTom\n')
  expect(headings(notes)[1]).toBe('Settle first')
  expect(notes).toContain('- “[name]”: This blank is still empty.')
  expect(notes).toContain('- “Monday, 30 June 2026”: ')
})

test('sentences are quoted as they read, escaped for Markdown', async () => {
  const html =
    '<p>Dear Ann,</p><p>I am ending our <b>agreement</b> on 30 June, see https://a.example/_b_?c&amp;d and *this* &lt;i&gt;.</p><p>Best,<br>Tom</p>'
  const notes = await callNotes(html, {format: 'html'})
  expect(notes).toContain(
    '> I am ending our agreement on 30 June, see https://a.example/\\_b\\_?c&d and \\*this\\* \\<i>.',
  )
})

test('notes for a call are no letter themselves', async () => {
  const draft = readFileSync(new URL('../../../../test-fixtures/letters/first-draft.md', import.meta.url), 'utf8')
  const report = await lint(await callNotes(draft, {format: 'markdown'}), {format: 'markdown'})
  expect({isMessage: report.isMessage, messages: report.messages}).toEqual({isMessage: false, messages: []})
})
