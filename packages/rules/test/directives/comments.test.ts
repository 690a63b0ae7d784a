import {describe, expect, test} from 'vitest'
import type {LintOptions} from '../../src/lint.ts'
import type {Report} from '../../src/report.ts'
import {defineRule} from '../../src/rule.ts'
import {blame} from '../../src/rules/wording/blame.ts'
import {unkind} from '../../src/rules/wording/unkind.ts'
import {checkedLint, found} from '../checked-lint.ts'
import {offsetOf} from '../offset-of.ts'

const SENT = 'You failed to send the files.'
const PAY = 'You failed to pay.'

/** What is left out: the rule, the words, and why. */
const leftOut = (text: string, {suppressed = []}: Report): string[] =>
  suppressed.map(
    (one) =>
      `${one.ruleId}: ${text.slice(...offsetOf(text, one))}${one.justification ? ` (${one.justification})` : ''}`,
  )

/** The problems with the orders, each with the words that it stands at. */
const complaints = (text: string, {directives = []}: Report): string[] =>
  directives.map((one) => `${text.slice(...offsetOf(text, one))}: ${one.message}`)

const read = (text: string, options: LintOptions = {}): Promise<Report> =>
  checkedLint(text, {format: 'markdown', kind: 'other', ...options}, [blame, unkind])

describe('the next line', () => {
  test.each([
    ['the line below', `<!-- amicable-disable-next-line blame -->\n${SENT}\n\n${PAY}\n`],
    ['behind blank lines', `<!-- amicable-disable-next-line blame -->\n\n \t\n${SENT}\n\n${PAY}\n`],
    ['with CRLF', `<!-- amicable-disable-next-line blame -->\r\n\r\n${SENT}\r\n\r\n${PAY}\r\n`],
    ['of a comment behind words', `See you. <!-- amicable-disable-next-line blame -->\n${SENT}\n\n${PAY}\n`],
    ['of all rules', `<!-- amicable-disable-next-line -->\n${SENT}\n\n${PAY}\n`],
    ['of all rules, said', `<!-- amicable-disable-next-line all -->\n${SENT}\n\n${PAY}\n`],
    ['in a list', `- <!-- amicable-disable-next-line blame -->\n  ${SENT}\n- ${PAY}\n`],
    ['without white space', `<!--amicable-disable-next-line blame-->\n${SENT}\n\n${PAY}\n`],
    [
      'behind another comment',
      `<!-- amicable-disable-next-line blame -->\n<!-- amicable-enable -->\n${SENT}\n\n${PAY}\n`,
    ],
  ])('%s', async (_, text) => {
    const report = await read(text)
    expect(found(text, report)).toEqual(['blame: You failed to pay'])
    expect(leftOut(text, report)).toEqual(['blame: You failed to send'])
    expect(report).toMatchObject({verdict: 'not-ready', errorCount: 1})
  })

  test('what is left out does not count', async () => {
    const text = `<!-- amicable-disable-next-line blame -- they asked for it in so many words -->\n${SENT}\n`
    const report = await read(text)
    expect(report).toMatchObject({
      verdict: 'ready',
      errorCount: 0,
      messages: [],
      suppressed: [
        {
          ruleId: 'blame',
          level: 'error',
          kind: 'inline',
          justification: 'they asked for it in so many words',
          line: 2,
          column: 1,
          endLine: 2,
          endColumn: 19,
        },
      ],
    })
    expect(report).not.toHaveProperty('directives')
  })

  test('several comments stand above one line, in any order', async () => {
    const text = `<!-- amicable-disable-next-line unkind -- a -->\n<!-- amicable-disable-next-line blame -- b -->\n\nYou are an idiot. ${SENT}\n`
    const report = await read(text)
    expect(found(text, report)).toEqual([])
    expect(leftOut(text, report)).toEqual(['unkind: You are an idiot (a)', 'blame: You failed to send (b)'])
    expect(complaints(text, report)).toEqual([])
  })

  test('a finding that begins on the line before is not on it', async () => {
    const text = `It is plain that you\n<!-- amicable-disable-next-line blame -->\n${SENT} You\nfailed to pay.\n`
    const report = await read(text)
    expect(leftOut(text, report)).toEqual(['blame: You failed to send', 'blame: You\nfailed to pay'])
    const other = `<!-- amicable-disable-next-line blame -->\nIt is plain.\n${SENT}\n`
    expect(found(other, await read(other))).toEqual(['blame: You failed to send'])
  })

  test('a missing part is left out where it is reported', async () => {
    const ending = 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\n'
    const text = `${ending}<!-- amicable-disable-next-line missing-thanks -- thanked by phone -->\nBest,\nTom\n`
    const {suppressed, messages, parts} = await checkedLint(text, {format: 'markdown'})
    expect(suppressed).toMatchObject([{ruleId: 'missing-thanks', line: 6, justification: 'thanked by phone'}])
    expect(messages.map(({ruleId}) => ruleId)).not.toContain('missing-thanks')
    expect(parts['thanks']).toMatchObject({present: false})
  })
})

