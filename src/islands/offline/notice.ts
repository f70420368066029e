import { offlineWords } from '../../compiler/vocabulary/offline-words.ts'

/** Says that a new edition is ready, or that this page is of the one before. One notice at a time; “Later” holds for the visit. */
export function showNotice(what: 'ready' | 'older', act: () => void): void {
  const words = offlineWords.notice
  document.querySelector('.edition-notice')?.remove()
  if (what === 'ready' && isLater()) return
  const notice = document.createElement('div')
  notice.className = 'edition-notice'
  notice.setAttribute('role', 'status')
  const text = document.createElement('p')
  text.textContent = words[what]
  const later = button(words.later, 'button-quiet', () => {
    putOff()
    notice.remove()
  })
  notice.append(text, button(what === 'ready' ? words.use : words.reload, '', act), later)
  document.body.append(notice)
}

function button(words: string, look: string, act: () => void): HTMLButtonElement {
  const it = document.createElement('button')
  it.type = 'button'
  it.className = `button ${look}`.trim()
  it.textContent = words
  it.addEventListener('click', act)
  return it
}

const key = 'fieldbook.edition-later'

function isLater(): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function putOff(): void {
  try {
    sessionStorage.setItem(key, 'yes')
  } catch {
    return
  }
}
