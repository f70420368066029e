import { callRoomWords as words } from '../../compiler/vocabulary/call-room-words.ts'
import { guestKey, type Guest } from './room.ts'

/** What of another buyer’s sheet joins the plan: what to ask, what they may ask, what to say, what they may object. */
const joining = '.questions, [data-ticks="may-ask"], [data-ticks="point"], [data-ticks="objection"]'

const fetched = new Map<string, Promise<Document | undefined>>()

/**
 * Puts the questions of others in the room below a sheet’s own, out of the pages of their playbooks. Calls `changed`
 * when there are other fields to fill. A page that can’t be fetched says so and offers another try; answers aren’t touched.
 */
export function showGuests(root: HTMLElement, guests: readonly Guest[], changed: () => void): void {
  const sheet = root.querySelector<HTMLElement>('[data-sheet][data-active]')
  const place = sheet?.querySelector<HTMLElement>('.sheet-part')
  if (!sheet || !place) return
  const gone = [...sheet.querySelectorAll<HTMLElement>('[data-guest]')].filter(
    ({ dataset }) => !guests.some(({ playbook }) => playbook === dataset['guest']),
  )
  for (const section of gone) section.remove()
  if (gone.length > 0) changed()
  for (const guest of guests) {
    const choice = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(`with:${guest.playbook}`)}"]`)
    const address = choice?.dataset['address']
    if (address === undefined || sheet.querySelector(`[data-guest="${CSS.escape(guest.playbook)}"]`)) continue
    const section = newSection(guest)
    place.append(section)
    void fill(section, guest, { address, stage: sheet.dataset['sheet'] ?? '', changed })
  }
}

interface From {
  readonly address: string
  readonly stage: string
  readonly changed: () => void
}

async function fill(section: HTMLElement, guest: Guest, from: From): Promise<void> {
  const { address, stage, changed } = from
  const page = await openPage(address)
  if (!page) {
    const retry = document.createElement('button')
    retry.type = 'button'
    retry.className = 'button button-quiet'
    retry.textContent = words.retry
    const again = (): void => {
      removeEventListener('online', again)
      if (retry.isConnected) void fill(section, guest, from)
    }
    retry.addEventListener('click', again)
    addEventListener('online', again)
    show(section, note(words.failed(guest.title)), retry)
    return
  }
  const parts = [...(page.querySelector(`[data-sheet="${CSS.escape(stage)}"]`)?.querySelectorAll(joining) ?? [])]
  const adopted = parts.map((part) => adopt(part, guest.playbook, address))
  show(section, ...(adopted.length > 0 ? adopted : [note(words.nothing(guest.title))]))
  if (adopted.length === 0) return
  changed()
  void import('../copy.ts').then(({ offerCopies }) => {
    offerCopies(section)
  })
}

/** The page of a playbook’s call plan; undefined where there is no network, or no such page any more. */
function openPage(address: string): Promise<Document | undefined> {
  const known = fetched.get(address)
  if (known) return known
  const page = fetch(address)
    .then(async (answer) => {
      if (!answer.ok) return undefined
      return new DOMParser().parseFromString(await answer.text(), 'text/html')
    })
    .catch(() => undefined)
  fetched.set(address, page)
  void page.then((found) => {
    if (!found) fetched.delete(address)
  })
  return page
}

/** A copy for this page: names its fields after the playbook, drops what would be there twice or could act. */
function adopt(part: Element, playbook: string, address: string): Element {
  const copy = document.importNode(part, true)
  for (const it of copy.querySelectorAll('script, style, iframe, object, embed, form')) it.remove()
  for (const it of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    for (const name of ['id', 'for', 'name', 'list', 'aria-describedby', 'aria-labelledby']) it.removeAttribute(name)
    for (const name of ['data-prompt', 'data-field']) {
      const key = it.getAttribute(name)
      if (key !== null) it.setAttribute(name, guestKey(playbook, key))
    }
    const link = it.getAttribute('href')
    if (link?.startsWith('#')) it.setAttribute('href', `${address}${link}`)
  }
  return copy
}

function newSection({ playbook, title }: Guest): HTMLElement {
  const section = document.createElement('section')
  section.className = 'guest'
  section.dataset['guest'] = playbook
  section.setAttribute('aria-label', title)
  const heading = document.createElement('h4')
  heading.textContent = title
  section.append(heading, note(words.fetching))
  return section
}

function show(section: HTMLElement, ...parts: readonly Element[]): void {
  section.replaceChildren(...[...section.children].slice(0, 1), ...parts)
}

function note(text: string): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.className = 'guest-note'
  paragraph.setAttribute('role', 'status')
  paragraph.textContent = text
  return paragraph
}
