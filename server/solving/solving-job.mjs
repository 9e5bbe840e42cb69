// A worker of its own in plain JavaScript: it needs no loader, and the solver's megabytes end with it.
import { parentPort, workerData } from 'node:worker_threads'
import load from 'highs'

const solver = await load()
parentPort.postMessage(
  solver.solve(workerData.model, { time_limit: workerData.seconds, mip_rel_gap: 0, output_flag: false }),
)
