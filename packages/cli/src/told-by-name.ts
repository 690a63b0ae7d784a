import type {LintOptions} from '@amicable/rules'
import type {Rules} from './io.ts'

/** How a letter is to be read as far as its name tells, and for a template whose name says no format, its text. */
export function toldByName(
  file: string,
  text: string,
  {formatOf, isTemplate}: Pick<Rules, 'formatOf' | 'isTemplate'>,
): LintOptions {
  const format = formatOf(file, text) ?? 'text'
  return isTemplate(file) ? {format, template: true} : {format}
}
