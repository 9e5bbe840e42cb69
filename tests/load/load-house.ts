import { readFileSync } from 'node:fs'
import { freePort, type HouseProcess, startHouse } from '../faults/house-process.ts'

/** 压测中的服务: the real start in a process of its own, on loopback. */
export interface LoadHouse {
  readonly address: string
  readonly process: HouseProcess
  /** Resident now and at most so far, in MB, as the kernel counts it. */
  memory(): { readonly now: number; readonly peak: number }
  stop(): Promise<void>
}

/** `size` 0: without a demo, as a county of its own runs it. */
export async function openLoadHouse(folder: string, size: number, port?: number): Promise<LoadHouse> {
  const taken = port ?? (await freePort())
  const process = startHouse({
    DATA_DIR: folder,
    PORT: String(taken),
    REQUESTS_A_MINUTE: '10000000',
    ...(size === 0 ? {} : { DEMO_WORLD: 'yes', DEMO_SIZE: String(size) }),
  })
  try {
    await process.says('Gongcheng is ready')
  } catch (error) {
    process.kill('SIGKILL')
    throw error
  }
  return {
    address: `http://127.0.0.1:${taken}`,
    process,
    memory: () => memoryOf(process.pid),
    async stop() {
      process.kill('SIGTERM')
      await process.ended
    },
  }
}

function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) / 1024
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}
