import type { EditionList, ListedFile } from './edition-list.ts'
import type { Failure } from './messages.ts'
import { hasRoom } from './room.ts'
import { addressOf, allShelves, type Shelf } from './shelves.ts'

/** Why a file isn't on its shelf. */
export class NotKept extends Error {
  readonly why: Failure
  constructor(why: Failure, path: string) {
    super(`${path}: ${why}`)
    this.why = why
  }
}

const atOnce = 6
const hashHeader = 'x-fieldbook-hash'

/**
 * Puts files on an edition's shelf, those that are there already left alone. A file that an older edition has with the
 * same content is copied, not fetched.
 *
 * @throws {NotKept} Once nothing is being put any more. What was kept by then stays, so that the next attempt goes on from
 * there.
 */
export async function fill(
  shelf: Shelf,
  files: readonly ListedFile[],
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  const older = (await allShelves()).filter(({ edition }) => edition !== shelf.edition)
  const here = new Set((await shelf.cache.keys()).map(({ url }) => url))
  const waiting = files.filter(([path]) => !here.has(addressOf(path)))
  let done = files.length - waiting.length
  if (!(await hasRoom(bytesOf(waiting)))) throw new NotKept('full', shelf.edition)
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await put(shelf, file, (await copyFrom(older, file)) ?? (await fetchFile(file)))
      progress(++done)
    }
  }
  const ended = await Promise.allSettled(
    Array.from({ length: atOnce }, () =>
      work().catch((error: unknown) => {
        waiting.length = 0
        throw error
      }),
    ),
  )
  const failed = ended.find((it) => it.status === 'rejected')
  if (failed) throw failed.reason
}

export function bytesOf(files: readonly ListedFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0)
}

export function filesOf(list: EditionList, places: readonly number[]): readonly ListedFile[] {
  return places.flatMap((place) => {
    const file = list.files[place]
    return file ? [file] : []
  })
}

async function put({ cache }: Shelf, [path]: ListedFile, response: Response): Promise<void> {
  try {
    await cache.put(addressOf(path), response)
  } catch (error) {
    throw new NotKept(isFull(error) ? 'full' : 'network', path)
  }
}

/** Does an error say that the device has no room? Newer browsers have a class of its own for it. */
export function isFull(error: unknown): boolean {
  if (error instanceof NotKept) return error.why === 'full'
  return error instanceof Error && error.name === 'QuotaExceededError'
}

async function copyFrom(shelves: readonly Shelf[], [path, hash]: ListedFile): Promise<Response | undefined> {
  for (const { cache } of shelves) {
    const kept = await cache.match(addressOf(path))
    if (kept?.headers.get(hashHeader) === hash) return kept
  }
  return undefined
}

/** Only what the list speaks of is kept: a host that is between two editions must not mix them. */
async function fetchFile([path, hash]: ListedFile): Promise<Response> {
  const response = await fetch(addressOf(path), { cache: 'no-cache' }).catch(() => undefined)
  if (!response || response.status >= 500) throw new NotKept('network', path)
  const body = await response.arrayBuffer().catch(() => undefined)
  if (!body) throw new NotKept('network', path)
  if (!response.ok || (await hashOf(body)) !== hash) throw new NotKept('changed', path)
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length', 'set-cookie']) headers.delete(name)
  headers.set(hashHeader, hash)
  return new Response(body, { headers })
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
