import { defineConfig } from 'vitest/config'

// One day for everybody: reviews don't fall due while the tests are read.
const env = { FIELDBOOK_TODAY: '2026-11-22' }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          env,
          testTimeout: 60_000,
          // Each file would read the whole compiler again; nothing in it keeps state that a test could see.
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/build-once.ts',
          env,
          // A busy machine takes its time; what never comes fails all the same.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
