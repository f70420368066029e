import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { generatorRoot } from '../../src/workspace/index.ts'
import { rooms } from './rooms.ts'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'scripts'], {
  cwd: generatorRoot,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|mjs|astro)$/.test(file))

describe('the rooms of the house', () => {
  it('are looked at', () => {
    expect(files.length).toBeGreaterThan(80)
    expect(files.some((file) => file.endsWith('.astro'))).toBe(true)
  })

  it('hold every file', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
  })

  it('import only what they may', () => {
    expect(files.flatMap(trespasses)).toEqual([])
  })

  it('notice type imports, re-exports, dynamic imports and scripts of a component', () => {
    const text = `---\nimport type { A } from './a.ts'\nexport { B } from './b.ts'\n---\n<script>import('./c.ts')</script>`
    expect(importsOf('x.astro', text)).toEqual(['./a.ts', './b.ts', './c.ts'])
  })

  it('are named for their work', () => {
    const vague = /(^|\/)(utils?|lib|libs|helpers?|common|misc|base|shared)(\/|\.(ts|astro)$)/
    expect(files.filter((file) => vague.test(file))).toEqual([])
  })
})

function trespasses(file: string): string[] {
  const room = roomOf(file)
  if (!room) return []
  return importsOf(file, readFileSync(join(generatorRoot, file), 'utf8')).flatMap((from) => {
    const isOwn = from.startsWith('.')
    const target = isOwn ? normalize(join(dirname(file), from)).replaceAll('\\', '/') : from
    const other = isOwn ? roomOf(target)?.name : undefined
    const isAllowed = isOwn
      ? other === room.name || (other !== undefined && room.mayImport.includes(other)) || target.endsWith('.css')
      : room.packages.some((known) => known.test(from))
    return isAllowed ? [] : [`${file} (${room.name}) imports ${from}: ${room.instead}`]
  })
}

function roomOf(file: string) {
  return rooms.find((room) => room.holds.test(file))
}

function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((it) => it[1]),
      ].join('\n')
    : text
  return ts.preProcessFile(code, true, true).importedFiles.map((it) => it.fileName)
}
