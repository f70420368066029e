import { fetchList, putEdition } from './install.ts'
import type { Mended } from './messages.ts'
import { worker } from './scope.ts'
import { chosenIn, isWhole, openShelf, readChoices } from './shelves.ts'

let mending: Promise<void> | undefined

/**
 * Fetches the edition in use anew where the browser, or somebody, has cleared it away under the worker, and tells the pages.
 * Where that can't be, the next page that is opened tries again.
 */
export async function mendEdition(edition: string): Promise<void> {
  if (await isWhole(await openShelf(edition))) return
  mending ??= mend(edition)
    .catch(() => undefined)
    .finally(() => (mending = undefined))
  await mending
}

async function mend(edition: string): Promise<void> {
  await putEdition(await fetchList(edition), chosenIn(await readChoices()))
  for (const page of await worker.clients.matchAll()) page.postMessage({ mended: true } satisfies Mended)
}
