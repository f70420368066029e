import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { openGround } from './fuzz/compile-damaged.ts'
import { damagedFile } from './fuzz/damage.ts'
import { huge } from './fuzz/huge.ts'

/**
 * Damages files and writes huge ones until something breaks: `npm run fuzz [-- --small 1000000 --large 1000 --seed 1]`.
 * Exit code 1 where a file crashes the compiler, a finding points nowhere, or four times the text take more than ten
 * times as long.
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '1000000' },
    large: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const seed = Number(values.seed)
const { files, compileWith } = openGround()

process.stdout.write(`Seed ${seed}: ${values.small} damaged files …\n`)
fc.assert(
  fc.property(damagedFile(files), ({ file, text }) => compileWith(file, text)),
  { numRuns: Number(values.small), seed },
)

const [persona = ''] = [...files.keys()].filter((file) => file.startsWith('content/personas/'))
const front = '---\ntitle: Huge\npart: decides\n---\n\n'
const names = Object.keys(huge)
const rounds = Math.ceil(Number(values.large) / names.length)
process.stdout.write(`${rounds * names.length} huge files …\n`)
for (const name of names) {
  const make = huge[name]!
  for (let round = 0; round < rounds; round++) compileWith(persona, front + make(2000 + ((round * 7919) % 60_000)))
  const ratio =
    best(() => compileWith(persona, front + make(160_000))) / best(() => compileWith(persona, front + make(40_000)))
  process.stdout.write(`  ${name}: four times the text, ${ratio.toFixed(1)} times the time\n`)
  if (ratio > 10) process.exitCode = 1
}

/** The least processor time of five runs, in µs: what else the machine does meanwhile doesn’t count. */
function best(run: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(began)
      return user + system
    }),
  )
}
