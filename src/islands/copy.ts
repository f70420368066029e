import { copyWords } from '../compiler/vocabulary/site-words.ts'
import { announce } from './announce.ts'
import { writeClipboard } from './clipboard.ts'
import { icon } from './icon.ts'
import { element } from './search/element.ts'

offerCopies(document)

/**
 * Puts a copy button behind every element with `data-copy`, which says what it is: “the answer”. Where the device can
 * share, a second one opens its share sheet with the same words and the address of the place: `data-copy-place`, else here.
 */
export function offerCopies(root: ParentNode): void {
  for (const source of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    if (source.nextElementSibling?.matches('.copies')) continue
    const what = source.dataset['copy'] ?? ''
    const copy = button('copy', copyWords.copy(what), () => void copyText(copy, plainText(source)))
    const share = button('share', copyWords.share(what), () => void shareText(share, source))
    const canShare = 'share' in navigator
    source.after(element('span', { class: 'copies' }, canShare ? [copy, share] : [copy]))
  }
}

function button(name: 'copy' | 'share', label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'copy', 'aria-label': label }, [icon(name)])
  made.addEventListener('click', press)
  return made
}

async function copyText(copy: HTMLButtonElement, text: string): Promise<void> {
  const done = await writeClipboard(text)
  showState(copy, done ? 'copied' : 'failed')
  announce(done ? copyWords.copied : copyWords.failed)
}

async function shareText(share: HTMLButtonElement, source: HTMLElement): Promise<void> {
  const place = source.dataset['copyPlace'] ?? `${location.pathname}#${encodeURIComponent(source.id)}`
  const url = new URL(place, location.origin).href
  try {
    await navigator.share({ title: document.title, text: plainText(source), url })
  } catch (error) {
    // Whoever closes the share sheet has changed their mind.
    if (error instanceof DOMException && error.name === 'AbortError') return
    showState(share, 'failed')
    announce(copyWords.notShared)
  }
}

function showState(button: HTMLButtonElement, state: 'copied' | 'failed'): void {
  button.dataset['state'] = state
  setTimeout(() => delete button.dataset['state'], 2000)
}

/** What is read is what is copied: paragraphs and list items on lines of their own, without runs of empty lines. */
function plainText(source: HTMLElement): string {
  return source.innerText
    .replaceAll(/(?<![ \t])[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
