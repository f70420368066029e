import { type NoRoom, readNoRoom, writeNoRoom } from '../../service-worker/no-room.ts'

/** The newer edition that this device has no room for; undefined where there is none, and while one is still being fetched. */
export async function roomlessEdition(base: string): Promise<NoRoom | undefined> {
  const registration = await navigator.serviceWorker.getRegistration()
  return registration?.installing ? undefined : readNoRoom(base)
}

/** Does the host have an edition still? If it has another one now, nothing is said of this one any more. */
export async function isOnHost({ edition }: NoRoom, base: string): Promise<boolean> {
  const newest = await fetch(`${base}service-worker.js`, { cache: 'no-cache' }).then(
    (response) => (response.ok ? response.text() : ''),
    () => '',
  )
  if (newest !== '' && !newest.includes(edition)) await writeNoRoom(base, undefined)
  return newest.includes(edition)
}
