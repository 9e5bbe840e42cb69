import { type Names, provisionsOf, type Scheme, type SourceNode } from '#engine'
import { describeProvision, describeProvisionPart, type Language, nameIn } from '#words'

/** 条文 beyond points, sources and names, a line each, grouped by what they belong to; the assessor's duties first. */
export function provisionsText(root: SourceNode, scheme: Scheme, language: Language): string {
  const all = provisionsOf(root)
  const names = new Map<string, Names>([
    ...all.filter(({ name }) => name.zh !== '').map(({ id, name }) => [id, name] as const),
    ...scheme.classes.map(({ id, name }) => [`class:${id}`, name] as const),
    ...[...scheme.grades, ...scheme.indicators].map(({ id, name }) => [id, name] as const),
  ])
  return [...new Set(all.map(({ part }) => part))]
    .flatMap((part) => [
      describeProvisionPart(part, language),
      ...all
        .filter((one) => one.part === part)
        .flatMap(({ id, name, line, lines }) => [
          `  ${name.zh === '' ? id : nameIn(name, language)}  L${line}`,
          ...lines.map((one) => {
            const { label, value } = describeProvision(one, (known) => names.get(known), language)
            return `    ${label}${language === 'en' ? ': ' : '：'}${value}`
          }),
        ]),
    ])
    .join('\n')
}
