export { solveApart } from './solve-apart.ts'
