import {describe, expect, test} from 'vitest'
import {type LintOptions, lint} from '../src/lint.ts'
import {defineRule, type Rule} from '../src/rule.ts'
import {blame} from '../src/rules/wording/blame.ts'
import {conflictingDates} from '../src/rules/wording/conflicting-dates.ts'
import {longWinded} from '../src/rules/wording/long-winded.ts'
import {openDoor} from '../src/rules/wording/open-door.ts'
import {placeholder} from '../src/rules/wording/placeholder.ts'
import type {Finding, Level} from '../src/types.ts'
import {checkedLint, found} from './checked-lint.ts'
import {fixtureLetters} from './letters.ts'

/** A rule that finds the given words wherever they stand. */
function finds(id: string, level: Level, words: string, more: Partial<Finding> = {}): Rule {
  const record = {
    id,
    summary: 'S.',
    message: `${id}.`,
    why: 'W.',
    level,
    kinds: ['termination', 'other'] as const,
    examples: [],
  }
  return defineRule(record, (letter) =>
    letter.blocks.flatMap(({text}) => {
      const from = text.text.indexOf(words)
      return from < 0 ? [] : [{...text.range(from, from + words.length), message: `${id}.`, ...more}]
    }),
  )
}

const ending = 'Dear Ann,\n\nI am ending our agreement on 30 June.\n\nBest,\nTom\n'
const agreement =
  'Service agreement\n\nThis agreement is made between the parties. The provider shall clean the office. The client shall pay monthly.\n'

describe('kinds', () => {
  test.each([
    ['an ending', ending, 'termination'],
    ['a contract', agreement, 'agreement'],
    [
      'a contract that names a copyright',
      `${agreement}Copyright in the drawings stays with the provider.\n`,
      'agreement',
    ],
    ['any other message', 'Hi Ann,\n\nThe files are in the folder. See you on Monday.\n\nTom\n', 'other'],
  ])('%s', async (_, text, kind) => {
    expect(await checkedLint(text)).toMatchObject({kind, isMessage: true})
  })

  test('the option says it, and front matter says it better', async () => {
    expect(await checkedLint(ending, {kind: 'other'})).toMatchObject({kind: 'other', parts: {}})
    const text = `---\namicable: {kind: agreement}\n---\n${ending}`
    expect(await checkedLint(text, {kind: 'other', format: 'markdown'})).toMatchObject({kind: 'agreement'})
  })

  test('parts of a termination, clauses of an agreement, nothing of the rest', async () => {
    expect(Object.keys((await checkedLint(ending)).parts).sort()).toEqual([
      'alternatives',
      'closure',
      'continuity',
      'conversation',
      'decision',
      'end-date',
      'next-steps',
      'reason',
      'refund',
      'thanks',
    ])
    expect(Object.keys((await checkedLint(agreement)).parts).sort()).toEqual([
      'notice-clause',
      'refund-clause',
      'release-clause',
      'substitute-clause',
    ])
    expect((await checkedLint('Hi Ann,\n\nSee you on Monday.\n')).parts).toEqual({})
  })

  test('a part says where it is', async () => {
    const {parts} = await checkedLint(ending)
    expect(parts['decision']).toEqual({present: true, evidence: [{line: 3, column: 1, endLine: 3, endColumn: 38}]})
    expect(parts['thanks']).toEqual({present: false, evidence: []})
  })

  test('every agreement says that a lawyer should read it', async () => {
    expect((await checkedLint(agreement)).notes).toEqual([expect.stringMatching(/lawyer/)])
    expect((await checkedLint(ending)).notes).toEqual([])
  })
})

