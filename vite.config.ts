import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** 网页构建: the web's root is web/, what ships is dist/web; `npm run build` and `npm start` both read this. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': process.env.GONGCHENG_API ?? 'http://127.0.0.1:8080' },
  },
})
