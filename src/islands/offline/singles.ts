import { playbookAddress } from '../../compiler/4-derive/address.ts'
import { offlineWords } from '../../compiler/vocabulary/offline-words.ts'
import type { State } from '../../service-worker/messages.ts'

/**
 * Lists the playbooks that are kept, or were chosen, and have no button on the page: a large site lists roles only. True where
 * it has added one.
 *
 * @param base The path that the site is served under: begins and ends with `/`.
 */
export function listSingles(list: HTMLElement, base: string, { kept, missing, bytes }: State): boolean {
  const packs = [...kept, ...Object.keys(missing)].filter((pack) => pack.startsWith(kind) && bytes[pack] !== undefined)
  const unlisted = packs.filter((pack) => !document.querySelector(`[data-keep="${CSS.escape(pack)}"]`))
  list.append(...unlisted.map((pack) => rowOf(pack, base)))
  if (unlisted.length > 0) list.hidden = false
  return unlisted.length > 0
}

const kind = 'playbook/'

function rowOf(pack: string, base: string): HTMLLIElement {
  const id = pack.slice(kind.length)
  const link = document.createElement('a')
  link.href = base + playbookAddress(id).slice(1)
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
  Object.assign(button.dataset, { keep: pack, short: '' })
  const call = (title: string): void => {
    link.textContent = title
    button.dataset['title'] = title
    button.ariaLabel = offlineWords.keep.shortOf(title)
  }
  call(id)
  void titleOf(link.href).then((title) => {
    if (title) call(title)
  })
  const row = document.createElement('li')
  row.append(name, button)
  return row
}

/** What a page calls itself. It is here, as it is kept. */
async function titleOf(address: string): Promise<string | undefined> {
  const page = await fetch(address).catch(() => undefined)
  if (!page?.ok) return undefined
  const read = new DOMParser().parseFromString(await page.text(), 'text/html')
  return read.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content
}
