// What was measured, as tables for a terminal and for docs/performance.md.
import {cpus} from 'node:os'
import process from 'node:process'
import {goals} from './goals.mjs'

/** @param {Record<string, number>} values */
export function goalTable(values) {
  const rows = goals.flatMap(({value, work, unit, most}) => {
    const measured = values[value]
    if (measured === undefined) return []
    const reached = most === undefined ? '' : measured <= most ? 'reached' : '**not reached**'
    return [[work, most === undefined ? '' : `≤ ${most} ${unit}`, `${figure(measured)} ${unit}`, reached]]
  })
  return table(['work', 'must reach', 'measured', ''], rows)
}

/** @param {readonly import('./goals.mjs').Row[]} times */
export function timeTable(times) {
  const cell = (/** @type {import('./numbers.mjs').Spread | undefined} */ spread, unit = 'ms') =>
    spread ? `${figure(spread.median)} ${unit} (${figure(spread.min)} … ${figure(spread.p95)})` : ''
  const rows = times.map(({name, wall, cpu, memory}) => [name, cell(wall), cell(cpu), cell(memory, 'MB')])
  return table(['median (least … p95)', 'wall clock', 'CPU', 'peak memory'], rows)
}

/** What it was measured on. */
export const machine = () =>
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}`

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/** Three digits that count; more say nothing. */
const figure = (/** @type {number} */ value) => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))))
