import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeSource } from '../../src/workspace/index.ts'
import { writeWhole } from '../../src/workspace/write-whole.ts'

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
