// Node 20 runs no TypeScript by itself, and a worker does not inherit the loader of its parent.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.at)
