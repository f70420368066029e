import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteWords } from '../../src/compiler/vocabulary/site-words.ts'
import { generatorRoot } from '../../src/workspace/index.ts'
import { deadLinks, pagesOf } from '../site/dead-links.ts'
import { run } from './run.ts'

describe('the sample company', { timeout: 120_000 }, () => {
  let root = ''
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'fieldbook-test-'))
    for (const part of ['fieldbook.yaml', 'content', 'playbooks'])
      cpSync(join(generatorRoot, part), join(root, part), { recursive: true })
  })
  afterAll(() => {
    rmSync(root, { recursive: true })
  })

  it.each(['partner', 'public'])('can be built for %s readers, without editors’ pages and dead links', (audience) => {
    const { status, stdout } = run.with({ FIELDBOOK_BROWSER: 'none' })(
      'build',
      '--root',
      root,
      '--audience',
      audience,
      '--trust-mdx',
    )
    expect(stdout).toMatch(/^Built \d+ pages/m)
    expect(status).toBe(0)
    const site = join(root, `dist-${audience}`)
    const ofEditors = ['changes', 'gaps', 'reviews', 'rules', 'people', 'pricing']
    expect(ofEditors.filter((folder) => existsSync(join(site, folder)))).toEqual([])
    const said = [/npx fieldbook/, siteWords.empty.before, /(?<!\/)\b(content|playbooks)\/[\w/-]+\.mdx?/]
    const speaks = (page: string): boolean =>
      said.some((words) => readFileSync(join(site, page), 'utf8').search(words) >= 0)
    expect(pagesOf(site).filter(speaks)).toEqual([])
    expect(deadLinks(site)).toEqual([])
  })
})
