import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { compile, type Source } from '../../src/compiler/index.ts'
import { reportText } from '../../src/reporters/index.ts'
import { generatorRoot } from '../../src/workspace/index.ts'
import { readRoot, type RootFiles } from '../../src/workspace/read-root.ts'

/**
 * The sample company made wrong on purpose, one part of the domain at a time. Each `wrong-samples/<part>.md` says, below
 * the path of a file as a heading, what stands there (```was) and what is put in its place (```becomes); a `becomes`
 * alone is the text of a new file. What the check finds then stands beside it, in `<part>.txt`, and is nothing else.
 */
const folder = join(generatorRoot, 'tests/compiler/wrong-samples')
const parts = readdirSync(folder).filter((name) => name.endsWith('.md'))
const sample = readRoot(generatorRoot, generatorRoot)

it('finds nothing in the sample itself', () => {
  expect(findingsOf(sample)).toBe('Nothing to fix.\n')
})

describe.runIf(parts.length > 0).each(parts)('the sample with a wrong %s', (part) => {
  it('gets exactly these findings', async () => {
    const wrong = apply(readFileSync(join(folder, part), 'utf8'))
    await expect(findingsOf(wrong)).toMatchFileSnapshot(join(folder, part.replace(/\.md$/, '.txt')))
  })
})

function findingsOf(files: RootFiles): string {
  const { findings } = compile({ ...files, today: '2026-11-22' })
  const lines = new Map(files.sources.map((source) => [source.file, textOf(source).split(/\r?\n/)]))
  return reportText(findings, { colour: false, sourceLine: (file, line) => lines.get(file)?.[line - 1] })
}

function apply(page: string): RootFiles {
  const texts = new Map(sample.sources.map((source) => [source.file, source]))
  let file = ''
  let was: string | undefined
  let changes = 0
  for (const node of unified().use(remarkParse).parse(page).children) {
    if (node.type === 'heading') file = toString(node)
    if (node.type !== 'code') continue
    if (isFence(node, 'was')) was = node.value
    if (!isFence(node, 'becomes')) continue
    const source = texts.get(file)
    const text = was === undefined ? `${node.value}\n` : replaced(source, file, was, node.value)
    texts.set(file, { file, origin: 'company', bytes: new TextEncoder().encode(text) })
    was = undefined
    changes++
  }
  expect(changes).toBeGreaterThan(0)
  return { ...sample, sources: [...texts.values()] }
}

function replaced(source: Source | undefined, file: string, was: string, becomes: string): string {
  const around = source ? textOf(source).split(was) : []
  if (around.length !== 2) throw new Error(`\`${was}\` stands ${around.length - 1} times in ${file}`)
  return around.join(becomes)
}

function isFence({ lang, meta }: Code, word: string): boolean {
  return lang === word || meta === word
}

function textOf({ bytes }: Source): string {
  return new TextDecoder().decode(bytes)
}
