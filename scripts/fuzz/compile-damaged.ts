import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, concepts, deriveCards, type Finding, type Memory, type Source } from '../../src/compiler/index.ts'
import { generatorRoot, openBook } from '../../src/workspace/index.ts'

/** A small company whose files are damaged one at a time; what isn’t damaged isn’t read again. */
export interface Ground {
  readonly files: ReadonlyMap<string, string>
  /** Compiles with one file in another’s place. Throws where that crashes, or where a finding points nowhere. */
  readonly compileWith: (file: string, text: string) => void
}

export function openGround(): Ground {
  const root = join(generatorRoot, 'tests/compiler/small-company')
  const { files } = openBook({ root, today })
  const sources = [...files.sources.filter(({ origin }) => origin === 'company'), ...missingKinds(files.sources)]
  const memory: Memory = new WeakMap()
  const settings = files.settings
  return {
    files: new Map(sources.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)])),
    compileWith: (file, text) => {
      const damaged: Source = { file, bytes: new TextEncoder().encode(text), origin: 'company' }
      const all = sources.map((source) => (source.file === file ? damaged : source))
      const { handbook, findings } = compile({ settings, sources: all, assets: files.assets, today, memory })
      deriveCards(handbook)
      const known = new Set([...all, ...(settings ? [settings] : [])].map((source) => source.file))
      const lines = text.split(/\r\n|\r|\n/).length
      for (const finding of findings) mustPoint(finding, known, finding.at.file === file ? lines : Infinity)
    },
  }
}

/** The smallest source of the sample of each kind that a company hasn’t. */
function missingKinds(has: readonly Source[]): readonly Source[] {
  const content = readdirSync(join(generatorRoot, 'content'), { recursive: true, encoding: 'utf8' })
  return Object.values(concepts).flatMap(({ where }): readonly Source[] => {
    const place = 'folder' in where ? `${where.folder}/` : where.file
    if (!place.startsWith('content/') || has.some(({ file }) => file.startsWith(place))) return []
    const sources = content
      .map((name) => `content/${name.replaceAll('\\', '/')}`)
      .filter((file) => file.startsWith(place) && file.endsWith('.md'))
      .map((file) => ({ file, bytes: readFileSync(join(generatorRoot, file)), origin: 'company' as const }))
    return sources.sort((a, b) => a.bytes.length - b.bytes.length).slice(0, 1)
  })
}

const today = '2026-11-22'

function mustPoint({ rule, at, message }: Finding, known: ReadonlySet<string>, lines: number): void {
  const { start, end } = at
  const isReal =
    known.has(at.file) &&
    start.line >= 1 &&
    start.column >= 1 &&
    start.line <= lines &&
    (end.line > start.line || (end.line === start.line && end.column >= start.column))
  if (!isReal) throw new Error(`${rule} points nowhere: ${JSON.stringify(at)}`)
  if (message.trim() === '') throw new Error(`${rule} says nothing`)
}
