import type { Mended } from '../../service-worker/messages.ts'
import { chosenRole } from '../moment/chosen-role.ts'
import { isOnHost, roomlessEdition } from './no-room.ts'
import type { News } from './notice.ts'
import { askWorker } from './talk.ts'

/** Registers the service worker, keeps the chosen role, and says when a new edition is ready. */
const base = document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/'
const isPreview = location.hostname === 'localhost'
const hadWorker = navigator.serviceWorker.controller !== null
/** In the visit's storage: the role that is known to be kept. */
const roleKept = `fieldbook${base}:kept`
let wanted = false

void start()

async function start(): Promise<void> {
  const registration = await navigator.serviceWorker
    .register(`${base}service-worker.js`, { scope: base, updateViaCache: 'none' })
    .catch(() => undefined)
  // Without a worker its buttons go.
  if (document.querySelector('[data-keep]')) void import('./keep-buttons.ts')
  if (!registration) return
  watch(registration)
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    recall(() => sessionStorage.removeItem(roleKept))
    if (wanted) location.reload()
    else if (hadWorker && !isPreview) void notify('older', () => location.reload())
  })
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Mended | undefined>) => {
    if (!data?.mended) return
    recall(() => sessionStorage.removeItem(roleKept))
    void keepRole()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
  await keepRole()
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting) void offer(registration.waiting)
  if (registration.installing) follow(registration.installing)
  void tellNoRoom()
  registration.addEventListener('updatefound', () => {
    if (registration.installing) follow(registration.installing)
  })
}

function follow(fresh: ServiceWorker): void {
  if (!hadWorker) return
  fresh.addEventListener('statechange', () => {
    if (fresh.state === 'installed') void offer(fresh)
    if (fresh.state === 'redundant') void tellNoRoom()
    document.dispatchEvent(new Event('newer-edition'))
  })
}

async function offer(fresh: ServiceWorker): Promise<void> {
  const use = (): void => {
    wanted = !isPreview
    fresh.postMessage({ ask: 'use' })
    // Chromium may let the wish lie while the worker in use is busy, so it is said until it is met.
    if (fresh.state === 'installed') setTimeout(use, 1000)
  }
  if (isPreview) use()
  else await notify((await roomlessEdition(base)) ? 'packs' : 'ready', use)
}

/** Says that there is no room for a newer edition, while the host has that one. */
async function tellNoRoom(): Promise<void> {
  const noRoom = await roomlessEdition(base)
  if (noRoom?.lacks !== 'shell' || !(await isOnHost(noRoom, base))) return
  await notify('shell', () => location.assign(`${base}offline/`))
}

async function notify(news: News, act: () => void): Promise<void> {
  const { showNotice } = await import('./notice.ts')
  showNotice(news, act)
}

/** Once a visit: the role that was chosen on the home page is kept, unless data is to be saved or somebody dropped it. */
async function keepRole(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  const role = chosenRole(base)
  if (connection?.saveData || recall(() => sessionStorage.getItem(roleKept)) === role) return
  const state = await askWorker({ ask: 'state', choose: role ? [`role/${role}`] : [] })
  if (state && Object.keys(state.missing).length === 0) recall(() => sessionStorage.setItem(roleKept, role ?? ''))
}

/** Storage may be forbidden. */
function recall<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
