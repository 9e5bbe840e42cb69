import { describe, expect, test } from 'vitest'
import { ADMINISTRATORS, ROLES } from '#domain/permission'
import { type PostEvent, postOn, postsOf } from './post.ts'
import { LEVELS_OF, reachAt, requestPost } from './request-post.ts'
import { endPost, settlePost } from './settle-post.ts'

const TOWN = { unit: 't1', path: 'c1/t1', area: '330181', level: 'town' }
const COUNTY = { unit: 'c1', path: 'c1', area: '330181', level: 'county' }
const SYSTEM = { account: 'system', name: '系' }
const SECURITY = { account: 'security', name: '安' }
const AT = '2017-12-08T01:00:00.000Z'

const wish = { role: 'town-clerk', unit: 't1', path: 'c1/t1', reach: '330181', from: '2017-01-01' } as const
const asked: PostEvent = {
  number: 1,
  post: 'p1',
  kind: 'requested',
  at: AT,
  byAccount: 'system',
  byName: '系',
  wish,
}
const approved: PostEvent = {
  number: 2,
  post: 'p1',
  kind: 'approved',
  at: AT,
  byAccount: 'security',
  byName: '安',
}
const ended = (lastDay: string): PostEvent => ({ ...approved, number: 3, kind: 'ended', lastDay })

describe('a post', () => {
  test('is held from its first day through its last, once approved', () => {
    const on = (events: readonly PostEvent[], day: string) => postOn(postsOf(events), day)?.post
    expect(on([asked], '2017-06-01')).toBeUndefined()
    expect(on([asked, approved], '2016-12-31')).toBeUndefined()
    expect(on([asked, approved], '2017-01-01')).toBe('p1')
    expect(on([asked, approved, ended('2017-06-30')], '2017-06-30')).toBe('p1')
    expect(on([asked, approved, ended('2017-06-30')], '2017-07-01')).toBeUndefined()
    expect(on([asked, { ...approved, kind: 'refused' }], '2017-06-01')).toBeUndefined()
  })

  test('A-08 is asked for by one and approved by another, and never for oneself', () => {
    expect(settlePost(SYSTEM, 'zhang', [asked], 'p1')).toMatchObject({ refusal: 'post.asked-by-you' })
    expect(settlePost({ account: 'zhang' }, 'zhang', [asked], 'p1')).toMatchObject({
      refusal: 'post.yourself',
    })
    expect(settlePost(SECURITY, 'zhang', [asked], 'p1')).toMatchObject({ accepted: true })
    expect(settlePost(SECURITY, 'zhang', [asked, approved], 'p1')).toMatchObject({ refusal: 'post.settled' })
    expect(settlePost(SECURITY, 'zhang', [asked], 'p9')).toMatchObject({ refusal: 'post.unknown' })
    const town = { role: 'town-clerk', unit: TOWN, from: '2018-01-01' } as const
    expect(requestPost(SYSTEM, 'system', [], town)).toMatchObject({ refusal: 'post.yourself' })
  })

  test('A-08 stands alone: whoever holds one takes no second beside it, so no administrator is anything else', () => {
    for (const role of ADMINISTRATORS) {
      const second = { role, unit: COUNTY, from: '2017-06-01' } as const
      expect(requestPost(SYSTEM, 'zhang', [asked, approved], second)).toMatchObject({
        refusal: 'post.overlaps',
      })
      expect(requestPost(SYSTEM, 'zhang', [asked], second)).toMatchObject({ refusal: 'post.overlaps' })
      expect(requestPost(SYSTEM, 'zhang', [asked, approved, ended('2017-05-31')], second)).toMatchObject({
        accepted: true,
      })
    }
  })

  test('belongs to the level of its role', () => {
    for (const role of ROLES)
      for (const level of ['province', 'city', 'county', 'department', 'town', 'village', 'grid']) {
        const decision = requestPost(SYSTEM, 'zhang', [], {
          role,
          unit: { ...TOWN, level },
          from: '2017-01-01',
        })
        expect([role, level, decision.accepted]).toEqual([role, level, LEVELS_OF[role].includes(level)])
      }
  })

  test('reads its county, a city’s its city, a province’s its province', () => {
    expect(['province', 'city', 'county', 'town'].map((level) => reachAt({ ...TOWN, level }))).toEqual([
      '33',
      '3301',
      '330181',
      '330181',
    ])
  })

  test('is ended by somebody else, once, not before it began', () => {
    const day = { post: 'p1', lastDay: '2017-12-08', today: '2017-12-08' }
    expect(endPost(SYSTEM, 'zhang', [asked, approved], day)).toMatchObject({ accepted: true })
    expect(endPost({ account: 'zhang' }, 'zhang', [asked, approved], day)).toMatchObject({
      refusal: 'post.yourself',
    })
    expect(endPost(SYSTEM, 'zhang', [asked, approved, ended('2018-01-01')], day)).toMatchObject({
      refusal: 'post.over',
    })
    expect(endPost(SYSTEM, 'zhang', [asked], day)).toMatchObject({ refusal: 'post.over' })
    expect(endPost(SYSTEM, 'zhang', [asked, approved], { ...day, lastDay: '2016-12-31' })).toMatchObject({
      refusal: 'post.dates',
    })
  })
})
