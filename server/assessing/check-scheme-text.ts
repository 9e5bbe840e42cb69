import { type CheckedScheme, checkScheme } from '#domain/drafting'
import { readYaml } from '#formats'

/** 检查方案文字: what the desk says of a text in the browser, said again where it counts. */
export function checkSchemeText(text: string): CheckedScheme {
  const { node, findings } = readYaml(text, 'scheme.yaml')
  if (node === undefined) return { findings }
  const checked = checkScheme(node)
  return { ...checked, findings: [...findings, ...checked.findings] }
}
