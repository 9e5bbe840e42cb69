import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { SignedIn } from '#contract'
import type { Permission } from '#domain/permission'
import { query } from '../ask/queries.ts'

/** 当前用户 on pages behind the sign-in; the frame has fetched it before any of them shows. */
export const useSignedIn = (): SignedIn => useSuspenseQuery(query.session()).data

/** Whether the signed-in account may do a thing; the server asks again. */
export const useMay = (permission: Permission): boolean => {
  const { data } = useQuery(query.session())
  return data?.permissions.includes(permission) ?? false
}
