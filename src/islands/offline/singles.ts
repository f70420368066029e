import { playbookAddress } from '../../compiler/4-derive/address.ts'
import type { State } from '../../service-worker/messages.ts'

/**
 * Lists the playbooks that are kept, or were chosen, and have no button on the page: a large site lists roles only. True where
 * it has added one.
 *
 * @param base The path that the site is served under: begins and ends with `/`.
 */
export async function listSingles(page: HTMLElement, base: string, state: State): Promise<boolean> {
  const list = page.querySelector<HTMLElement>('[data-singles]')
  const blank = page.querySelector<HTMLTemplateElement>('[data-single]')
  if (!list || !blank) return false
  const { kept, missing, bytes } = state
  const packs = [...kept, ...Object.keys(missing)].filter((pack) => pack.startsWith(kind) && bytes[pack] !== undefined)
  const singles = await Promise.all(packs.filter(isUnlisted).map((pack) => singleOf(pack, base)))
  // The same may have been asked again meanwhile.
  const added = singles.filter(({ pack }) => isUnlisted(pack))
  list.append(...added.map((single) => filled(blank, single)))
  if (added.length > 0) list.hidden = false
  return added.length > 0
}

const kind = 'playbook/'

function isUnlisted(pack: string): boolean {
  return !document.querySelector(`[data-keep="${CSS.escape(pack)}"]`)
}

interface Single {
  readonly pack: string
  readonly address: string
  readonly title: string
}

async function singleOf(pack: string, base: string): Promise<Single> {
  const id = pack.slice(kind.length)
  const address = base + playbookAddress(id).slice(1)
  return { pack, address, title: (await titleOf(address)) ?? id }
}

function filled(blank: HTMLTemplateElement, { pack, address, title }: Single): DocumentFragment {
  const row = document.importNode(blank.content, true)
  const link = row.querySelector('a')
  const size = row.querySelector<HTMLElement>('[data-size]')
  const button = row.querySelector('button')
  if (!link || !size || !button) throw new Error('The blank row lacks a part')
  link.href = address
  link.textContent = title
  size.dataset['size'] = pack
  Object.assign(button.dataset, { keep: pack, title })
  return row
}

/** What a page calls itself. It is here, as it is kept. */
async function titleOf(address: string): Promise<string | undefined> {
  const page = await fetch(address).catch(() => undefined)
  if (!page?.ok) return undefined
  const read = new DOMParser().parseFromString(await page.text(), 'text/html')
  return read.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content
}
