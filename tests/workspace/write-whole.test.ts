import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { removeSource, writeSource } from '../../src/workspace/write-source.ts'
import { writeHalf, writeWhole } from '../../src/workspace/write-whole.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fieldbook-write-'))
  writeFileSync(join(place, 'letter.txt'), 'dear')
})
afterEach(() => rmSync(place, { recursive: true }))

it.each([
  [`list.json.${process.pid}.half`, () => writeWhole(join(place, 'list.json'), '{}')],
  [`.page.md.${process.pid}.half`, () => writeSource(place, 'page.md', Buffer.from('{}'), undefined)],
])('%s isn’t written through where it is a link that somebody has laid there', (half, write) => {
  symlinkSync(join(place, 'letter.txt'), join(place, half))
  write()
  expect(readFileSync(join(place, 'letter.txt'), 'utf8')).toBe('dear')
  expect(readFileSync(join(place, half.startsWith('.') ? 'page.md' : 'list.json'), 'utf8')).toBe('{}')
})

it('a link that somebody lays there again and again, between the removal and the writing too, is never written through', async () => {
  const half = join(place, 'half')
  const lay = `for (;;) try { require('fs').symlinkSync('letter.txt', ${JSON.stringify(half)}) } catch {}`
  const other = spawn(process.execPath, ['-e', `process.stdout.write('!');${lay}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await once(other.stdout, 'data')
    for (let round = 0; round < 3000; round++)
      try {
        writeHalf(half, '{}')
      } catch {
        // It says no, which is all that it can do.
      }
  } finally {
    other.kill('SIGKILL')
  }
  expect(readFileSync(join(place, 'letter.txt'), 'utf8')).toBe('dear')
}, 60_000)

it('what leads out of the root is neither written nor removed, nor is a folder made for it', () => {
  const root = join(place, 'root')
  mkdirSync(join(root, 'content'), { recursive: true })
  mkdirSync(join(place, 'root-beside'))
  symlinkSync('../../letter.txt', join(root, 'content/letter.md'))
  symlinkSync('../../root-beside', join(root, 'content/beside'))
  const [bytes, dear] = [Buffer.from('{}'), Buffer.from('dear')]
  const outside = { done: false, problem: 'it lies outside the folder of `fieldbook.yaml`' }
  expect(writeSource(root, 'content/letter.md', bytes, dear)).toEqual(outside)
  expect(removeSource(root, 'content/letter.md', dear)).toEqual(outside)
  expect(writeSource(root, '../letter.txt', bytes, dear)).toEqual(outside)
  for (const file of ['../new.md', '../root-beside/new.md', '../made/new.md', 'content/beside/new.md'])
    expect(writeSource(root, file, bytes, undefined), file).toEqual(outside)
  expect(readFileSync(join(place, 'letter.txt'), 'utf8')).toBe('dear')
  for (const made of ['new.md', 'root-beside/new.md', 'made']) expect(existsSync(join(place, made)), made).toBe(false)
})
