import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, openBrowser } from '../../src/browser/index.ts'
import { command } from './measure.ts'

/**
 * Saves a playbook while its page is open in `fieldbook dev`.
 *
 * @param root is the same again afterwards
 * @returns milliseconds from a save until the page shows what was saved, the median of `times`
 */
export async function benchDev(root: string, times = 9): Promise<number> {
  const location = await findBrowser()
  if (location === 'none') throw new Error('The editing loop is measured in a browser, and none was found.')
  const [first = ''] = readdirSync(join(root, 'playbooks'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
  const file = join(root, 'playbooks', first)
  const text = readFileSync(file, 'utf8')
  const child = spawn(process.execPath, [command, 'dev', '--root', root, '--port', '4398', '--today', '2026-11-22'])
  const browser = await openBrowser(location)
  try {
    const page = await browser.newPage()
    await page.goto(`${await addressOf(child.stdout)}playbooks/${first.replace(/\.md$/, '/')}`, { timeout: 120_000 })
    const took: number[] = []
    for (let time = 0; time < times; time++) {
      // As in life: one saves when one has read what was shown last.
      await new Promise((resolve) => setTimeout(resolve, 2000))
      const words = `Saved for the ${String(time + 1)}th time.`
      const began = performance.now()
      writeFileSync(file, `${text}\n${words}\n`)
      await page.waitForFunction((it) => document.querySelector('main')?.textContent.includes(it), words, {
        polling: 10,
        timeout: 60_000,
      })
      took.push(performance.now() - began)
    }
    return took.sort((a, b) => a - b)[times >> 1] ?? NaN
  } finally {
    await browser.close()
    child.kill()
    await once(child, 'exit')
    writeFileSync(file, text)
  }
}

/** Resolves when the site is served. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    output.on('data', (part: Buffer) => {
      const [, address] = /is at (\S+)/.exec(part.toString()) ?? []
      if (address !== undefined) resolve(address)
    })
  })
}
