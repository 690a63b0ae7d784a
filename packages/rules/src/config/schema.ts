import * as v from 'valibot'
import {ruleIds} from '../rules/ids.ts'
import {kind, level, others} from './basic-schemas.ts'
import type {Config, FrontMatterSettings} from './config.ts'
import {isDay} from './day.ts'
import {teamEntries} from './team-schemas.ts'

// The message of every schema says what was expected; describe-issue.ts puts before it what was found.

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
  kind: v.exactOptional(v.pipe(kind, v.description('What the message is. Without it the text tells.'))),
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
  ...teamEntries,
}

const reference = v.pipe(
  v.string('a config, such as "./shared.yaml", "amicable:strict" or the name of a package'),
  v.regex(/\S/, 'the name of a config'),
)

const config = {
  $schema: v.exactOptional(
    v.pipe(v.string('the address of a JSON Schema'), v.description('The address of this schema, for editors.')),
  ),
  extends: v.exactOptional(
    v.pipe(
      v.union([reference, v.array(reference)], 'a config or a list of configs'),
      v.description(
        'Configs that this one goes on from: files ("./shared.yaml"), npm packages, "amicable:recommended", "amicable:strict". The later wins, and this one over all.',
      ),
    ),
  ),
  root: v.exactOptional(
    v.pipe(v.boolean('true or false'), v.description('True to say that no config above this folder is looked for.')),
  ),
  ...settings,
  ...teamEntries,
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
  disable: v.exactOptional(
    v.pipe(
      v.union([v.string(), v.array(v.string())], 'rule ids, such as "blame, vague -- why"'),
      v.transform((orders) => [orders].flat()),
    ),
  ),
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
