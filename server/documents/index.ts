export { type Letter, letterDocument } from './letter-document.ts'
export { DOCX, printable } from './printable.ts'
export { type Printed, schemeDocument } from './scheme-document.ts'
