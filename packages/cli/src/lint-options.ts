import type {LintOptions} from '@amicable/rules'
import type {Settings} from '@amicable/rules/config'
import type {Options} from './options.ts'

/** The options of a letter: those of the command line, else those of its config, else what its name tells. */
export function lintOptions(
  told: LintOptions,
  settings: Settings,
  options: Pick<Options, 'kind' | 'template' | 'notice' | 'today' | 'rules'>,
): LintOptions {
  const {kind, template, notice, today} = options
  return {
    ...told,
    ...settings,
    ...(kind === undefined ? {} : {kind}),
    ...(template === undefined ? {} : {template}),
    ...(notice === undefined ? {} : {notice}),
    ...(today === undefined ? {} : {today}),
    rules: {...settings.rules, ...options.rules},
  }
}
