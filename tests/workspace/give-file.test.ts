import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { giveFile } from '../../src/workspace/index.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'fieldbook-give-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('a finished file', () => {
  it('is given a second name, without being copied', () => {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')]
    writeFileSync(from, 'words')
    expect(giveFile(from, to)).toBe(true)
    expect(statSync(to).ino).toBe(statSync(from).ino)
    rmSync(from)
    expect(readFileSync(to, 'utf8')).toBe('words')
  })

  it('can’t be given once it is gone', () => {
    expect(giveFile(join(folder, 'from'), join(folder, 'to'))).toBe(false)
  })

  it('isn’t written over what is there already', () => {
    const [from, to] = [join(folder, 'from'), join(folder, 'to')]
    writeFileSync(from, 'words')
    writeFileSync(to, 'other words')
    expect(() => giveFile(from, to)).toThrow('EEXIST')
    expect(readFileSync(to, 'utf8')).toBe('other words')
  })
})
