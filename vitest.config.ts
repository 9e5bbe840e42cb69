import { defineConfig } from 'vitest/config'

/** 测试运行: apart from vite.config.ts, whose root is web/. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', '.types/**', 'data/**'],
  },
})
