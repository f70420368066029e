import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleFolder, bundleList, findBundle, programName } from '../../scripts/check-bundle/find.ts'
import { makeBundle } from '../../scripts/check-bundle/make.ts'
import { generatorRoot, stampOf } from '../../src/workspace/index.ts'
import { edit, environmentOf, smallCompany } from './run.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

function folderIn(place: string): string {
  mkdirSync(place, { recursive: true })
  const folder = mkdtempSync(join(place, 'fieldbook-test-'))
  folders.push(folder)
  return folder
}

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: environmentOf() })
  return { status, stdout, stderr }
}

/** A bundle of these words, made of one module. */
function bundleOf(code: string) {
  const root = folderIn(tmpdir())
  writeFileSync(join(root, 'module.ts'), 'export const one = 1\n')
  mkdirSync(join(root, bundleFolder), { recursive: true })
  const [program, list] = [join(root, bundleFolder, programName(code)), join(root, bundleFolder, bundleList)]
  writeFileSync(program, code)
  const stamps = { 'module.ts': stampOf(root, 'module.ts') }
  writeFileSync(list, JSON.stringify({ program: programName(code), stamps }))
  return { root, program, list }
}

describe('`check` as one file', () => {
  it('says what its modules say', { timeout: 120_000 }, async () => {
    const kept = folderIn(join(generatorRoot, 'node_modules/.cache'))
    await makeBundle(kept)
    const bundle = findBundle(kept)
    const broken = smallCompany()
    edit(broken, 'content/processes/new-business.md', '**Time:**', '**Tiem:**')
    const commands = [
      ['check'],
      ['check', '--root', broken],
      ['check', '--root', broken, '--format', 'json'],
      ['check', '--nonsense'],
    ]
    for (const command of commands) {
      const run = `import(${JSON.stringify(bundle)}).then(async ({ main }) => { process.exitCode = await main(${JSON.stringify(command)}) })`
      expect(node('--input-type=module', '-e', run)).toEqual(
        node(join(generatorRoot, 'scripts/fieldbook.ts'), ...command),
      )
    }
  })

  it('is left alone once one of its modules is another', () => {
    const { root } = bundleOf('')
    expect(findBundle(root)).toMatch(/check-\w+\.mjs$/)
    writeFileSync(join(root, 'module.ts'), 'export const another = 2\n')
    expect(findBundle(root)).toBeUndefined()
  })

  it.each([
    ['its program is cut short', 'program'],
    ['the list of its modules is', 'list'],
  ] as const)('is left alone where %s', (_, damaged) => {
    const bundle = bundleOf('export const main = 1\n')
    expect(findBundle(bundle.root)).toBeDefined()
    truncateSync(bundle[damaged], 10)
    expect(findBundle(bundle.root)).toBeUndefined()
  })

  it('isn’t looked for where it isn’t', () => {
    const root = folderIn(tmpdir())
    expect(findBundle(root)).toBeUndefined()
    mkdirSync(join(root, bundleFolder), { recursive: true })
    writeFileSync(join(root, bundleFolder, bundleList), JSON.stringify({ program: 'check.mjs', stamps: {} }))
    expect(findBundle(root)).toBeUndefined()
  })
})
