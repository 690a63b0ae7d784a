import {type LintOptions, lint, rules} from '@amicable/rules'
import {configFor, isIgnored, parseConfig, parseSettings, readConfig} from '@amicable/rules/config'
import fc from 'fast-check'
import type {Letter} from '../../packages/rules/test/any-letters.ts'
import {brokenLaws} from '../../packages/rules/test/laws.ts'
import {type Target, target} from '../target.ts'

interface Input {
  /** What the config file holds. */
  source: string
  name: string
}

const keys = fc.constantFrom(
  ...['$schema', 'extends', 'root', 'rules', 'kind', 'template', 'notice', 'locale', 'strict', 'allow', 'phrases'],
  ...['parts', 'placeholders', 'ignores', 'overrides', 'files', 'id', 'match', 'message', 'level', 'open', 'close'],
  ...['words', 'name', 'summary', 'why', 'kinds', 'suggest', '__proto__', 'constructor', 'amicable', 'date', 'disable'],
)
const names = fc.constantFrom(
  ...rules.slice(0, 6).map(({id}) => id),
  ...['error', 'warning', 'info', 'off', 'termination', 'agreement', 'other', 'en-GB', '2026-02-30', '2026-02-28'],
  ...['**/*.md', '*', '!a', '{a,b', '[', '(?:a+)+$', '../..', './base.json', 'amicable:strict', 'amicable:', 'acme'],
  ...['@you failed', 'end/stop ...4 (a|b)', '<x: you>', '$', '(', 'a ...99', '!!', '{{', '}}', '<<', '>>', ' ', ''],
)
const {value: anyValue} = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 4, depthSize: 'small'},
    names,
    fc.boolean(),
    fc.constantFrom(null, 0, 1, -1, 30, 1e308, 0.5),
    fc.string({unit: 'binary', maxLength: 8}),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(fc.oneof({weight: 9, arbitrary: keys}, fc.string({maxLength: 4})), tie('value'), {maxKeys: 6}),
  ),
}))

/** Most of these are patterns; the others are told of. */
const pattern = fc
  .array(
    fc.constantFrom(
      ...[
        'you',
        '@you',
        'failed',
        'end/stop',
        '@end:ing',
        'fail~',
        '.',
        '...4',
        '...99',
        '(a|b c)',
        '(you|we',
        ')',
        'x?',
      ],
      ...[
        '!x',
        '!!x',
        '^',
        '$',
        '<n: you>',
        '$n',
        '(a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b) (a|b)',
        '((a|b)? (c|d)?)?',
      ],
    ),
    {minLength: 1, maxLength: 8},
  )
  .map((words) => words.join(' '))

/** Settings of which most are right, so that letters are read with them. */
const mostlyRight = fc.record(
  {
    rules: fc.dictionary(fc.constantFrom(...rules.map(({id}) => id)), fc.constantFrom('error', 'info', 'off')),
    kind: fc.constantFrom('termination', 'other'),
    notice: fc.integer({min: 1, max: 900}),
    strict: fc.boolean(),
    allow: fc.array(fc.string({unit: 'binary', maxLength: 12}), {maxLength: 4}),
    phrases: fc.array(
      fc.record(
        {id: fc.constantFrom('own-a', 'own-b', 'blame'), match: pattern, message: names, level: names, suggest: names},
        {requiredKeys: []},
      ),
      {maxLength: 3},
    ),
    placeholders: fc.array(fc.record({open: names, close: names}), {maxLength: 3}),
    ignores: fc.array(names, {maxLength: 3}),
    overrides: fc.array(fc.record({files: names, kind: names}, {requiredKeys: ['files']}), {maxLength: 3}),
    extra: anyValue,
  },
  {requiredKeys: []},
)

const yaml = fc
  .array(fc.tuple(keys, fc.oneof(names, fc.constantFrom('&a', '*a', '|', '- x', '? :', '!!js/function', '<<: *a'))), {
    maxLength: 8,
  })
  .map((lines) => lines.map(([key, value]) => `${key}: ${value}\n`).join(''))

const host = {readText: async () => undefined}

/** Any config: told what is wrong with it, else letters are read by it. */
export const configTarget = (models: readonly Letter[]): Target => {
  const letter = models.find(({text}) => text.length > 300)?.text.slice(0, 600) ?? 'Dear Ann,\n\nYou failed.\n'
  return target<Input>(
    'config',
    10,
    fc.record({
      source: fc.oneof(
        mostlyRight.map((value) => JSON.stringify(value)),
        anyValue.map((value) => JSON.stringify(value)),
        yaml,
        fc.string({unit: 'binary', maxLength: 120}),
      ),
      name: fc.constantFrom('.amicablerc', '.amicablerc.json', '.amicablerc.yaml', 'package.json'),
    }),
    async ({source, name}) => {
      const path = `/work/${name}`
      const {config, problems} = await parseConfig(source, path)
      for (const {line, column} of problems)
        if (!(line >= 1 && column >= 1)) throw new Error(`a problem in line ${line}, column ${column}`)
      await readConfig(path, {readText: async (asked) => (asked === path ? source : host.readText())})
      await parseSettings(config ?? source)
      if (!config) return
      await isIgnored('/work/letters/a.md', config, '/work')
      const settings: LintOptions = await configFor('/work/letters/a.md', config, '/work')
      const broken = brokenLaws(letter, await lint(letter, {...settings, kind: 'termination'}))
      if (broken.length > 0) throw new Error(broken.join('\n'))
    },
  )
}