describe('a text that is no message', () => {
  const readme =
    '# pad\n\nPads a text on the left. See `pad --help`.\n\n## Install\n\n```sh\nnpm install pad\n```\n\n## Use\n\nIf you fail to pass a length, it throws. TODO: say more.\n\n## License\n\nMIT\n'

  test.each([
    ['documentation', readme],
    [
      'a page that welcomes its readers',
      '# pots\n\nHello and welcome! This folder was made by `pots`, a tool that we wrote for you. You can find the full documentation in [our repository](https://pots.example/docs), and we have a quick list of common questions to get you started with all of it in [our handbook](https://pots.example/book).\n',
    ],
    [
      'a page under one title',
      '# pots\n\nThis is a mirror of the module of the same name, and `pots` alone gives you a stable base, whichever version you or those who use your libraries run. I wrote it since that module changes more often than you and I would like.\n',
    ],
    [
      'notices of licences',
      'NOTICES AND INFORMATION\n\nThis software incorporates material from third parties. We make certain open source code available at https://pots.example, or you may send us a check or money order for five dollars, including the product name, the open source component name and version number, to the address that you find below this notice.\n',
    ],
  ])('gets no findings: %s', async (_, text) => {
    const report = await checkedLint(text, {format: 'markdown'})
    expect(report).toMatchObject({isMessage: false, kind: 'other', verdict: 'ready', parts: {}, messages: []})
  })

  test('is one when somebody says so', async () => {
    const said = await checkedLint(readme, {format: 'markdown', kind: 'other'})
    expect(found(readme, said)).toContain('placeholder: TODO')
    const own = `---\namicable: {}\n---\n${readme}`
    expect(found(own, await checkedLint(own, {format: 'markdown'}))).toContain('placeholder: TODO')
  })

  test.each(['', '\n\n', ' \t', '\uFEFF', '---', '> quoted only', '😀'])('%j', async (text) => {
    for (const format of ['text', 'markdown', 'html', 'eml'] as const) {
      expect(await checkedLint(text, {format})).toMatchObject({messages: [], verdict: 'ready'})
      expect((await checkedLint(text, {format, kind: 'termination'})).internalErrors).toEqual([])
    }
  })
})

describe('verdicts', () => {
  test.each([
    ['error', 'not-ready'],
    ['warning', 'review'],
    ['info', 'ready'],
  ] as const)('%s: %s', async (level, verdict) => {
    const report = await checkedLint('we thank you', {kind: 'other'}, [finds('blame', level, 'thank')])
    expect(report).toMatchObject({verdict, messages: [{level, severity: level === 'error' ? 2 : 1}]})
  })

  test('nothing found', async () => {
    expect(await checkedLint('we thank you', {kind: 'other'}, [])).toMatchObject({verdict: 'ready', messages: []})
  })
})

describe('one phrase, one finding', () => {
  const text = 'we want that one phrase'

  async function kept(...rules: Rule[]): Promise<string[]> {
    return found(text, await checkedLint(text, {kind: 'other'}, rules))
  }

  test('the graver is kept, whichever comes first', async () => {
    const grave = finds('blame', 'error', 'one phrase')
    const light = finds('vague', 'warning', 'that one')
    expect(await kept(grave, light)).toEqual(['blame: one phrase'])
    expect(await kept(light, grave)).toEqual(['blame: one phrase'])
  })

  test('of equals the rule that comes first', async () => {
    const one = finds('vague', 'warning', 'that one')
    const two = finds('opinion', 'warning', 'one phrase')
    expect(await kept(one, two)).toEqual(['vague: that one'])
    expect(await kept(two, one)).toEqual(['opinion: one phrase'])
  })

  test('phrases that only touch are two', async () => {
    expect(await kept(finds('vague', 'info', 'one phrase'), finds('blame', 'error', 'that '))).toEqual([
      'blame: that ',
      'vague: one phrase',
    ])
  })

  test('a level from the options counts', async () => {
    const rules = [finds('blame', 'error', 'one phrase'), finds('vague', 'warning', 'that one')]
    const report = await checkedLint(text, {kind: 'other', rules: {blame: 'info'}}, rules)
    expect(found(text, report)).toEqual(['vague: that one'])
  })

  test('what is said of a whole sentence hides nothing, and is not hidden', async () => {
    expect(await kept(finds('long-winded', 'error', text), finds('vague', 'info', 'one'))).toEqual([
      `long-winded: ${text}`,
      'vague: one',
    ])
  })
})

