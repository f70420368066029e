import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command, measure, type Measured } from './measure.ts'

/** What `check` takes where another one looks on. */
export interface WatchFigures {
  /** From a save to the findings on the screen of who looks on, the median. */
  readonly seconds: number
  /** A check of its own after one more save, which asks the other. */
  readonly beside: Measured
}

/**
 * Saves a playbook several times while `check --watch` looks on.
 *
 * @param root is the same again afterwards
 */
export async function benchWatch(root: string, times = 9): Promise<WatchFigures> {
  const [first = ''] = readdirSync(join(root, 'playbooks'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  )
  const file = join(root, 'playbooks', first)
  const text = readFileSync(file)
  const child = spawn(process.execPath, [command, 'check', '--watch', '--root', root, '--today', '2026-11-22'])
  try {
    await findings(child.stdout)
    const took: number[] = []
    for (let time = 0; time < times; time++) {
      // As in life: one saves when the last findings have been read.
      await new Promise((resolve) => setTimeout(resolve, 300))
      const told = findings(child.stdout)
      const began = performance.now()
      appendFileSync(file, `\nSaved for the ${String(time + 1)}th time.\n`)
      await told
      took.push(performance.now() - began)
    }
    const told = findings(child.stdout)
    appendFileSync(file, '\nSaved once more.\n')
    const beside = measure(['check', '--root', root])
    await told
    return { seconds: (took.sort((a, b) => a - b)[times >> 1] ?? NaN) / 1000, beside }
  } finally {
    child.kill()
    await once(child, 'exit')
    writeFileSync(file, text)
  }
}

/** Resolves when all of what is to fix has been written. */
function findings(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve) => {
    const read = (part: Buffer): void => {
      if (!part.toString().includes('Waiting for the next save')) return
      output.off('data', read)
      resolve()
    }
    output.on('data', read)
  })
}
