import { readScheme } from '#contract'
import { call } from '../../ask/call.ts'

/** 制定机关 of a document: where it is found, and where an answer is kept. '' is an answer: leave it blank. */
export interface IssuerOf {
  find(): Promise<string | undefined>
  keep(name: string): Promise<void>
}

const keyOf = (scheme: string): string => `gongcheng.issuer.${scheme}`

/**
 * Of a published version: what its text says; else what was told in this browser, because a published text is not
 * rewritten.
 */
export const issuerOfPublished = (scheme: string, version?: string): IssuerOf => ({
  async find() {
    const { source } = await call(readScheme, { params: { scheme }, query: { version } })
    return source.issuer ?? localStorage.getItem(keyOf(scheme)) ?? undefined
  },
  async keep(name) {
    try {
      localStorage.setItem(keyOf(scheme), name)
    } catch {
      // A browser that keeps nothing asks again next time.
    }
  },
})
