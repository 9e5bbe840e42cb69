export { type Letter, letterDocument } from './letter-document.ts'
export { type Printed, schemeDocument } from './scheme-document.ts'
