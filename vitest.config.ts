import { defineConfig } from 'vitest/config'

const STORIES = ['tests/stories/**/*.test.ts', 'tests/exchange/**/*.test.ts']
const NOT_OURS = ['node_modules/**', 'dist/**', '.types/**', 'data/**']

/** 测试运行: apart from vite.config.ts, whose root is web/. Stories share one loaded demo world, made when one of them runs. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'house',
          maxWorkers: 2,
          include: ['**/*.test.ts'],
          exclude: [...NOT_OURS, ...STORIES],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'stories',
          sequence: { groupOrder: 1 },
          include: STORIES,
          globalSetup: ['tests/stories/demo-template.ts'],
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
