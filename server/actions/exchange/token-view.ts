import type { AccessTokenView } from '#contract'
import type { AccessToken } from '../../store/index.ts'

/** 令牌 as its maker sees it. */
export const tokenView = ({ account: _, addresses, ...token }: AccessToken): AccessTokenView => ({
  ...token,
  ...(addresses === undefined ? {} : { addresses: [...addresses] }),
})
