/** 再次验证: what a call waits for when the server asks who it is once more. */
export type Wanted = 'proof' | 'sign-in'

interface Asking {
  readonly wanted: Wanted
  readonly settle: (proved: boolean) => void
}

let asking: (Asking & { readonly answer: Promise<boolean> }) | undefined
const listeners = new Set<() => void>()
const tell = (): void => {
  for (const one of listeners) one()
}

/** Resolves with whether the person proved themselves; calls that come meanwhile wait for the same answer. */
export function askForProof(wanted: Wanted): Promise<boolean> {
  // Nobody is there to be asked before the frame stands.
  if (listeners.size === 0) return Promise.resolve(false)
  if (asking !== undefined) return asking.answer
  let settle: (proved: boolean) => void = () => undefined
  const answer = new Promise<boolean>((resolve) => {
    settle = (proved) => {
      asking = undefined
      tell()
      resolve(proved)
    }
  })
  asking = { wanted, settle, answer }
  tell()
  return answer
}

export const proofAsked = (): Asking | undefined => asking

export const onProofAsked = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 做一次，验证后再做一次: the very same call, so that nothing typed is typed twice. */
export async function withProof<T>(
  call: () => Promise<T>,
  wantedBy: (fault: unknown) => Wanted | undefined,
): Promise<T> {
  try {
    return await call()
  } catch (fault) {
    const wanted = wantedBy(fault)
    if (wanted === undefined || !(await askForProof(wanted))) throw fault
    return await call()
  }
}
