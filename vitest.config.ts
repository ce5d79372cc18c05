import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'demo/**/*.test.ts', 'test/*.test.ts'],
    globalSetup: ['test/database-server.ts'],
    pool: 'threads',
    // Modules are shared between test files for speed: no module keeps state.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
