import { offlineWords } from '../../compiler/vocabulary/offline-words.ts'

/**
 * - `ready`: a new edition is here.
 * - `packs`: it is, without some of what was chosen to be kept: there is no room for that.
 * - `shell`: there is no room for any of it.
 * - `older`: this page is of the edition before.
 */
export type News = 'ready' | 'packs' | 'shell' | 'older'

/**
 * Says how the newest edition stands, and marks a page of the one before, for search. One notice at a time; “Later” holds for
 * the visit.
 */
export function showNotice(news: News, act: () => void): void {
  const words = offlineWords.notice
  document.querySelector('.edition-notice')?.remove()
  if (news === 'older') document.documentElement.dataset['edition'] = news
  if (news !== 'older' && isLater()) return
  const { text, does } = {
    ready: { text: words.ready, does: words.use },
    packs: { text: words.noRoom.packs, does: words.use },
    shell: { text: words.noRoom.shell, does: words.noRoom.makeRoom },
    older: { text: words.older, does: words.reload },
  }[news]
  const notice = document.createElement('div')
  notice.className = 'edition-notice'
  notice.setAttribute('role', 'status')
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  const later = button(words.later, 'button-quiet', () => {
    putOff()
    notice.remove()
  })
  notice.append(paragraph, button(does, '', act), later)
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
