import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { rules } from '../../src/compiler/index.ts'
import { generatorRoot } from '../../src/workspace/index.ts'
import { damagedFile } from './damage.ts'
import { bodyAsHuge, huge } from './huge.ts'

export interface DamagedBuilds {
  readonly times: number
  readonly seed: number
  readonly onEach?: (words: string) => void
}

/**
 * Builds roots of which several sources are damaged and one is huge, with every rule switched off, as its author could do: what the
 * check would have refused reaches the pages, the twins, search and the feeds. Throws where a build crashes or doesn’t end.
 *
 * @returns How many were built; the others were refused in words.
 */
export function buildDamaged(files: ReadonlyMap<string, string>, options: DamagedBuilds): number {
  const { times, seed, onEach = () => {} } = options
  const cases = Object.keys(huge)
  const samples = fc.sample(fc.array(damagedFile(files), { minLength: 1, maxLength: 5 }), { numRuns: times, seed })
  let built = 0
  for (const [index, damaged] of samples.entries()) {
    const name = cases[(seed + index) % cases.length] ?? ''
    const [file = ''] = [...files.keys()].slice((seed + index * 5) % files.size)
    const texts = new Map([...files, ...damaged.map(({ file: it, text }) => [it, text] as const)])
    texts.set(file, bodyAsHuge(files.get(file) ?? '', huge[name]!(20_000)))
    const words = `${damaged.length} damaged, ${file} of ${name}`
    const said = build(texts)
    if (said === undefined) throw new Error(`A build never ended: ${words}, seed ${seed}`)
    if (said.status === 0) built++
    else if (said.status !== 1 || !said.text.includes('Nothing was built'))
      throw new Error(`A build crashed: ${words}, seed ${seed}\n${said.text.slice(-3000)}`)
    onEach(`${words}: ${said.status === 0 ? 'built' : 'refused'}`)
  }
  return built
}

function build(files: ReadonlyMap<string, string>): { status: number | null; text: string } | undefined {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-damaged-'))
  try {
    cpSync(join(generatorRoot, 'tests/compiler/small-company/content'), join(root, 'content'), { recursive: true })
    for (const [file, text] of files) {
      mkdirSync(join(root, dirname(file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    const severities = Object.fromEntries(rules.map(({ id }) => [id, 'off']))
    writeFileSync(join(root, 'fieldbook.yaml'), stringify({ name: 'Damaged', severities }))
    const command = [join(generatorRoot, 'scripts/fieldbook.mjs'), 'build', '--root', root, '--today', '2026-11-22']
    const env = { ...process.env, FIELDBOOK_ROOT: root, FIELDBOOK_BROWSER: 'none' }
    const { status, stdout, stderr, signal } = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      env,
      maxBuffer: 256_000_000,
      timeout: longest,
    })
    return signal === null ? { status, text: stdout + stderr } : undefined
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Milliseconds: a root of a few dozen files takes a few seconds. */
const longest = 180_000
