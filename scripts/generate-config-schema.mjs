import {toJsonSchema} from '@valibot/to-json-schema'

/**
 * The text of the JSON Schema that editors complete and check a config with, from the schema that reads it.
 *
 * @param {import('valibot').GenericSchema} schema of a config
 */
export function configJsonSchema(schema) {
  const {$schema, ...rest} = toJsonSchema(schema, {ignoreActions: ['raw_check']})
  const json = {$schema, title: 'Amicable config', ...rest, allowComments: true, allowTrailingCommas: true}
  // An object takes no other keys: valibot says so with a schema that nothing fits.
  return `${JSON.stringify(json, (key, value) => (key === 'additionalProperties' ? false : value), 2)}\n`
}
