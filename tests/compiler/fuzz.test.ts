import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openGround } from '../../scripts/fuzz/compile-damaged.ts'
import { damagedFile } from '../../scripts/fuzz/damage.ts'
import { bodyAsHuge, frontAsHuge, huge, hugeFront } from '../../scripts/fuzz/huge.ts'
import { concepts } from '../../src/compiler/index.ts'

const { files, compileWith } = openGround()

it('2,000 damaged files crash nothing, and every finding in them has a place', () => {
  const missing = Object.values(concepts).filter(({ where }) => {
    const place = 'folder' in where ? `${where.folder}/` : where.file
    return ![...files.keys()].some((file) => file.startsWith(place))
  })
  // What Fieldbook brings along itself.
  expect(missing.map(({ kind }) => kind)).toEqual(['rule'])
  fc.assert(
    fc.property(damagedFile(files), ({ file, text }) => compileWith(file, text)),
    { numRuns: 2000, seed: 20_261_122 },
  )
}, 300_000)

it.each(Object.entries(huge))('a huge file of %s is read in one go, in sources of several kinds', (_, make) => {
  for (const [file, text] of ofKinds(Object.values(huge).indexOf(make))) compileWith(file, bodyAsHuge(text, make(8000)))
  const [persona = ''] = [...files.keys()].filter((file) => file.startsWith('content/personas/'))
  compileWith(persona, bodyAsHuge(files.get(persona) ?? '', make(60_000)))
})

it.each(Object.entries(hugeFront))('huge front matter of %s is read in one go', (_, make) => {
  for (const [file, text] of ofKinds(Object.values(hugeFront).indexOf(make)))
    compileWith(file, frontAsHuge(text, make(20_000)))
})

/** A few sources, others for each case, so that each kind has its turn; `npm run fuzz` takes them all. */
function ofKinds(turn: number): readonly (readonly [string, string])[] {
  return [...files].filter((_, index) => (index + turn) % 7 === 0)
}
