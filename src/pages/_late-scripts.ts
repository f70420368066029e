/**
 * A page as Astro made it, with its scripts held until it was shown: on a slow line they would take the room of what is to
 * be seen first. The page’s first script (see `components/first-script.ts`) starts them then. A page that only leads on to
 * another keeps its own as they are: nobody is to see it. It stays in bytes, as pages are large.
 */
export function withLateScripts(page: Buffer): Buffer {
  if (page.includes('http-equiv="refresh"')) return page
  const pieces: Buffer[] = []
  let from = 0
  for (let at = page.indexOf(early); at >= 0; at = page.indexOf(early, from)) {
    pieces.push(page.subarray(from, at), late)
    from = at + early.length
  }
  return Buffer.concat([...pieces, page.subarray(from)])
}

const early = Buffer.from('<script type="module" src="')
const late = Buffer.from('<script type="late" src="')
