import { allShelves, removeShelf } from './shelves.ts'
import { worker } from './scope.ts'

/** The worker of a site that keeps nothing: it takes the place of one that did, clears its shelves and leaves. */
worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting())
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(leave())
})

async function leave(): Promise<void> {
  for (const shelf of await allShelves()) await removeShelf(shelf)
  await worker.registration.unregister()
}
