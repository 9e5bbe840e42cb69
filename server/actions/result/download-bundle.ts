import { downloadBundle as route } from '#contract'
import { accept } from '#domain/decision'
import { bundleText } from '#engine'
import { makeSha256 } from '../../tables/index.ts'
import { action } from '../action.ts'

/** 结果包 of one result: whoever may read why may take everything away and weigh it again. */
export const downloadBundle = action(route, async (house, { actor }, { params, query }) => {
  const found = await house.assessor.result(actor, { ...params, ...query })
  if (!found.accepted) return found
  const { ready, assessment, units, facts, period, through, head } = found.value
  const texts = [{ file: 'scheme.yaml', text: ready.stored.text }]
  const pieces = bundleText(
    { assessment, texts, units, facts, period, through, fingerprint: head.hash },
    makeSha256,
  )
  return accept({
    fileName: `${head.scheme}_${through}.bundle.json`,
    type: 'application/json; charset=utf-8',
    bytes: gathered(pieces),
  })
})

/** A megabyte at a time, so that a hundred thousand lines are not as many buffers. */
function* gathered(pieces: Iterable<string>): Generator<Buffer> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < 1 << 20) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}
