import { playbookAddress } from '../../compiler/4-derive/address.ts'
import { offlineWords } from '../../compiler/vocabulary/offline-words.ts'
import type { State } from '../../service-worker/messages.ts'

/**
 * Lists the playbooks that are kept, or were chosen, and have no button on the page: a large site lists roles only. True where
 * it has added one.
 *
 * @param base The path that the site is served under: begins and ends with `/`.
 */
export async function listSingles(list: HTMLElement, base: string, state: State): Promise<boolean> {
  const { kept, missing, bytes } = state
  const packs = [...kept, ...Object.keys(missing)].filter((pack) => pack.startsWith(kind) && bytes[pack] !== undefined)
  const rows = await Promise.all(packs.filter(isUnlisted).map((pack) => rowOf(pack, base)))
  // The same may have been asked again meanwhile.
  const added = rows.filter(({ pack }) => isUnlisted(pack))
  list.append(...added.map(({ row }) => row))
  if (added.length > 0) list.hidden = false
  return added.length > 0
}

const kind = 'playbook/'

function isUnlisted(pack: string): boolean {
  return !document.querySelector(`[data-keep="${CSS.escape(pack)}"]`)
}

async function rowOf(pack: string, base: string): Promise<{ readonly pack: string; readonly row: HTMLLIElement }> {
  const id = pack.slice(kind.length)
  const link = document.createElement('a')
  link.href = base + playbookAddress(id).slice(1)
  const title = (await titleOf(link.href)) ?? id
  link.textContent = title
  const size = document.createElement('span')
  size.dataset['size'] = pack
  const note = document.createElement('span')
  note.className = 'offline-note'
  note.append(offlineWords.page.single, size)
  const name = document.createElement('span')
  name.className = 'offline-name'
  name.append(link, note)
  const button = document.createElement('button')
  button.className = 'button button-quiet'
  button.type = 'button'
  button.hidden = true
  Object.assign(button.dataset, { keep: pack, short: '', title })
  const row = document.createElement('li')
  row.append(name, button)
  return { pack, row }
}

/** What a page calls itself. It is here, as it is kept. */
async function titleOf(address: string): Promise<string | undefined> {
  const page = await fetch(address).catch(() => undefined)
  if (!page?.ok) return undefined
  const read = new DOMParser().parseFromString(await page.text(), 'text/html')
  return read.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content
}
