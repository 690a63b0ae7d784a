import {defineConfig} from 'vitest/config'

// The private condition makes tests read the sources, never a stale build.
const conditions = ['@amicable/source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: {conditions},
  ssr: {resolve: {conditions}},
  test: {include: ['packages/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts']},
})
