import type {FrontMatterSettings} from './config.ts'

/**
 * Reads the settings in a letter's front matter. A wrong setting is left out; the others stand.
 *
 * @param value the parsed value of the `amicable` key
 * @returns the settings, and for each wrong one a line that says what was found and what was expected
 */
export async function parseSettings(value: unknown): Promise<{settings: FrontMatterSettings; problems: string[]}> {
  const [{safeParse}, {frontMatterSchema}, {describeIssue}] = await Promise.all([
    import('./safe-parse.ts'),
    import('./schema.ts'),
    import('./describe-issue.ts'),
  ])
  const problems: string[] = []
  const read = (part: unknown): FrontMatterSettings => {
    const result = safeParse(frontMatterSchema, part)
    if (result.success) return result.output
    problems.push(...result.issues.map((issue) => describeIssue(issue).message))
    return {}
  }

  if (!isMap(value)) return {settings: read(value), problems}
  const settings: FrontMatterSettings = {}
  for (const [key, setting] of Object.entries(value)) {
    if (key === 'rules' && isMap(setting)) {
      const levels = Object.entries(setting).map(([id, level]) => read({rules: {[id]: level}}).rules)
      settings.rules = Object.assign({}, ...levels)
    } else {
      Object.assign(settings, read({[key]: setting}))
    }
  }
  return {settings, problems}
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
