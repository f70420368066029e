import { notesName } from './shelf-names.ts'

/** An edition that is newer than the one in use, and that this device has no room for beside it. */
export interface NoRoom {
  readonly edition: string
  /** The day its sources last changed, `2026-11-22`; empty where nothing says it. */
  readonly date: string
  /** What it takes with all that was chosen to be kept. */
  readonly bytes: number
  /** `shell`: it can't be used. `packs`: it can, without some of what was chosen. */
  readonly lacks: 'shell' | 'packs'
}

/** Undefined where there is room. The worker writes it down, the worker and the pages read it. */
export async function readNoRoom(base: string): Promise<NoRoom | undefined> {
  const kept = await caches.match(addressIn(base), { cacheName: notesName(base) })
  return kept && ((await kept.json()) as NoRoom)
}

export async function writeNoRoom(base: string, noRoom: NoRoom | undefined): Promise<void> {
  const notes = await caches.open(notesName(base))
  if (noRoom) await notes.put(addressIn(base), new Response(JSON.stringify(noRoom)))
  else await notes.delete(addressIn(base))
}

function addressIn(base: string): string {
  return new URL(`${base}.no-room`, location.origin).href
}
