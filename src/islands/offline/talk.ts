import type { Progress, Reply, Request, State } from '../../service-worker/messages.ts'

/** Asks the worker in use; undefined where there is none, or where an older one doesn't understand. */
export async function askWorker(
  request: Request,
  progress: (progress: Progress) => void = () => undefined,
): Promise<State | undefined> {
  const worker = await workerInUse()
  if (!worker) return undefined
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    let waiting = setTimeout(resolve, patience)
    port1.onmessage = ({ data }: MessageEvent<Reply>) => {
      clearTimeout(waiting)
      waiting = setTimeout(resolve, patience)
      if ('progress' in data) progress(data.progress)
      else resolve(data.state)
    }
    worker.postMessage(request, [port2])
  })
}

/** Milliseconds without a word after which a worker counts as silent. */
const patience = 60_000

async function workerInUse(): Promise<ServiceWorker | undefined> {
  if (!('serviceWorker' in navigator)) return undefined
  const registration = await navigator.serviceWorker.getRegistration()
  return registration && (registration.active ?? (await begun(registration)))
}

/** A device’s first worker, once it is in charge; undefined where its edition couldn’t be fetched whole. */
async function begun({ installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  const first = installing ?? waiting
  if (!first) return undefined
  return new Promise((resolve) => {
    const look = (): void => {
      if (first.state === 'activated') resolve(first)
      if (first.state === 'redundant') resolve(undefined)
    }
    first.addEventListener('statechange', look)
    look()
  })
}
