import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPdf, readPrinted } from '../../src/workspace/index.ts'

let place: string
let folder: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fieldbook-pdf-'))
  folder = join(place, 'pdf')
  mkdirSync(join(folder, 'role'), { recursive: true })
  for (const file of ['key.pdf', 'pdf/site.pdf', 'pdf/role/seller.pdf', 'pdf/notes.txt'])
    writeFileSync(join(place, file), 'text')
  symlinkSync('../key.pdf', join(folder, 'link.pdf'))
})
afterEach(() => rmSync(place, { recursive: true }))

it('takes of a list what lies beside it as it says, and nothing that it names elsewhere', () => {
  const files = ['site.pdf', 'role/seller.pdf', 'gone.pdf', '../key.pdf', 'role/../site.pdf', 'link.pdf', 'notes.txt']
  const editions = files.map((file) => ({ name: 'site', file, bytes: 4 }))
  writeFileSync(join(folder, 'editions.json'), JSON.stringify({ editions }))
  expect(readPrinted(folder).map(({ file }) => file)).toEqual(['site.pdf', 'role/seller.pdf'])
  expect(readPdf(folder, '../key.pdf')).toBeUndefined()
  expect(readPdf(folder, 'link.pdf')).toBeUndefined()
})

it.each(['', '{}', '{"editions":[{"file":1}]}', '{"editions":{}}'])('takes nothing of a list that says %j', (text) => {
  writeFileSync(join(folder, 'editions.json'), text)
  expect(readPrinted(folder)).toEqual([])
})
