import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'

const month = 30 * 24 * 60 * 60 * 1000

/** Says in `place` whether the browser keeps plans for good; nothing where the browser doesn’t tell. */
export async function showPersistence(place: HTMLElement | null): Promise<void> {
  const storage = storageOf()
  if (!place || !storage) return
  const always = await storage.persisted().catch(() => false)
  place.textContent = always ? callDeskWords.keeps.always : callDeskWords.keeps.perhaps
  place.hidden = false
}

/** Asks the browser to keep plans for good, once there is one; again after a month, as some ask the reader. */
export async function askToPersist(base: string, place: HTMLElement | null): Promise<void> {
  const storage = storageOf()
  if (!storage || !isTimeToAsk(`fieldbook${base}:asked-to-persist`)) return
  if (!(await storage.persisted().catch(() => true))) await storage.persist().catch(() => false)
  await showPersistence(place)
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
