export { w3 as run } from './works/w3.ts'
