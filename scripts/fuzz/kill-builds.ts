import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { generatorRoot } from '../../src/workspace/index.ts'
import { mustBeWhole, nameRoot, readUntil } from './served-site.ts'

export interface KillOptions {
  readonly times: number
  readonly seed: number
  readonly onEach?: (words: string) => void
}

/**
 * Builds a root again and again, each time with another name on every page, and kills each build at a random moment. All
 * the while the home page is read as a host would. Throws where it is ever missing, or where what is left isn't whole.
 *
 * @returns How many were killed; the others were ready before their moment came.
 */
export async function killBuilds(root: string, { times, seed, onEach = () => {} }: KillOptions): Promise<number> {
  let served = 'Edition 0'
  let killed = 0
  nameRoot(root, served)
  const began = performance.now()
  await once(startBuild(root), 'exit')
  const duration = performance.now() - began
  mustBeWhole(root, [served])
  for (const [index, moment] of momentsOf(times, seed).entries()) {
    const name = `Edition ${index + 1}`
    nameRoot(root, name)
    const build = startBuild(root)
    const over = once(build, 'exit')
    const reading = readUntil(over, root)
    await Promise.race([wait(moment * duration), over])
    build.kill('SIGKILL')
    const isDone = (await over)[0] === 0
    await reading
    served = mustBeWhole(root, isDone ? [name] : [served, name])
    if (!isDone) killed++
    onEach(`${isDone ? 'ready before' : 'killed after'} ${Math.round(moment * duration)} ms: ${served} is served`)
  }
  return killed
}

/** A build as a process of its own. Without a browser: drawings are kept apart from the site. */
export function startBuild(root: string): ChildProcess {
  const arguments_ = [join(generatorRoot, 'scripts/fieldbook.mjs'), 'build', '--root', root, '--today', '2026-11-22']
  const env = { ...process.env, FIELDBOOK_BROWSER: 'none', FIELDBOOK_ROOT: root }
  return spawn(process.execPath, arguments_, { stdio: 'ignore', env })
}

/** Shares of a build's time, the moments around its end among them. */
function momentsOf(times: number, seed: number): number[] {
  return fc.sample(fc.double({ min: 0.02, max: 1.05, noNaN: true }), { numRuns: times, seed })
}
