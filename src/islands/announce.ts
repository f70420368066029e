/** Says something to screen readers, politely. */
export function announce(words: string): void {
  const region = document.querySelector('[data-announcer]') ?? document.body.appendChild(createRegion())
  region.textContent = words
}

function createRegion(): HTMLElement {
  const region = document.createElement('p')
  region.className = 'visually-hidden'
  region.setAttribute('role', 'status')
  region.dataset['announcer'] = ''
  return region
}
