import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // One day for everybody: reviews don't fall due while the tests are read.
    env: { FIELDBOOK_TODAY: '2026-11-22' },
    globalSetup: 'tests/site/build-once.ts',
    testTimeout: 60_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    reporters: ['default'],
  },
})
