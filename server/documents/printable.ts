import type { Scheme } from '#engine'
import { readYaml } from '#formats'
import type { Language } from '#words'
import type { Printed } from './scheme-document.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A scheme that stands, with the tree of the text it was read from; the issuer asked for, else the scheme’s own. */
export function printable(
  scheme: Scheme,
  text: string,
  { issuer, language }: { readonly issuer?: string | undefined; readonly language: Language },
): Printed {
  const { node } = readYaml(text, 'scheme.yaml')
  if (node === undefined) throw new Error(`the text of ${scheme.id} was read before and is no YAML now`)
  const named = issuer === undefined || issuer === '' ? scheme.source.issuer : issuer
  return { scheme, root: node, language, ...(named === undefined ? {} : { issuer: named }) }
}