describe('from here to there', () => {
  test('until it is enabled again', async () => {
    const text = `<!-- amicable-disable blame -- quoted -->\n${SENT}\n\n<!-- amicable-enable blame -->\n\n${PAY}\n`
    const report = await read(text)
    expect(found(text, report)).toEqual(['blame: You failed to pay'])
    expect(leftOut(text, report)).toEqual(['blame: You failed to send (quoted)'])
    expect(complaints(text, report)).toEqual([])
  })

  test('to the end', async () => {
    const text = `${PAY}\n\n<!-- amicable-disable -->\n\n${SENT}\n`
    const report = await read(text)
    expect(found(text, report)).toEqual(['blame: You failed to pay'])
    expect(leftOut(text, report)).toEqual(['blame: You failed to send'])
  })

  test('all rules, and one of them not', async () => {
    const text = `<!-- amicable-disable -->\n\nYou are an idiot.\n\n<!-- amicable-enable blame -->\n\n${SENT} You are an idiot.\n\n<!-- amicable-enable -->\n\nYou are an idiot.\n`
    const report = await read(text)
    expect(found(text, report)).toEqual(['blame: You failed to send', 'unkind: You are an idiot'])
    expect(leftOut(text, report)).toEqual(['unkind: You are an idiot', 'unkind: You are an idiot'])
    expect(complaints(text, report)).toEqual([])
  })

  test('within one line', async () => {
    const text = `<!-- amicable-disable blame -->${SENT}<!-- amicable-enable blame --> ${PAY}\n`
    for (const [source, format] of [
      [`Well. ${text}`, 'markdown'],
      [`<p>${text}</p>`, 'html'],
    ] as const) {
      const report = await read(source, {format})
      expect(leftOut(source, report), format).toEqual(['blame: You failed to send'])
      expect(found(source, report), format).toEqual(['blame: You failed to pay'])
    }
  })
})

describe('the whole letter', () => {
  test('wherever the comment stands', async () => {
    const comment = '<!-- amicable-disable-file blame, missing-thanks -- by agreement -->'
    for (const text of [`${comment}\n${SENT}\n`, `${SENT}\n\n${comment}`]) {
      const report = await read(text)
      expect(found(text, report)).toEqual([])
      expect(leftOut(text, report)).toEqual(['blame: You failed to send (by agreement)'])
      // No rule looked for thanks here, so nobody knows that there is nothing to leave out.
      expect(complaints(text, report)).toEqual([])
    }
  })

  test('the nearer order gives the reason', async () => {
    const text = `<!-- amicable-disable-file -- file -->\n<!-- amicable-disable blame -- block -->\n\n${SENT}\n\n<!-- amicable-disable-next-line blame -- line -->\n${PAY} You are an idiot.\n`
    expect(leftOut(text, await read(text))).toEqual([
      'blame: You failed to send (block)',
      'blame: You failed to pay (line)',
      'unkind: You are an idiot (file)',
    ])
  })
})

