import * as api from '@amicable/rules'
import * as config from '@amicable/rules/config'
import {expect, expectTypeOf, test} from 'vitest'

test('the public names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'LineIndex',
    'Memo',
    'abruptStop',
    'blame',
    'buriedDecision',
    'conflictingDates',
    'countsOf',
    'formatOf',
    'isTemplate',
    'lint',
    'longWinded',
    'measured',
    'missingAlternatives',
    'missingClosure',
    'missingContinuity',
    'missingConversation',
    'missingDecision',
    'missingEndDate',
    'missingNextSteps',
    'missingNoticeClause',
    'missingReason',
    'missingRefund',
    'missingRefundClause',
    'missingReleaseClause',
    'missingSubstituteClause',
    'missingThanks',
    'openDoor',
    'opinion',
    'overJustifying',
    'placeholder',
    'rules',
    'shortNotice',
    'sugarCoating',
    'threat',
    'unkind',
    'unprofessional',
    'vague',
  ])
})

test('each rule has the name of its id', () => {
  const byName: Record<string, unknown> = {...api}
  for (const rule of api.rules) {
    const name = rule.id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    expect(byName[name], name).toBe(rule)
  }
})

test('the public names for those who find configs', () => {
  expect(Object.keys(config).sort()).toEqual([
    'configFor',
    'configNames',
    'didYouMean',
    'findConfig',
    'findPartials',
    'ignoreNames',
    'ignoredBy',
    'isDay',
    'isIgnored',
    'messageOf',
    'parseConfig',
    'parseData',
    'parseSettings',
    'readConfig',
    'ruleIds',
    'tooDeepAt',
  ])
})

test('the types', () => {
  expectTypeOf(api.lint).parameter(1).toEqualTypeOf<api.LintOptions | undefined>()
  expectTypeOf(api.lint).returns.resolves.toEqualTypeOf<api.Report>()
  expectTypeOf<api.FileReport>().toExtend<api.Report>()
  expectTypeOf(api.blame).toEqualTypeOf<api.Rule>()
  expectTypeOf<config.Config['rules']>().toExtend<Partial<Record<string, api.Level | 'off'>> | undefined>()
})
