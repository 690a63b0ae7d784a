import type {Reporter} from './reporter.ts'

/** A format: its name, what the help says of it, and where its reporter is. */
export interface Format {
  name: string
  description: string
  /** The reporter, which is loaded only when it is asked for. */
  load(): Promise<Reporter>
  /** What is also appended to a file that the host of a pipeline offers. */
  summary?: {
    /** The environment variable that names the file. */
    variable: string
    load(): Promise<Reporter>
  }
}

/** The formats, in the order of the help. The first one is the default. */
export const formats: readonly [Format, ...Format[]] = [
  {
    name: 'pretty',
    description: 'for people, on a terminal',
    load: async () => (await import('./pretty.ts')).pretty,
  },
  {
    name: 'compact',
    description: 'one line for each finding, as compilers write it',
    load: async () => (await import('./compact.ts')).compact,
  },
  {
    name: 'json',
    description: 'the reports, in the published form',
    load: async () => (await import('./json.ts')).json,
  },
  {
    name: 'json-with-metadata',
    description: 'the same with version, settings and rules',
    load: async () => (await import('./json.ts')).jsonWithMetadata,
  },
  {
    name: 'sarif',
    description: 'SARIF 2.1.0, for code scanning',
    load: async () => (await import('./sarif.ts')).sarif,
  },
  {
    name: 'github',
    description: 'annotations of a GitHub workflow, and the step summary',
    load: async () => (await import('./github.ts')).github,
    summary: {variable: 'GITHUB_STEP_SUMMARY', load: async () => (await import('./markdown.ts')).stepSummary},
  },
  {
    name: 'gitlab',
    description: 'GitLab Code Quality',
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
  {
    name: 'junit',
    description: 'JUnit XML: a suite for each letter, errors are failures',
    load: async () => (await import('./junit.ts')).junit,
  },
  {
    name: 'checkstyle',
    description: 'Checkstyle XML',
    load: async () => (await import('./checkstyle.ts')).checkstyle,
  },
  {
    name: 'markdown',
    description: 'a summary for the comment of a pull request',
    load: async () => (await import('./markdown.ts')).markdown,
  },
  {
    name: 'html',
    description: 'one page to pass on, which needs nothing else',
    load: async () => (await import('./html.ts')).html,
  },
]
