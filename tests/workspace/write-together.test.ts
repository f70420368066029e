import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type SourceChange, writeTogether } from '../../src/workspace/index.ts'

const root = mkdtempSync(join(tmpdir(), 'fieldbook-together-'))
afterAll(() => rmSync(root, { recursive: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const change = (file: string, before: string | undefined, after: string | undefined): SourceChange => ({
  file,
  before: before === undefined ? undefined : bytes(before),
  after: after === undefined ? undefined : bytes(after),
})
const move = [change('old.md', 'old', undefined), change('new.md', undefined, 'new')]

it('changes that belong together are made all, or none', () => {
  for (const file of ['old', 'other']) writeFileSync(join(root, `${file}.md`), file)
  const stale = change('other.md', 'as it was', 'changed')
  expect(writeTogether(root, [...move, stale])).toEqual({
    done: false,
    problem: 'other.md: somebody else has changed it meanwhile',
  })
  expect(readFileSync(join(root, 'old.md'), 'utf8')).toBe('old')
  expect(existsSync(join(root, 'new.md'))).toBe(false)

  chmodSync(join(root, 'old.md'), 0o444)
  expect(writeTogether(root, move)).toEqual({ done: false, problem: 'old.md: it may only be read' })
  expect(existsSync(join(root, 'new.md'))).toBe(false)
  chmodSync(join(root, 'old.md'), 0o644)

  expect(writeTogether(root, [...move, change('other.md', 'other', 'changed')])).toEqual({ done: true })
  expect(existsSync(join(root, 'old.md'))).toBe(false)
  expect(['new', 'other'].map((file) => readFileSync(join(root, `${file}.md`), 'utf8'))).toEqual(['new', 'changed'])
})
