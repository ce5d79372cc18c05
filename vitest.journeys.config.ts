import { defineConfig } from 'vitest/config'

/** Journeys in a real browser, one after the other: `npm run test:journeys`. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.test.ts'],
    globalSetup: ['test/database-server.ts'],
    pool: 'threads',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
