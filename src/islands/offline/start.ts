import { chosenRole } from '../moment/chosen-role.ts'
import { askWorker } from './talk.ts'

/** Registers the service worker, keeps the chosen role, and says when a new edition is ready. */
const base = document.querySelector<HTMLElement>('[data-base]')?.dataset['base'] ?? '/'
const isPreview = location.hostname === 'localhost'
const hadWorker = navigator.serviceWorker.controller !== null
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
    if (wanted) location.reload()
    else if (hadWorker && !isPreview) void notify('older', () => location.reload())
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
  await keepRole()
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && hadWorker) offer(fresh)
    })
  })
}

function offer(fresh: ServiceWorker): void {
  const use = (): void => {
    wanted = !isPreview
    fresh.postMessage({ ask: 'use' })
    // Chromium may let the wish lie while the worker in use is busy, so it is said until it is met.
    if (fresh.state === 'installed') setTimeout(use, 1000)
  }
  if (isPreview) use()
  else void notify('ready', use)
}

async function notify(what: 'ready' | 'older', act: () => void): Promise<void> {
  const { showNotice } = await import('./notice.ts')
  showNotice(what, act)
}

/** Once a visit: the role that was chosen on the home page is kept, unless data is to be saved or somebody dropped it. */
async function keepRole(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  const role = chosenRole(base)
  const done = `fieldbook${base}:kept`
  if (connection?.saveData || recall(() => sessionStorage.getItem(done)) === role) return
  const state = await askWorker({ ask: 'state', choose: role ? [`role/${role}`] : [] })
  if (state && Object.keys(state.missing).length === 0) recall(() => sessionStorage.setItem(done, role ?? ''))
}

/** Storage may be forbidden. */
function recall<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
