import { describe, expect, test } from 'vitest'
import { type DraftEvent, draftState, saveDraft, signDraft } from './index.ts'

const happened = (...kinds: readonly (readonly [DraftEvent['kind'], string, string?])[]): DraftEvent[] =>
  kinds.map(([kind, account, sha256], place) => ({
    number: place + 1,
    at: `2017-12-08T01:0${place}:00.000Z`,
    account,
    name: `${account}的姓名`,
    kind,
    ...(sha256 === undefined ? {} : { sha256 }),
  }))

const opened = happened(['opened', 'wang', 'a'], ['saved', 'wang', 'b'])

describe('saving', () => {
  test('on top of the latest text is accepted', () => {
    expect(saveDraft(draftState(opened), { after: 2, sha256: 'c' })).toMatchObject({ value: 'saved' })
  })

  test('on top of an older text is refused, with who changed it and when', () => {
    expect(saveDraft(draftState(opened), { after: 1, sha256: 'c' })).toEqual({
      accepted: false,
      refusal: 'scheme-draft.changed-meanwhile',
      facts: { name: 'wang的姓名', at: '2017-12-08T01:01:00.000Z', number: '2' },
    })
  })

  test('the same text again writes nothing, whatever it was written on', () => {
    expect(saveDraft(draftState(opened), { after: 1, sha256: 'b' })).toMatchObject({ value: 'nothing-new' })
  })

  test('a text set aside does not become the text of the draft', () => {
    const state = draftState([...opened, ...happened(['set-aside', 'li', 'z'])])
    expect([state.text, state.sha256, state.writers]).toEqual([2, 'b', ['wang']])
  })

  test('while it waits for a signature, and after, nothing is written', () => {
    const submitted = happened(['opened', 'wang', 'a'], ['submitted', 'wang'])
    expect(saveDraft(draftState(submitted), { after: 1, sha256: 'c' })).toMatchObject({
      refusal: 'scheme-draft.in-signing',
    })
    const signed = happened(['opened', 'wang', 'a'], ['submitted', 'wang'], ['signed', 'leader'])
    expect(saveDraft(draftState(signed), { after: 1, sha256: 'c' })).toMatchObject({
      refusal: 'scheme-draft.closed',
    })
  })
})

describe('signing', () => {
  const submitted = happened(['opened', 'wang', 'a'], ['saved', 'li', 'b'], ['submitted', 'wang'])

  test('is for somebody who wrote none of it', () => {
    for (const account of ['wang', 'li'])
      expect(signDraft(draftState(submitted), { account }, 2)).toMatchObject({
        refusal: 'scheme-draft.signer-wrote',
      })
    expect(signDraft(draftState(submitted), { account: 'leader' }, 2)).toMatchObject({ accepted: true })
  })

  test('holds for the very text that was read', () => {
    expect(signDraft(draftState(submitted), { account: 'leader' }, 1)).toMatchObject({
      refusal: 'scheme-draft.changed-meanwhile',
    })
  })

  test('needs a submission, and a returned one is none', () => {
    const returned = happened(['opened', 'wang', 'a'], ['submitted', 'wang'], ['returned', 'leader'])
    for (const events of [opened, returned])
      expect(signDraft(draftState(events), { account: 'leader' }, 1)).toMatchObject({
        refusal: 'scheme-draft.not-submitted',
      })
  })
})
