import { Loading } from '#ui'

/** A page on its way. */
export const Waiting = () => <Loading />
