import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'

const month = 30 * 24 * 60 * 60 * 1000

/** Says in every `data-durable` whether the browser keeps plans for good, and offers to install the site where it doesn’t. */
export async function showPersistence(root: ParentNode): Promise<void> {
  const storage = storageOf()
  const places = root.querySelectorAll<HTMLElement>('[data-durable]')
  if (places.length === 0 || !storage) return
  const always = await storage.persisted().catch(() => false)
  const { keeps } = callDeskWords
  for (const place of places) {
    const words = place.querySelector('[data-durable-words]')
    if (words) words.textContent = always ? keeps.always : keeps.perhaps
    offerInstall(place, always)
    place.hidden = false
  }
}

/** Asks the browser to keep plans for good, once there is one; again after a month, as some ask the reader. */
export async function askToPersist(base: string, root: ParentNode): Promise<void> {
  const storage = storageOf()
  if (storage && isTimeToAsk(`fieldbook${base}:asked-to-persist`)) await persist(storage)
  await showPersistence(root)
}

async function persist(storage: StorageManager): Promise<void> {
  if (!(await storage.persisted().catch(() => true))) await storage.persist().catch(() => false)
}

/** A button where the browser installs at a press, else the way to do it by hand; neither in the installed site. */
function offerInstall(place: HTMLElement, always: boolean): void {
  const button = place.querySelector<HTMLButtonElement>('[data-install]')
  const how = place.querySelector<HTMLElement>('[data-install-how]')
  const show = (): void => {
    const isWanted = !always && !matchMedia('(display-mode: standalone)').matches
    const isOffered = window.installOffer !== undefined
    if (button) button.hidden = !isWanted || !isOffered
    if (how) how.hidden = !isWanted || isOffered
  }
  show()
  if (!button || button.dataset['bound'] !== undefined) return
  button.dataset['bound'] = ''
  button.addEventListener('click', () => void window.installOffer?.prompt())
  document.addEventListener('install-offer', () => void showPersistence(document))
  addEventListener('appinstalled', () => void installed())
}

/** Browsers that refused before often promise it to an installed site. */
async function installed(): Promise<void> {
  window.installOffer = undefined
  const storage = storageOf()
  if (storage) await persist(storage)
  await showPersistence(document)
}

function isTimeToAsk(key: string): boolean {
  try {
    if (Date.now() - Number(localStorage.getItem(key) ?? 0) < month) return false
    localStorage.setItem(key, String(Date.now()))
    return true
  } catch {
    return false
  }
}

/** Missing on plain http and in older browsers, whatever the types say. */
function storageOf(): StorageManager | undefined {
  const storage = (navigator as Partial<Navigator>).storage
  return storage && 'persist' in storage ? storage : undefined
}
