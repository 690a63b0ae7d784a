import {countsOf, type Place} from '@amicable/rules'
import {onlyFindings, type Result} from '../reporters/result.ts'
import type {ChangedFiles} from './changed-files.ts'
import type {Lines} from './patch-lines.ts'

/**
 * Results with only those findings that touch a new or changed line. Something is missing from a letter as a whole: that is
 * told as soon as anything in it has changed.
 */
export function onChangedLines(results: readonly Result[], changed: ChangedFiles): Promise<Result[]> {
  return Promise.all(
    results.map(async (result) => onlyOn(result, (await changed.linesOf(result.report.filePath)) ?? [])),
  )
}

function onlyOn(result: Result, lines: Lines): Result {
  const gitLine = linesOfGit(result.source)
  const isTouched = ({line, endLine}: Place): boolean =>
    lines.some(({first, last}) => gitLine(line) <= last && gitLine(endLine) >= first)
  const {report, ...rest} = onlyFindings(result, ({ruleId, related = [], ...place}) =>
    ruleId.startsWith('missing-') ? lines.length > 0 : [place, ...related].some(isTouched),
  )
  const {directives = [], ...whole} = report
  const shown = directives.filter(isTouched)
  return {
    report: {...whole, ...(shown.length > 0 ? {directives: shown} : {}), ...countsOf(report.messages)},
    ...rest,
  }
}

/** Turns the number of a line into Git's, for which a carriage return alone ends no line. */
function linesOfGit(source: string): (line: number) => number {
  const numbers = [1]
  let last = 1
  for (const [end] of source.matchAll(/\r\n|\n|\r/g)) {
    if (end !== '\r') last++
    numbers.push(last)
  }
  return (line) => numbers[line - 1] ?? last
}
