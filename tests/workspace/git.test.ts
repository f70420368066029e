import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  changedFiles,
  checkSharing,
  editionDay,
  handbookAt,
  historyKey,
  openBook,
  readHistory,
} from '../../src/workspace/index.ts'

let place: string
let root: string
const file = 'content/glossary/oee.md'
const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com']

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fieldbook-git-'))
  root = join(place, 'root')
  mkdirSync(join(root, 'content/glossary'), { recursive: true })
  writeFileSync(join(root, 'fieldbook.yaml'), 'name: Test\n')
  writeFileSync(join(root, '.gitattributes'), '*.md filter=a=b.c diff=odd\n')
  writeFileSync(join(root, file), '---\ntitle: OEE\n---\n\nOne.\n')
  ask('init', '-q', '-b', 'main')
  commit()
  appendFileSync(join(root, file), 'Two.\n')
})
afterEach(() => rmSync(place, { recursive: true }))

describe('a repository of somebody else', () => {
  it.each([
    ['a watcher', 'core.fsmonitor'],
    ['a filter', 'filter.a=b.c.clean'],
    ['a filter that stays', 'filter.a=b.c.process'],
    ['a way to compare', 'diff.external'],
    ['a way to compare such files', 'diff.odd.command'],
    ['a way to show such files', 'diff.odd.textconv'],
  ])('runs nothing where it names %s', (_, key) => {
    ask('config', key, program())
    ask('config', 'filter.a=b.c.required', 'true')
    askAll()
    expect(existsSync(join(place, 'ran'))).toBe(false)
  })

  it('runs none of its hooks', () => {
    mkdirSync(join(root, '.git/hooks'), { recursive: true })
    cpSync(program(), join(root, '.git/hooks/post-index-change'))
    utimesSync(join(root, 'fieldbook.yaml'), new Date('2026-01-01'), new Date('2026-01-01'))
    askAll()
    expect(existsSync(join(place, 'ran'))).toBe(false)
  })

  it('runs nothing to look at signatures', () => {
    ask('config', 'gpg.program', program('echo "[GNUPG:] SIG_CREATED D" >&2; echo "-----BEGIN PGP SIGNATURE-----"'))
    commit('-S')
    ask('config', 'log.showSignature', 'true')
    rmSync(join(place, 'ran'))
    askAll()
    expect(existsSync(join(place, 'ran'))).toBe(false)
  })

  it('is none where it is a folder that only looks like one', () => {
    ask('config', 'core.fsmonitor', program())
    ask('config', 'core.bare', 'false')
    ask('config', 'core.worktree', '.')
    // What a clone of another repository would bring along.
    for (const name of ['HEAD', 'config', 'objects', 'refs', 'index'])
      cpSync(join(root, '.git', name), join(root, name), { recursive: true })
    rmSync(join(root, '.git'), { recursive: true })
    expect(historyKey(root)).toBe('no repository')
    expect(() => changedFiles(root, 'HEAD')).toThrow()
    expect(existsSync(join(place, 'ran'))).toBe(false)
  })

  it('is asked for nothing that its clone lacks, which would run its way to fetch it', () => {
    commit()
    const host = join(place, 'host')
    renameSync(root, host)
    execFileSync('git', ['-C', host, 'config', 'uploadpack.allowFilter', 'true'])
    execFileSync('git', ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${host}`, root])
    ask('config', 'remote.origin.uploadpack', program())
    expect(readHistory(openBook({ root }))).toEqual({ known: false, why: 'shallow' })
    expect(() => handbookAt(root, 'HEAD')).toThrow('This clone has left files with the Git host')
    expect(existsSync(join(place, 'ran'))).toBe(false)
  })

  it('is read all the same', () => {
    ask('config', 'filter.a=b.c.clean', program())
    writeFileSync(join(root, 'content/new.md'), '')
    expect([...changedFiles(root, 'HEAD')].sort()).toEqual([file, 'content/new.md'])
    expect(editionDay(root, { entries: [] })).toMatch(/^\d{4}-/)
  })

  it('can’t be asked with a name that is an option', () => {
    for (const name of ['--output=ran', '-O../ran', `--upload-pack=${program()}`]) {
      expect(() => changedFiles(root, name)).toThrow(`Git knows no commit \`${name}\``)
      expect(() => handbookAt(root, name)).toThrow(`Git knows no commit \`${name}\``)
    }
    expect(existsSync(join(place, 'ran'))).toBe(false)
  })
})

/** Everything that Fieldbook asks Git. */
function askAll(): void {
  changedFiles(root, 'HEAD')
  handbookAt(root, 'HEAD')
  historyKey(root)
  editionDay(root, { entries: [] })
  checkSharing(root, { push: true })
  readHistory(openBook({ root }))
}

/** A program that leaves a file behind where it runs. */
function program(also = 'cat'): string {
  const path = join(place, 'program')
  writeFileSync(path, `#!/bin/sh\ntouch '${join(place, 'ran')}'\n${also}\n`)
  chmodSync(path, 0o755)
  return path
}

function commit(...options: string[]): void {
  ask('add', '-A')
  ask('commit', '-q', ...options, '-m', 'Change')
}

function ask(...args: string[]): void {
  execFileSync('git', [...who, ...args], { cwd: root, stdio: 'pipe' })
}
