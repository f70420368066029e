import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { generatorRoot } from '../../src/workspace/index.ts'

export const bin = join(generatorRoot, 'scripts/fieldbook.mjs')

/** A copy of the small company in a folder of its own, gone when the tests of the file are over. */
export function smallCompany(): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-test-'))
  roots.push(root)
  cpSync(join(generatorRoot, 'tests/compiler/small-company'), root, {
    recursive: true,
    filter: (path) => !/[\\/](dist|\.fieldbook)$/.test(path),
  })
  return root
}

/** A root that holds nothing but its name. */
export function emptyRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-empty-'))
  roots.push(root)
  writeFileSync(join(root, 'fieldbook.yaml'), 'name: Ours\n')
  return root
}

const roots: string[] = []
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })))

/** Puts other words in the place of some that have to be there. */
export function edit(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, file), text.replace(from, to))
}

/** Puts all of a folder into a commit of its repository, which it begins where there is none. */
export function commitAll(root: string): void {
  const who = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.com']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'All'],
  ])
    execFileSync('git', args, { cwd: root })
}

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command as a process of its own. */
export function run(...args: string[]): Outcome {
  return run.with({})(...args)
}
run.with =
  (environment: Record<string, string>) =>
  (...args: string[]): Outcome => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      encoding: 'utf8',
      env: { ...environmentOf(), ...environment },
    })
    return { status, stdout, stderr }
  }

/** This process's environment, with a fixed day and no root of its own, in which no check leaves a process behind. */
export function environmentOf(): NodeJS.ProcessEnv {
  const { FIELDBOOK_ROOT: _, ...inherited } = process.env
  return { ...inherited, FIELDBOOK_TODAY: '2026-11-22', FIELDBOOK_STAY: 'no', NO_COLOR: '1' }
}