describe('a rule that throws', () => {
  const broken = defineRule({...blame, id: 'opinion'}, () => {
    throw new TypeError('It broke')
  })

  test('is reported, and the others go on', async () => {
    const text = 'Dear Ann,\n\nYou failed to send the files.\n'
    const report = await checkedLint(text, {kind: 'other'}, [broken, blame])
    expect(report.internalErrors).toEqual([{ruleId: 'opinion', message: 'It broke'}])
    expect(found(text, report)).toEqual(['blame: You failed to send'])
  })

  test('so does one that throws at the evidence, or throws no error', async () => {
    const evidence = () => {
      throw 'a string'
    }
    const rule = defineRule({...blame, id: 'missing-thanks'}, () => [], {name: 'thanks', evidence})
    expect((await checkedLint(ending, {}, [rule])).internalErrors).toEqual([
      {ruleId: 'missing-thanks', message: 'a string'},
    ])
  })
})

describe('levels', () => {
  const text = 'Dear Ann,\n\nYou failed to send the files.\n'
  const levels = async (source: string, options: LintOptions): Promise<string[]> =>
    (await checkedLint(source, {kind: 'other', ...options}, [blame])).messages.map(({level}) => level)

  test('by the options', async () => {
    expect(await levels(text, {})).toEqual(['error'])
    expect(await levels(text, {rules: {blame: 'info'}})).toEqual(['info'])
    expect(await levels(text, {rules: {blame: 'off'}})).toEqual([])
  })

  test('front matter wins', async () => {
    const own = `---\namicable: {rules: {blame: warning}}\n---\n${text}`
    expect(await levels(own, {format: 'markdown', rules: {blame: 'off', vague: 'off'}})).toEqual(['warning'])
    expect(await levels(own, {format: 'text', rules: {blame: 'info'}})).toEqual(['warning'])
  })

  test('a part whose rule is off is still in the report', async () => {
    const report = await checkedLint(ending, {rules: {'missing-thanks': 'off'}})
    expect(report.parts['thanks']).toEqual({present: false, evidence: []})
    expect(report.messages.map(({ruleId}) => ruleId)).not.toContain('missing-thanks')
  })

  test('a wrong setting in the front matter is told, and the others stand', async () => {
    const own = `---\namicable: {kind: farewell, rules: {blame: info}}\n---\n${text}`
    const report = await checkedLint(own, {format: 'markdown', kind: 'other'}, [blame])
    expect(report.directives).toMatchObject([
      {message: expect.stringMatching(/^kind is "farewell"/), line: 2, column: 1},
    ])
    expect(report.messages).toMatchObject([{level: 'info'}])
  })

  test('a rule keeps its own shades', async () => {
    const words = (count: number): string => `Dear Ann,\n\n${'we '.repeat(count - 1)}end.\n`
    for (const [count, level] of [
      [25, undefined],
      [26, 'info'],
      [35, 'info'],
      [36, 'warning'],
    ] as const) {
      const report = await checkedLint(words(count), {kind: 'other'}, [longWinded])
      expect(report.messages[0]?.level, `${count} words`).toBe(level)
    }
  })
})

describe('templates', () => {
  const text = 'Dear {{ name }},\n\nI am ending our agreement on [end date].\n'

  test('blanks are found in a letter and meant in a template', async () => {
    expect(found(text, await checkedLint(text, {}, [placeholder]))).toEqual([
      'placeholder: {{ name }}',
      'placeholder: [end date]',
    ])
    expect(await checkedLint(text, {template: true}, [placeholder])).toMatchObject({template: true, messages: []})
  })

  test('front matter wins', async () => {
    const own = (value: boolean): string => `---\namicable: {template: ${value}}\n---\n${text}`
    expect((await checkedLint(own(true), {format: 'markdown'}, [placeholder])).messages).toEqual([])
    expect((await checkedLint(own(false), {format: 'markdown', template: true}, [placeholder])).messages).toHaveLength(
      2,
    )
  })

  test('a blank that says what it wants stands for it', async () => {
    expect((await checkedLint(text, {template: true})).parts['end-date']).toMatchObject({present: true})
  })
})

