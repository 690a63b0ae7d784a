import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vitest/config'

// The private condition makes tests read the sources, never a stale build.
const conditions = ['@amicable/source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: {
    conditions,
    // Only an editor has the module `vscode`.
    alias: {vscode: fileURLToPath(new URL('packages/client/test/fake-vscode.ts', import.meta.url))},
  },
  ssr: {resolve: {conditions}},
  // Slow machines are not wrong: a test fails by what it finds, not by how long it takes.
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Vitest would leave a core idle, which is half of a small machine.
    maxWorkers: '100%',
    include: ['packages/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts', 'fuzz/test/*.test.ts'],
  },
})
