import type {Letter} from '../../packages/rules/test/any-letters.ts'
import type {Target} from '../target.ts'
import {answersTarget} from './answers.ts'
import {cliTarget} from './cli.ts'
import {configTarget} from './config.ts'
import {directivesTarget} from './directives.ts'
import {letterTarget} from './letter.ts'
import {lspTarget} from './lsp.ts'

/** @param models letters from which inputs are made */
export const targetsOf = (models: readonly Letter[]): Target[] =>
  [letterTarget, configTarget, directivesTarget, answersTarget, lspTarget, cliTarget].map((make) => make(models))
