import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openGround } from '../../scripts/fuzz/compile-damaged.ts'
import { damagedFile } from '../../scripts/fuzz/damage.ts'
import { huge } from '../../scripts/fuzz/huge.ts'

const { files, compileWith } = openGround()

it('2,000 damaged files crash nothing, and every finding in them has a place', () => {
  expect(files.size).toBeGreaterThan(10)
  fc.assert(
    fc.property(damagedFile(files), ({ file, text }) => compileWith(file, text)),
    { numRuns: 2000, seed: 20_261_122 },
  )
}, 300_000)

it.each(Object.entries(huge))('a huge file of %s is read in one go', (_, make) => {
  const [persona = ''] = [...files.keys()].filter((file) => file.startsWith('content/personas/'))
  compileWith(persona, `---\ntitle: Huge\npart: decides\n---\n\n${make(60_000)}`)
})
