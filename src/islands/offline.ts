/** Keeps pages on the device: on every page, so it waits until the page is there and stays small. */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>
}

declare global {
  interface Window {
    /** The browser’s offer to install the site, for the places that show it. */
    installOffer?: InstallOffer
  }
}

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  window.installOffer = event as InstallOffer
  document.dispatchEvent(new Event('install-offer'))
})

// A site that keeps nothing (a preview while writing, or by its settings) only clears away what was kept before.
const keeps = document.body.dataset['keeps'] !== undefined
if ('serviceWorker' in navigator && (keeps || navigator.serviceWorker.controller)) {
  const later = (): void => void setTimeout(() => void import('./offline/start.ts'), 500)
  if (document.readyState === 'complete') later()
  else addEventListener('load', later)
}

export {}