describe('in HTML', () => {
  test('the next line, a region, the whole letter', async () => {
    const text = `<!doctype html>\n<html><body>\n<!-- amicable-disable-next-line blame -- a -->\n<p>${SENT}</p>\n<!-- amicable-disable unkind -->\n<div><p>You are an idiot.</p></div>\n<!-- amicable-enable unkind -->\n<p>${PAY}</p>\n</body></html>\n`
    const report = await read(text, {format: 'html'})
    expect(leftOut(text, report)).toEqual(['blame: You failed to send (a)', 'unkind: You are an idiot'])
    expect(found(text, report)).toEqual(['blame: You failed to pay'])
    const file = `<p>${SENT}</p></body></html><!-- amicable-disable-file -->`
    expect(leftOut(file, await read(file, {format: 'html'}))).toEqual(['blame: You failed to send'])
  })

  test('raw HTML in Markdown', async () => {
    const text = `<div>\n<!-- amicable-disable-next-line blame --><!-- other -->\n<p>${SENT}</p>\n</div>\n\n<!-- amicable-disable --> <!-- amicable-enable -->\n\n${PAY}\n`
    const report = await read(text)
    expect(leftOut(text, report)).toEqual(['blame: You failed to send'])
    expect(found(text, report)).toEqual(['blame: You failed to pay'])
  })

  test('in the HTML of a mail', async () => {
    const text = `Subject: Files\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<!-- amicable-disable blame -- agreed by=\n Ann --><p>${SENT}</p>\n`
    expect(leftOut(text, await read(text, {format: 'eml'}))).toEqual(['blame: You failed to send (agreed by Ann)'])
  })
})

describe('what is no order', () => {
  test.each([
    ['in a code block', '```html\n<!-- amicable-disable -->\n```\n\n'],
    ['in an indented code block', 'Well.\n\n    <!-- amicable-disable -->\n\n'],
    ['in code', 'Write `<!-- amicable-disable -->` above it.\n\n'],
    ['in a quoted reply', '> <!-- amicable-disable -->\n\n'],
    ['escaped', '\\<!-- amicable-disable -->\n\n'],
    ['another tool’s', '<!-- markdownlint-disable -->\n\n'],
    ['without its end', 'Well, <!-- amicable-disable-file\n\n'],
  ])('%s', async (_, before) => {
    const text = `${before}${SENT}\n`
    const report = await read(text)
    expect(found(text, report)).toEqual(['blame: You failed to send'])
    expect(report).not.toHaveProperty('directives')
  })

  test('in HTML that nobody sees', async () => {
    for (const hidden of [
      '<pre>*</pre>',
      '<textarea>*</textarea>',
      '<script>*</script>',
      '<blockquote>*</blockquote>',
    ]) {
      const text = `${hidden.replace('*', '<!-- amicable-disable-file -->')}<p>${SENT}</p>`
      expect(found(text, await read(text, {format: 'html'})), hidden).toEqual(['blame: You failed to send'])
    }
  })
})

