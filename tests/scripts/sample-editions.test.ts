import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatorRoot } from '../../src/workspace/index.ts'
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

  it.each(['partner', 'public'])('can be built for %s readers', (audience) => {
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
  })
})
