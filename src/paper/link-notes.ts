import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import type { EndList } from './contents.ts'
import { escapeText } from './text.ts'

/** Numbers the links that leave the document, and gives their addresses as a list for its end. */
export function noteAddresses(document: Document): EndList {
  const numbers = new Map<string, number>()
  for (const link of document.querySelectorAll('a[href^="http:"], a[href^="https:"]')) {
    const address = link.getAttribute('href') ?? ''
    if (link.textContent?.trim() === address) continue
    const number = numbers.get(address) ?? numbers.size + 1
    numbers.set(address, number)
    link.insertAdjacentHTML('afterend', `<sup class="book-note"><a href="#address-${number}">${number}</a></sup>`)
  }
  if (numbers.size === 0) return { html: '', lines: [] }
  const items = [...numbers].map(([address, number]) => `<li id="address-${number}">${escapeText(address)}</li>`)
  return {
    lines: [{ id: 'addresses', title: paperWords.addresses, level: 1 }],
    html: `<section class="book-addresses" id="addresses"><h1>${paperWords.addresses}</h1><ol>${items.join('')}</ol></section>`,
  }
}
