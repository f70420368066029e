import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { printSeveral } from '../../scripts/print-several.ts'
import { showProgress } from '../../scripts/progress.ts'
import { findBrowser, openPrintingBrowser } from '../../src/browser/index.ts'
import { editionOf, optionsFor } from '../paper/pages.ts'

const out = mkdtempSync(join(tmpdir(), 'fieldbook-several-'))
afterAll(() => rmSync(out, { recursive: true }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('prints several at a time, and says of each when it begins and when it is ready', { timeout: 60_000 }, async () => {
  const location = await findBrowser()
  if (location === 'none') throw new Error('This test needs a browser')
  const browser = openPrintingBrowser(location)
  const pages = { '/a/': '<h1>A</h1><p>Text</p>' }
  const editions = ['one', 'two', 'three', 'four'].map((name) => ({ ...editionOf(pages), name }))
  const steps: string[] = []
  try {
    await printSeveral(
      editions,
      { browser, version: '153', ...optionsFor(pages), file: () => undefined, out, before: [], current: 'now' },
      {
        onBegin: ({ name }) => steps.push(`${name} begins`),
        onReady: ({ name, file, bytes }) => {
          expect(readFileSync(join(out, file))).toHaveLength(bytes)
          steps.push(`${name} is ready`)
        },
      },
    )
  } finally {
    await (await browser).close()
  }
  expect(steps.slice(0, 2)).toEqual(['one begins', 'two begins'])
  expect(steps).toHaveLength(8)
  for (const { name } of editions)
    expect(steps.indexOf(`${name} begins`)).toBeLessThan(steps.indexOf(`${name} is ready`))
})

it('names what takes longer than a second, and nothing that doesn’t', () => {
  vi.useFakeTimers()
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { step, done } = showProgress()
  step('role/seller (1 of 3)')
  vi.advanceTimersByTime(900)
  step('role/dealer (2 of 3)')
  vi.advanceTimersByTime(1100)
  step('manager (3 of 3)')
  done()
  vi.advanceTimersByTime(5000)
  expect(write.mock.calls.map(([words]) => words)).toEqual(['  role/dealer (2 of 3) …\n'])
})
