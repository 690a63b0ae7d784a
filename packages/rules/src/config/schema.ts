import * as v from 'valibot'
import {ruleIds} from '../rules/ids.ts'
import type {Config, FrontMatterSettings} from './config.ts'
import {isDay} from './day.ts'

// The message of every schema says what was expected; describe-issue.ts puts before it what was found.

/** Refuses any other key. Its message lists the keys that are allowed. */
const others = (entries: object): v.NeverSchema<string> => v.never(Object.keys(entries).join(', '))

const level = v.picklist(['error', 'warning', 'info', 'off'], 'error, warning, info or off')

const levels = Object.fromEntries(ruleIds.map((id) => [id, v.exactOptional(level)]))
const rules = v.pipe(
  v.objectWithRest(levels, others(levels), 'levels by rule id, such as "blame: warning"'),
  v.description('Levels by rule id: error, warning, info or off.'),
)

const days = 'a whole number of days, 1 or more'
const glob = v.pipe(
  v.string('a glob, such as "drafts/**"'),
  v.regex(/^[^!]/, 'a glob that is not empty and has no "!" before it'),
)

const settings = {
  rules: v.exactOptional(rules),
  kind: v.exactOptional(
    v.pipe(
      v.picklist(['termination', 'agreement', 'other'], 'termination, agreement or other'),
      v.description('What the message is. Without it the text tells.'),
    ),
  ),
  template: v.exactOptional(
    v.pipe(v.boolean('true or false'), v.description('True for a template, where blanks are meant to be there.')),
  ),
  notice: v.exactOptional(
    v.pipe(
      v.number(days),
      v.integer(days),
      v.minValue(1, days),
      v.description('The notice period of the agreement, in days.'),
    ),
  ),
  locale: v.exactOptional(
    v.pipe(
      v.picklist(['en-GB', 'en-US'], 'en-GB or en-US'),
      v.description('How dates such as 03/04/2025 are read: en-GB (3 April) or en-US (March 4).'),
    ),
  ),
}

const override = {
  files: v.pipe(
    v.union([glob, v.array(glob)], 'a glob or a list of globs'),
    v.description(
      'The files, relative to the folder of the config. A glob without a slash matches in every folder below it.',
    ),
  ),
  ...settings,
}

const config = {
  $schema: v.exactOptional(
    v.pipe(v.string('the address of a JSON Schema'), v.description('The address of this schema, for editors.')),
  ),
  ...settings,
  ignores: v.exactOptional(
    v.pipe(
      v.array(glob, 'a list of globs'),
      v.description('Files and folders that are not read, relative to the folder of the config.'),
    ),
  ),
  overrides: v.exactOptional(
    v.pipe(
      v.array(
        v.objectWithRest(override, others(override), 'settings with a "files" glob'),
        'a list of settings with "files" globs',
      ),
      v.description('Settings for some files. The last one that matches a file wins.'),
    ),
  ),
}

const frontMatter = {
  ...settings,
  date: v.exactOptional(v.pipe(v.string('a day such as 2025-06-30'), v.check(isDay, 'a day such as 2025-06-30'))),
}

const expected = 'settings, such as "kind: termination"'

/** What a config file may hold. */
export const configSchema: v.GenericSchema<unknown, Config> = v.objectWithRest(config, others(config), expected)

/** What the front matter's `amicable` key may hold. */
export const frontMatterSchema: v.GenericSchema<unknown, FrontMatterSettings> = v.objectWithRest(
  frontMatter,
  others(frontMatter),
  expected,
)
