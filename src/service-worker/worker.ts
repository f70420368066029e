import { answer, isOurs } from './answer.ts'
import { installEdition, retireOthers } from './install.ts'
import { mendEdition } from './mend.ts'
import type { Reply, Request, State } from './messages.ts'
import { completeChosen, dropPacks, keepPack } from './packs.ts'
import { worker } from './scope.ts'

/**
 * Keeps one edition of the site on the device and answers from it. The build puts the edition's name in, so each edition
 * has a worker of its own: a new one fetches its edition beside the one in use and waits until somebody says to use it.
 */
declare const EDITION: string

worker.addEventListener('install', (event) => {
  event.waitUntil(installEdition(EDITION))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(retireOthers(EDITION).then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  if (!isOurs(event.request)) return
  const answered = answer(event.request, EDITION)
  event.respondWith(answered)
  if (event.request.mode === 'navigate') event.waitUntil(answered.then(() => mendEdition(EDITION)))
})

worker.addEventListener('message', (event) => {
  const [port] = event.ports
  const send = (reply: Reply): void => port?.postMessage(reply)
  event.waitUntil(
    obey(event.data as Request, send).then((state) => {
      if (state) send({ state })
    }),
  )
})

async function obey(request: Request, send: (reply: Reply) => void): Promise<State | undefined> {
  if (request.ask !== 'use') await mendEdition(EDITION)
  switch (request.ask) {
    case 'state':
      return completeChosen(EDITION, (done, files, pack) => send({ progress: { pack, done, files } }), request.choose)
    case 'keep': {
      const { pack } = request
      return keepPack(EDITION, pack, (done, files) => send({ progress: { pack, done, files } }))
    }
    case 'drop':
      return dropPacks(EDITION, [request.pack])
    case 'drop-all':
      return dropPacks(EDITION, 'all')
    case 'use':
      await worker.skipWaiting()
      return undefined
  }
}
