import type {OptionGroup} from './options.ts'

/** How the work is done. */
export const runningOptions: OptionGroup = {
  title: 'Running',
  rows: [
    {
      name: 'watch',
      help: 'read the letters again whenever one of them or a config changes; q ends it',
      set(options) {
        options.watch = true
      },
    },
    {
      name: 'cache',
      help: 'judge only what has changed since the last run',
      set(options) {
        options.cache = true
      },
    },
    {
      name: 'cache-location',
      value: 'path',
      help: 'the same, kept in this file; default: in node_modules/.cache, else .amicablecache',
      set(options, value) {
        options.cache = true
        options.cacheLocation = value
      },
    },
    {
      name: 'stats',
      help: 'say what took how long, and which rule',
      set(options) {
        options.stats = true
      },
    },
  ],
}
