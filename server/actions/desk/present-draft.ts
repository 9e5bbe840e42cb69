import type { SchemeDraftLine } from '#contract'
import { draftState } from '#domain/drafting'
import { readYaml } from '#formats'
import type { StoredSchemeDraft } from '../../store/index.ts'

/** 草稿一行. The title is the scheme's own name as far as the text can be read. */
export function draftLine(stored: StoredSchemeDraft, text: string): SchemeDraftLine {
  const { stage, writtenBy } = draftState(stored.events)
  return {
    draft: stored.draft,
    stage,
    title: titleOf(text) ?? stored.draft,
    ...(stored.base === undefined ? {} : { base: { ...stored.base } }),
    openedAt: stored.openedAt,
    writtenBy: writtenBy.name,
    writtenAt: writtenBy.at,
  }
}

function titleOf(text: string): string | undefined {
  const { node } = readYaml(text, 'scheme.yaml')
  const name = node?.type === 'map' ? node.entries.find(({ key }) => key === 'name')?.value : undefined
  const said = name?.type === 'map' ? name.entries.find(({ key }) => key === 'zh')?.value : name
  return said?.type === 'text' && said.text.trim() !== '' ? said.text : undefined
}