describe('whose words', () => {
  test.each([
    [
      'a quoted reply',
      'Dear Ann,\n\nI agree.\n\nOn Tue, 13 May 2025 at 16:05, Ann wrote:\n\n> You failed to send the files.\n',
    ],
    [
      'a forwarded message',
      'Dear Ann,\n\nSee below.\n\n-----Original Message-----\nFrom: Ann\n\nYou failed to send the files.\n',
    ],
    ['a signature', 'Dear Ann,\n\nSee below.\n\nTom\n\n-- \nYou failed to send the files.\n'],
    ['quotation marks', 'Dear Ann,\n\nYou wrote: “You failed to send the files”, and I agree.\n'],
  ])('%s is not the writer’s', async (_, text) => {
    for (const format of ['text', 'markdown', 'eml'] as const) {
      const mail = format === 'eml' ? `Subject: Files\n\n${text}` : text
      expect(found(mail, await checkedLint(mail, {format, kind: 'termination'}, [blame])), format).toEqual([])
    }
  })

  test('a name or nickname in quotation marks is', async () => {
    const text = 'Dear Ann,\n\nYou failed to send the “final” files.\n'
    expect(found(text, await checkedLint(text, {}, [blame]))).toEqual(['blame: You failed to send'])
  })
})

describe('places', () => {
  const rule = finds('blame', 'error', 'you failed')

  test('lines and columns, in UTF-16 units, whatever the line ending', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['Dear Ann,', '', '😀 Well, you failed to send', 'the files.', ''].join(end)
      const report = await checkedLint(text, {}, [rule])
      expect(report.messages).toMatchObject([{line: 3, column: 10, endLine: 3, endColumn: 20}])
    }
  })

  test('over two lines', async () => {
    const text = 'Dear Ann,\r\n\r\nIt is the plain and simple truth that you\r\nfailed to send the files.\r\n'
    const report = await checkedLint(text, {}, [finds('blame', 'error', 'you\nfailed')])
    expect(report.messages).toMatchObject([{line: 3, column: 39, endLine: 4, endColumn: 7}])
  })

  test('findings come in the order of the text, whatever the order of the rules', async () => {
    const text = 'we see the first and the second'
    const report = await checkedLint(text, {kind: 'other'}, [
      finds('vague', 'info', 'second'),
      finds('blame', 'error', 'first'),
    ])
    expect(found(text, report)).toEqual(['blame: first', 'vague: second'])
  })

  test('the other place of a finding', async () => {
    const text = 'Dear Ann,\n\nOur agreement ends on 30 June 2026.\nOur agreement ends on 31 July 2026.\n'
    const report = await checkedLint(text, {kind: 'termination'}, [conflictingDates])
    expect(report.messages).toMatchObject([
      {
        line: 4,
        column: 23,
        endColumn: 35,
        related: [{line: 3, column: 23, endLine: 3, endColumn: 35, message: expect.any(String)}],
      },
    ])
  })
})

describe('an open door', () => {
  const rules = {'open-door': 'warning'} as const
  const relatedTo = async (text: string) => {
    const {messages} = await checkedLint(text, {kind: 'termination', rules}, [openDoor])
    return messages.map(({words, related = []}) => ({
      isRead: words !== undefined,
      related: related.map(({line, column, endLine, endColumn}) => [line, column, endLine, endColumn]),
    }))
  }
  const letter = (offer: string): string =>
    `Dear Ann,\n\nI am ending our agreement on 30 June.\n\n${offer}\n\nBest,\nTom\n`

  test('names the decision that it undoes, by a pattern or by the reader', async () => {
    const decision = [[3, 1, 3, 38]]
    expect(await relatedTo(letter('The door is always open.'))).toEqual([{isRead: false, related: decision}])
    expect(await relatedTo(letter('You can lean on me whenever trouble comes.'))).toEqual([
      {isRead: true, related: decision},
    ])
  })

  test('names none where the letter has none, or where it stands in the same sentence', async () => {
    expect(await relatedTo('Dear Ann,\n\nThe door is always open.\n')).toEqual([{isRead: false, related: []}])
    expect(await relatedTo('Dear Ann,\n\nI am ending our agreement, but the door is always open.\n')).toEqual([
      {isRead: false, related: []},
    ])
  })
})

