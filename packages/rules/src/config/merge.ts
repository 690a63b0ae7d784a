import type {Config, Settings} from './config.ts'

/**
 * Settings that go on from others: levels rule by rule; lists are added to. Of phrases and parts that both have by the
 * same id the later take the place of the earlier.
 */
export function mergeSettings(base: Settings, more: Settings): Settings {
  const {rules, allow, phrases, parts, placeholders, ...others} = more
  return {
    ...base,
    ...others,
    ...(base.rules || rules ? {rules: {...base.rules, ...rules}} : {}),
    ...(base.allow || allow ? {allow: [...new Set([...(base.allow ?? []), ...(allow ?? [])])]} : {}),
    ...(base.phrases || phrases ? {phrases: replaceById(base.phrases ?? [], phrases ?? [])} : {}),
    ...(base.parts || parts ? {parts: replaceById(base.parts ?? [], parts ?? [])} : {}),
    ...(base.placeholders || placeholders
      ? {placeholders: [...(base.placeholders ?? []), ...(placeholders ?? [])]}
      : {}),
  }
}

/** A config that goes on from another one. The globs of both are relative to one folder. */
export function mergeConfigs(base: Config, more: Config): Config {
  const {$schema, extends: _, root, ignores, overrides, ...settings} = more
  const {ignores: ignoresBefore = [], overrides: before = [], ...settingsBefore} = base
  const all = [...ignoresBefore, ...(ignores ?? [])]
  // What the later config says of all files also wins over what the earlier one says of some.
  const between = before.length > 0 && Object.keys(settings).length > 0 ? [{files: '**', ...settings}] : []
  const after = [...before, ...between, ...(overrides ?? [])]
  return {
    ...($schema === undefined ? {} : {$schema}),
    ...(root === undefined ? {} : {root}),
    ...mergeSettings(settingsBefore, between.length > 0 ? {} : settings),
    ...(all.length > 0 ? {ignores: all} : {}),
    ...(after.length > 0 ? {overrides: after} : {}),
  }
}

function replaceById<One extends {id?: string}>(before: readonly One[], after: readonly One[]): One[] {
  const replaced = new Set(after.map(({id}) => id))
  return [...before.filter(({id}) => id === undefined || !replaced.has(id)), ...after]
}
