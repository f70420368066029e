import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, smallCompany } from './run.ts'

describe('what the disk says no to', () => {
  it.each<[string, (root: string) => readonly string[], string]>([
    [
      'a baseline in a folder that isn’t there',
      (root) => ['--write-baseline', join(root, 'no/b.json')],
      'There is no folder for',
    ],
    [
      'a baseline in the place of a folder',
      (root) => ['--write-baseline', join(root, 'content')],
      'a folder stands where a file was',
    ],
    ['a folder for a baseline', (root) => ['--baseline', join(root, 'content')], 'There is no file'],
  ])('is told without a stack trace: %s', (_, args, words) => {
    const root = smallCompany()
    const { status, stderr } = run('check', '--root', root, ...args(root))
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect(status).toBe(2)
  })

  it('is told of settings that are a folder', () => {
    const root = smallCompany()
    rmSync(join(root, 'fieldbook.yaml'))
    mkdirSync(join(root, 'fieldbook.yaml'))
    expect(run('check', '--root', root).stderr).toContain('is a folder. The settings are a file of that name.')
  })

  it.each(['.fieldbook', 'pdf', 'docx-partner'])(
    'is told that %s leads out of the root, and nothing is done',
    (name) => {
      const [root, other] = [smallCompany(), smallCompany()]
      symlinkSync(join(other, 'content'), join(root, name))
      const before = readdirSync(join(other, 'content'), { recursive: true })
      const { status, stderr } = run('build', '--root', root)
      expect(stderr).toContain(`\`${name}\` in \`${root}\` is a link that leads out of it, or nowhere`)
      expect(status).toBe(2)
      expect(readdirSync(join(other, 'content'), { recursive: true })).toEqual(before)
    },
  )

  it('is told where the extension can’t be written', () => {
    const { status, stderr } = run('vscode', '--out', join(smallCompany(), 'no/fieldbook.vsix'))
    expect(stderr).toContain('There is no folder for')
    expect(status).toBe(2)
  })
})
