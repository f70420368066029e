import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { generatorRoot } from '../src/workspace/index.ts'
import { buildDamaged } from './fuzz/build-damaged.ts'
import { openGround } from './fuzz/compile-damaged.ts'
import { damagedFile } from './fuzz/damage.ts'
import { editBuilds } from './fuzz/edit-builds.ts'
import { bodyAsHuge, frontAsHuge, huge, hugeFront } from './fuzz/huge.ts'
import { killBuilds } from './fuzz/kill-builds.ts'

/**
 * Damages files, writes huge ones, builds what is both, kills builds and builds after changes until something breaks:
 * `npm run fuzz [-- --small 1000000 --large 1000 --builds 100 --kills 50 --edits 60 --seed 1]`. Exit code 1 where a file crashes the
 * compiler, a finding points nowhere, four times the text take more than ten times as long, a killed build leaves less than
 * a whole site, or a build after a change is another than a first one.
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '1000000' },
    large: { type: 'string', default: '1000' },
    builds: { type: 'string', default: '100' },
    kills: { type: 'string', default: '50' },
    edits: { type: 'string', default: '60' },
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

const sources = [...files]
const cases = [
  ...Object.entries(huge).map(([name, make]) => ({ name, made: made(make, bodyAsHuge) })),
  ...Object.entries(hugeFront).map(([name, make]) => ({
    name: `front matter of ${name}`,
    made: made(make, frontAsHuge),
  })),
]
const rounds = Math.ceil(Number(values.large) / cases.length)
process.stdout.write(`${rounds * cases.length} huge files, in turn of each of ${sources.length} sources …\n`)
for (const [number, { name, made: make }] of Number(values.large) === 0 ? [] : cases.entries()) {
  for (let round = 0; round < rounds; round++) {
    const [file, text] = sources[(round + number) % sources.length]!
    compileWith(file, make(text, 2000 + ((round * 7919) % 60_000)))
  }
  const [file, text] = sources[number % sources.length]!
  const [large, small] = [make(text, 160_000), make(text, 40_000)]
  const ratio = best(() => compileWith(file, large)) / best(() => compileWith(file, small))
  process.stdout.write(`  ${name}: four times the text, ${ratio.toFixed(1)} times the time\n`)
  if (ratio > 10) process.exitCode = 1
}

const onEach = (words: string): void => void process.stdout.write(`  ${words}\n`)

process.stdout.write(`${values.builds} damaged roots are built …\n`)
if (Number(values.builds) > 0) buildDamaged(files, { times: Number(values.builds), seed, onEach })

process.stdout.write(`${values.kills} builds are killed …\n`)
if (Number(values.kills) > 0)
  await onCopy('tests/compiler/small-company', (root) =>
    killBuilds(root, { times: Number(values.kills), seed, onEach }),
  )

process.stdout.write(`${values.edits} changes are built …\n`)
if (Number(values.edits) > 0)
  // The sample’s MDX is our own.
  await onCopy('.', (root) =>
    editBuilds(root, { times: Number(values.edits), seed, environment: { FIELDBOOK_TRUST_MDX: 'true' }, onEach }),
  )

/** Makes of a source one that is huge. */
function made(make: (size: number) => string, put: (source: string, huge: string) => string) {
  return (source: string, size: number): string => put(source, make(size))
}

/** Lets something work on a copy of a root of this project. */
async function onCopy(place: string, work: (root: string) => unknown): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-fuzz-'))
  try {
    for (const part of ['fieldbook.yaml', 'content', 'playbooks'])
      cpSync(join(generatorRoot, place, part), join(root, part), { recursive: true })
    await work(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
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
