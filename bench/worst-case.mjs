// Reads one text, and prints what it took: CPU time in ms and peak memory in MB.
import process from 'node:process'
import {lint} from '../packages/rules/dist/index.js'
import {prose, worst} from './worst-letters.mjs'

const [, , name = '', format] = process.argv
const make =
  worst.get(name) ?? (() => ({text: prose(/** @type {import('./worst-letters.mjs').FormatName} */ (format)), format}))
const {text, format: read} = make()
const before = process.cpuUsage()
await lint(text, {format: /** @type {import('./worst-letters.mjs').FormatName} */ (read), kind: 'termination'})
const {user, system} = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    format: read,
    size: text.length,
    ms: (user + system) / 1000,
    mb: process.resourceUsage().maxRSS / 1024,
  }),
)