describe('the words that the reader goes by', () => {
  const wordsFor = async (sentence: string): Promise<(string[] | undefined)[]> => {
    const text = `Dear Ann,\n\nI am ending our agreement on 30 June. ${sentence}\n\nBest,\nTom\n`
    return (await checkedLint(text, {kind: 'termination'})).messages
      .filter(({ruleId}) => !ruleId.startsWith('missing-'))
      .map(({words}) => words)
  }

  test.each([
    ['Please don’t see this as a door closing on you.', 'closing'],
    ['The site stood still because you said to wait one more week and one more week.', 'stood'],
    ['Two national interviews fell through because you went silent on the morning.', 'went'],
  ])('are no pronouns and no halves of short forms: %s', async (sentence, word) => {
    const told = await wordsFor(sentence)
    expect(told.flat()).toContain(word)
    for (const words of told) expect(words?.filter((one) => /^(?:n?['’]\w+|you|i|we|not?)$/i.test(one))).toEqual([])
  })
})

describe('what is known of the letter', () => {
  const text = 'Our agreement ends on 03/04/2026.'
  const days = async (source: string, options: LintOptions): Promise<string[]> =>
    (await checkedLint(source, {kind: 'termination', rules: {}, ...options})).messages
      .filter(({ruleId}) => ruleId === 'short-notice')
      .map(({message}) => message)

  test('the day it is written, the notice and how dates are read', async () => {
    expect(await days(text, {today: '2026-03-01', notice: 60})).toEqual([expect.stringContaining('3 days away')])
    expect(await days(text, {today: '2026-03-01', notice: 60, locale: 'en-GB'})).toEqual([
      expect.stringContaining('33 days away'),
    ])
    expect(await days(text, {notice: 60})).toEqual([])
  })

  test('a mail’s own date, and front matter, win over today', async () => {
    const mail = `Date: Sun, 1 Mar 2026 10:00:00 +0100\nSubject: The end\n\n${text}\n`
    expect(await days(mail, {format: 'eml', today: '2020-01-01', notice: 60})).toEqual([
      expect.stringContaining('3 days away'),
    ])
    const own = `---\namicable: {date: 2026-03-02, notice: 60}\n---\n${text}\n`
    expect(await days(own, {format: 'markdown', today: '2020-01-01', notice: 1})).toEqual([
      expect.stringContaining('2 days away'),
    ])
  })

  test.each([
    ['3 March 2025', '12 days'],
    ['Leeds, March 3, 2025', '12 days'],
    ['Leeds, the 3rd of March 2025', '12 days'],
    ['Date: 3 March 2025', '12 days'],
    ['Monday, 3 March 2025', '12 days'],
    ['2025-03-03', '12 days'],
    ['3.3.2025', '12 days'],
    ['Tidewater Studio, 12 Harbour Street, Portsmouth PO1 2AB\n3 March 2025', '12 days'],
    ['Tidewater Studio\n\n3 March 2025\n\nAnn Lee\n4 Mill Lane', '12 days'],
    ['To: Ann\nDate: March 3, 2025\nSubject: Our work', '12 days'],
    // No date of the letter: then today counts.
    ['Your letter of 3 March 2025', '14 days'],
    ['Term: 1 January 2020 to 3 March 2025', '14 days'],
    ['3 March', '14 days'],
    ['3 March 2025\n4 March 2025', '14 days'],
    ['31 February 2025', '14 days'],
  ])('a letterhead of %j', async (head, expected) => {
    const letter = `${head}\n\nDear Ann,\n\nI am ending our work on 15 March 2025.\n\nBest,\nTom\n`
    expect(await days(letter, {notice: 30, today: '2025-03-01'})).toEqual([expect.stringContaining(expected)])
  })

  test('a letterhead’s date yields to front matter and to a mail’s own, and lies above the greeting', async () => {
    const letter = '3 March 2025\n\nDear Ann,\n\nI am ending our work on 15 March 2025.\n\nBest,\nTom\n'
    const own = `---\namicable: {date: 2025-03-05}\n---\n${letter}`
    expect(await days(own, {format: 'markdown', notice: 30})).toEqual([expect.stringContaining('10 days')])
    const mail = `Date: Thu, 6 Mar 2025 10:00:00 +0100\nSubject: The end\n\n${letter}`
    expect(await days(mail, {format: 'eml', notice: 30})).toEqual([expect.stringContaining('9 days')])
    const below = 'Dear Ann,\n\nI am ending our work on 15 March 2025.\n\nBest,\nTom\n\nDate: 3 March 2025\n'
    expect(await days(below, {notice: 30})).toEqual([])
  })

  test('a short notice is told once, and not of a timetable', async () => {
    const letter = (end: string): string =>
      `Dear Ann,\n\nI am ending our agreement on ${end}.\n\n| last session | 26 June 2025 |\n|---|---|\n| last session | 26 June 2025 |\n`
    const options: LintOptions = {format: 'markdown', today: '2025-06-01', notice: 60}
    expect(await days(letter('26 June 2025'), options)).toEqual([expect.stringContaining('25 days')])
    expect(await days(letter('31 August 2025'), options)).toEqual([])
  })

  test.each([
    ['After four years of looking after your garden, I am ending our work on 30 June.', ['30 June']],
    ['For nearly six years we have worked together, and I am ending our agreement on 30 June.', ['30 June']],
    ['I am ending our agreement after six months together.', []],
    ['I am ending our agreement in four weeks.', ['four weeks']],
    ['I am ending our agreement, with 30 days’ notice.', ['30 days']],
  ])('how long it went on is no end: %s', async (text, words) => {
    const {parts} = await checkedLint(text, {kind: 'termination', outline: true})
    expect(parts['end-date']?.words?.filter((word) => /\d|weeks|years|months/.test(word) && word !== text)).toEqual(
      words,
    )
  })

  test('an end is told to lie before the letter’s own date, and not before today', async () => {
    const letter = (date: string): string =>
      `${date}\n\nDear Ann,\n\nI am ending our work. Our last day is 15 May 2025.\n\nBest,\nTom\n`
    const told = async (text: string): Promise<string[]> =>
      (await checkedLint(text, {today: '2025-06-03'})).messages
        .filter(({ruleId}) => ruleId === 'conflicting-dates')
        .map(({message}) => message)
    expect(await told(letter('3 March 2025'))).toEqual([])
    expect(await told(letter('20 May 2025'))).toEqual(['This end lies before the letter’s own date.'])
    const signed = 'I am ending the work that we agreed on 3 March 2020.'
    expect(await told(`3 March 2025\n\nDear Ann,\n\n${signed}\n\nBest,\nTom\n`)).toEqual([])
  })
})

test('every fixture gives a valid report, and the same one twice', async () => {
  for (const {name, text, ...options} of await fixtureLetters()) {
    const report = await checkedLint(text, {...options, today: '2025-06-01'})
    expect(report.internalErrors, name).toEqual([])
    expect(await lint(text, {...options, today: '2025-06-01'}), name).toEqual(report)
  }
})

test('the fixtures are what they are meant to be', async () => {
  const verdicts = await Promise.all(
    (await fixtureLetters()).map(async ({name, text, ...options}) => {
      const {kind, verdict} = await checkedLint(text, {...options, today: '2025-06-01'})
      return `${name}: ${kind}, ${verdict}`
    }),
  )
  expect(verdicts.sort()).toEqual([
    'agreement.md: agreement, review',
    'angry.eml: termination, not-ready',
    'first-draft.md: termination, not-ready',
    'ready.txt: termination, ready',
    'template.html: termination, ready',
  ])
})

test('no letter is too strange to be read', async () => {
  for (const text of [
    'a'.repeat(300_000),
    'we end '.repeat(40_000),
    '\n'.repeat(100_000),
    '“'.repeat(50_000),
    '!'.repeat(100_000),
  ]) {
    expect((await checkedLint(`Dear Ann,\n\n${text}`, {kind: 'termination'})).internalErrors).toEqual([])
  }
})

test('only the rules that are asked for', async () => {
  const report = await checkedLint(ending, {}, [finds('vague', 'warning', 'our')])
  expect(found(ending, report)).toEqual(['vague: our'])
  expect(report.parts).toEqual({})
})
