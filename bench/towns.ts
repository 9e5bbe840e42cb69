export { w2 as run } from './works/w2.ts'
