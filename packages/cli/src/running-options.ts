import type {OptionGroup} from './options.ts'

/** How the work is done. */
export const runningOptions: OptionGroup = {
  title: 'Running',
  rows: [
    {
      name: 'stats',
      help: 'say what took how long, and which rule',
      set(options) {
        options.stats = true
      },
    },
  ],
}
