/** Resolves a relative link against the file it stands in. Undefined where it leaves the root. */
export function resolvePath(fromFile: string, link: string): string | undefined {
  const folder = fromFile.slice(0, Math.max(0, fromFile.lastIndexOf('/')))
  const known = resolved.get(folder) ?? new Map<string, string | undefined>()
  if (known.has(link)) return known.get(link)
  if (resolved.size > mostFolders) resolved.clear()
  if (known.size > mostLinks) known.clear()
  const target = follow(folder, link)
  resolved.set(folder, known.set(link, target))
  return target
}

/** Files of one folder link to the same few files, and each compile follows all links again. */
const resolved = new Map<string, Map<string, string | undefined>>()
const mostFolders = 1000
const mostLinks = 2000

function follow(folder: string, link: string): string | undefined {
  const steps = folder === '' ? [] : folder.split('/')
  for (const step of link.split('/')) {
    if (step === '..') {
      if (steps.length === 0) return undefined
      steps.pop()
    } else if (step !== '.' && step !== '') {
      steps.push(step)
    }
  }
  return steps.join('/')
}

/** The relative link from one file to another: `../personas/chief-financial-officer.md`. */
export function relativePath(fromFile: string, toFile: string): string {
  const from = fromFile.split('/').slice(0, -1)
  const to = toFile.split('/')
  let same = 0
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}

/** A path as a link writes it. */
export function asAddress(path: string): string {
  return path.replace(/[\s%?#<>]/g, encodeURIComponent)
}
