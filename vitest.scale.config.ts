import { defineConfig } from 'vitest/config';

/** Engines that are there, with a million rows where ROWS asks for it: hours are no failure. */
export default defineConfig({
  test: {
    include: ['tests/scale/*.scale.ts'],
    globalSetup: ['tests/scale/setup.ts'],
    testTimeout: 4 * 3_600_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
