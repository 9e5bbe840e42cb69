import type { z } from 'zod'
import type { Route } from '#contract'
import { address } from './address.ts'
import type { Asked } from './call.ts'
import { FROM_US } from './from-us.ts'
import { NO_ANSWER, Refused, refusedBy } from './refused.ts'

/** 上传: one file as multipart, with its progress in percent; XMLHttpRequest, because fetch tells no progress. */
export const upload = <R extends Route>(
  route: R,
  file: File,
  progress: (percent: number) => void,
  asked: Pick<Asked<R>, 'query'> = {},
): Promise<z.output<R['answer']>> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(route.method, address(route, asked))
    for (const [name, value] of Object.entries(FROM_US)) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) =>
      progress(Math.floor((loaded / Math.max(1, total)) * 100))
    request.onerror = () => reject(new Refused(NO_ANSWER))
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve(request.response as z.output<R['answer']>)
        : reject(refusedBy(request.status, request.response))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
