import { followMove, parseMoves } from '../compiler/meaning/moved-anchors.ts'

const moves = parseMoves(document.querySelector<HTMLElement>('[data-moved]')?.dataset['moved'] ?? '')

/** Follows an address that names a heading, or what is below it, by the id it had before. */
function follow(): void {
  const wanted = idIn(location.hash)
  if (wanted === '' || isThere(wanted)) return
  const now = followMove(wanted, moves, isThere)
  if (now) location.replace(`#${encodeURIComponent(now.id)}`)
}

function isThere(id: string): boolean {
  return document.getElementById(id) !== null
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    // Not every address that can be typed can be read.
    return ''
  }
}

follow()
addEventListener('hashchange', follow)
