import type {FileReport, Level, Message} from '@amicable/rules'
import type {Element, ElementContent, Properties, Root, Text} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {shortPath} from '../short-path.ts'
import type {Excerpt} from './excerpt.ts'
import {excerptsOf} from './excerpts-of.ts'
import {style} from './html-style.ts'
import {printable} from './printable.ts'
import type {ReportContext, Reporter} from './reporter.ts'
import type {Result} from './result.ts'
import {besideParts, missingPart, notesOf, summaryOf, verdictLine, whereIs} from './words.ts'

/** The longest line of a letter that is shown whole. */
const excerptWidth = 140
const levelNames: Readonly<Record<Level, string>> = {error: 'To mend', warning: 'To look at', info: 'Hint'}
const verdictNames: Readonly<Record<FileReport['verdict'], string>> = {
  'not-ready': 'Not ready',
  review: 'Review',
  ready: 'Ready',
}
// Even if something were to slip through, a browser would neither run nor load it.
const policy = "default-src 'none'; style-src 'unsafe-inline'"

/** One page that a manager can read: the letters, their verdicts, what was found. It loads nothing and runs nothing. */
export const html: Reporter = (results, context) => {
  const summary = summaryOf(results.map(({report}) => report))
  const page: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: 'en'}, [
        h('head', {}, [
          h('meta', {charSet: 'utf-8'}),
          h('meta', {httpEquiv: ['Content-Security-Policy'], content: policy}),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          h('meta', {name: 'color-scheme', content: 'light dark'}),
          h('title', {}, ['Amicable: ', summary]),
          {type: 'element', tagName: 'style', properties: {}, children: [text(style)]},
        ]),
        h('body', {}, [
          h('header', {}, [h('h1', {}, ['Letters']), h('p', {}, [summary])]),
          h('main', {}, [
            overview(results, context),
            ...results.map((result, index) => section(result, index, context)),
          ]),
          h('footer', {}, [
            `Read by Amicable ${context.version}, which reads words and not minds: a person decides what is sent.`,
          ]),
        ]),
      ]),
    ],
  }
  return `${toHtml(page)}\n`
}

/** All letters in one table, each with the way to its section. */
function overview(results: readonly Result[], {cwd}: ReportContext): Element {
  const head = ['Letter', 'Kind', 'Verdict', 'To mend', 'To look at', 'Hints'].map((title) =>
    h('th', {scope: 'col'}, [title]),
  )
  const rows = results.map(({report}, index) =>
    h('tr', {}, [
      h('th', {scope: 'row'}, [h('a', {href: `#letter-${index + 1}`}, [shortPath(report.filePath, cwd)])]),
      h('td', {}, [kindOf(report)]),
      h('td', {}, [report.isMessage ? h('span', {className: [report.verdict]}, [verdictNames[report.verdict]]) : '–']),
      ...[report.errorCount, report.warningCount, report.infoCount].map((count) => h('td', {}, [String(count)])),
    ]),
  )
  return h('table', {}, [h('thead', {}, [h('tr', {}, head)]), h('tbody', {}, rows)])
}

function section(result: Result, index: number, {cwd}: ReportContext): Element {
  const {report} = result
  const excerpts = excerptsOf(result)
  const findings = besideParts(report).map((message) => findingItem(message, excerpts(message, excerptWidth)))
  const parts = Object.keys(report.parts).map((name) => partItem(report, name))
  return h('section', {id: `letter-${index + 1}`}, [
    h('h2', {}, [shortPath(report.filePath, cwd)]),
    report.isMessage
      ? h('p', {className: ['verdict', report.verdict]}, [verdictLine(report)])
      : h('p', {}, ['Not a message, nothing read.']),
    ...(findings.length > 0 ? [h('h3', {}, ['What was found']), h('ol', {className: ['findings']}, findings)] : []),
    ...(parts.length > 0 ? [h('h3', {}, ['What the letter has']), h('ul', {className: ['parts']}, parts)] : []),
    ...leftOut(report),
    ...notesOf(report).map((note) => h('p', {className: ['note']}, [note])),
  ])
}

function findingItem(message: Message, excerpt: Excerpt | undefined): Element {
  const advice = message.suggestions?.map(({desc}) => h('li', {}, [desc])) ?? []
  return h('li', {className: [message.level]}, [
    h('p', {}, [h('strong', {}, [levelNames[message.level]]), ` in line ${message.line}: ${message.message}`]),
    ...(excerpt ? [h('blockquote', {}, [excerpt.before, h('mark', {}, [excerpt.marked]), excerpt.after])] : []),
    h('p', {className: ['why']}, [`${message.why} `, h('a', {href: message.url}, [message.ruleId])]),
    ...(advice.length > 0 ? [h('ul', {className: ['advice']}, advice)] : []),
  ])
}

function partItem(report: FileReport, name: string): Element {
  const part = report.parts[name]
  const missing = missingPart(report, name)
  const title = name.replaceAll('-', ' ')
  if (missing) return h('li', {className: [missing.level]}, ['✗ ', h('b', {}, [title]), ` ${missing.message}`])
  if (part?.present) return h('li', {className: ['there']}, ['✓ ', h('b', {}, [title]), ` ${whereIs(part)}`])
  return h('li', {}, ['– ', h('b', {}, [title]), ' not there'])
}

/** The findings that do not count, and why. */
function leftOut({suppressed = []}: FileReport): Element[] {
  if (suppressed.length === 0) return []
  const items = suppressed.map(({line, message, justification}) =>
    h('li', {}, [
      `Line ${line}: ${message}`,
      ...(justification === undefined ? [] : [h('i', {}, [` ${justification}`])]),
    ]),
  )
  return [h('h3', {}, ['Left out on purpose']), h('ul', {className: ['left-out']}, items)]
}

function kindOf({isMessage, kind, template}: FileReport): string {
  if (!isMessage) return 'not a message'
  return template ? `${kind}, template` : kind
}

/** An element whose texts are fit to be shown. Where it holds only elements, each has a line of its own. */
function h(tagName: string, properties: Properties, children: readonly (Element | string)[] = []): Element {
  const shown = children.map((child): ElementContent => (typeof child === 'string' ? text(printable(child)) : child))
  const isBlock = shown.length > 0 && shown.every(({type}) => type === 'element')
  const content = isBlock ? [text('\n'), ...shown.flatMap((child) => [child, text('\n')])] : shown
  return {type: 'element', tagName, properties, children: content}
}

function text(value: string): Text {
  return {type: 'text', value}
}