describe('what is wrong with an order', () => {
  test.each([
    ['<!-- amicable-disable-next-line vague, blame -->', []],
    ['<!-- amicable-disable-next-line unkind -->', ['unkind: unused: no "unkind" is found on the next line']],
    ['<!-- amicable-disable-file unkind, blame -->', ['unkind: unused: no "unkind" is found in this letter']],
    ['<!-- amicable-disable unkind -->', ['unkind: unused: no "unkind" is found below']],
    ['<!-- amicable-enable -->', ['<!-- amicable-enable -->: unused: nothing is disabled here']],
    ['<!-- amicable-enable blame -->', ['blame: unused: nothing is disabled here']],
    ['<!-- amicable-disable blam -->', ['blam: unknown rule "blam"; did you mean "blame"?']],
    ['<!-- amicable-disable {{ x }} -->', ['{{: unknown rule "{{"', 'x: unknown rule "x"', '}}: unknown rule "}}"']],
    [
      '<!-- amicable-disabel blame -->',
      ['<!-- amicable-disabel blame -->: unknown comment "amicable-disabel"; did you mean "amicable-disable"?'],
    ],
    [
      '<!-- amicable-x -->',
      [
        '<!-- amicable-x -->: unknown comment "amicable-x"; expected amicable-disable-next-line, amicable-disable, amicable-enable, amicable-disable-file',
      ],
    ],
  ])('%s', async (comment, expected) => {
    for (const format of ['markdown', 'html'] as const) {
      const text = `${comment}\n\n${SENT}\n`
      expect(complaints(text, await read(text, {format})), format).toEqual(expected)
    }
  })

  test('at the end of the text, with nothing below', async () => {
    const text = `${SENT}\n\n<!-- amicable-disable-next-line blame -->\n`
    const report = await read(text)
    expect(found(text, report)).toEqual(['blame: You failed to send'])
    expect(complaints(text, report)).toEqual(['blame: unused: no "blame" is found on the next line'])
  })

  test('nothing is said of a rule that is off, nor in a text that is no message', async () => {
    const text = '<!-- amicable-disable-file blame -->\n\nSee you.\n'
    expect(await read(text, {rules: {blame: 'off'}})).not.toHaveProperty('directives')
    const readme = '# pad\n\n<!-- amicable-disable-file blame -->\n\nPads a text.\n'
    expect(await checkedLint(readme, {format: 'markdown'})).not.toHaveProperty('directives')
  })
})

test('where two rules match the same words, leaving out the graver one leaves the other', async () => {
  const vague = defineRule({...blame, id: 'vague', level: 'warning'}, (letter) => blame.check(letter))
  const [all, some] = ['', ' blame'].map((ids) => `<!-- amicable-disable-next-line${ids} -->\n${SENT}\n`)
  const judge = (text = '') => checkedLint(text, {format: 'markdown', kind: 'other'}, [vague, blame])
  expect(found(all ?? '', await judge(all))).toEqual([])
  expect(leftOut(all ?? '', await judge(all))).toEqual(['blame: You failed to send'])
  expect(found(some ?? '', await judge(some))).toEqual(['vague: You failed to send'])
})

test.each(['text', 'eml'] as const)('in %s a comment does nothing, and that is told of it', async (format) => {
  const head = format === 'eml' ? 'Subject: The files\n\n' : ''
  const text = `${head}Dear Ann,\n\n<!-- amicable-disable-file blame -->\n\n${SENT}\n\nBest,\nTom\n`
  const report = await checkedLint(text, {format, kind: 'other'})
  expect(found(text, report)).toEqual(['blame: You failed to send'])
  expect(complaints(text, report)).toEqual([
    '<!-- amicable-disable-file blame -->: comments do nothing in plain text; write amicable: {disable: [blame]} in the first line',
  ])
})

test('a reason may hold what looks like a blank', async () => {
  const text = `<!-- amicable-disable-next-line blame -- {{#if}} [Client name] -->\n${SENT}\n`
  expect(leftOut(text, await read(text))).toEqual(['blame: You failed to send ({{#if}} [Client name])'])
})

test.each([
  ['above one another', '<!-- amicable-disable-next-line blame -->\n<!-- amicable-disable unkind -->\n'.repeat(10_000)],
  ['on one line', `${'<!-- amicable-disable-next-line blame --><br>'.repeat(20_000)}${' '.repeat(100_000)}\n`],
  ['of one endless word', `<!-- amicable-${'-'.repeat(1_000_000)} -->`],
  ['of endless rules', `<!-- amicable-disable ${'blame, '.repeat(100_000)} -->\n`],
])('a megabyte of orders %s is read in one pass', async (_, orders) => {
  const text = `${orders}\n<p>${SENT}</p>\n`
  const {messages, suppressed, directives} = await read(text, {format: 'html'})
  expect([...messages, ...(suppressed ?? [])]).toMatchObject([{ruleId: 'blame'}])
  expect(directives).toBeDefined()
})

test('an order without its end is none, however long it is', async () => {
  const text = `<p>${SENT}</p><!-- amicable-${'a'.repeat(1_000_000)}`
  expect(found(text, await read(text, {format: 'html'}))).toEqual(['blame: You failed to send'])
})
