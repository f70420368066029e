/** Resolves a relative link against the file it stands in. Undefined where it leaves the root. */
export function resolvePath(fromFile: string, link: string): string | undefined {
  const steps = fromFile.split('/').slice(0, -1)
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
