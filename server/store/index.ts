export { openStore, type StoreConfig } from './open-store.ts'
export type * from './store.ts'
export { StoreFault } from './store-fault.ts'
