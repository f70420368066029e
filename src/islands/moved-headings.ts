const list = document.querySelector<HTMLElement>('[data-moved]')?.dataset['moved'] ?? ''
const moved = new Map(list.split(',').map((pair) => pair.split(' ') as [string, string]))

/** Follows an address that names a heading by the id it had before. */
function follow(): void {
  const wanted = decodeURIComponent(location.hash.slice(1))
  const now = moved.get(wanted)
  if (now !== undefined && !document.getElementById(wanted)) location.replace(`#${now}`)
}

follow()
addEventListener('hashchange', follow)
