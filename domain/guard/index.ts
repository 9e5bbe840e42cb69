export { guardScheme } from './guard-scheme.ts'
export { findPersonReproduction } from './person-reproduction.ts'
