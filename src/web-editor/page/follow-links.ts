import { addressOf } from './addresses.ts'
import type { Screen } from './screen.ts'

/** Follows links without loading the page anew. A link of the preview leads to where its page is written. */
export function followLinks(screen: Screen): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const href = link?.getAttribute('href') ?? ''
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (link?.getAttribute('target') === '_blank') return
    const address = /^(\?|\.\/$)/.test(href) ? href : editedAt(href, screen)
    if (address !== undefined) screen.go(address)
    if (address !== undefined || href.startsWith('/')) event.preventDefault()
  })
}

/** Where the page behind an address of the site is edited. */
function editedAt(href: string, { overview }: Screen): string | undefined {
  const found = overview.sources.find(
    ({ addresses }) => addresses.includes(href.replace(/#.*$/, '')) || addresses.includes(href),
  )
  return found && addressOf(found.file)
}
