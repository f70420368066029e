import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editBuilds } from '../../scripts/fuzz/edit-builds.ts'
import { smallCompany } from './run.ts'

describe('a build after a change', { timeout: 300_000 }, () => {
  it('makes what a build without anything before it makes, and takes the pages of other playbooks as they are', () => {
    const root = smallCompany()
    const [cfo, manager] = ['chief-financial-officer', 'operations-manager'].map((persona) =>
      join(root, `playbooks/account-executive/${persona}.md`),
    ) as [string, string]
    const text = readFileSync(cfo, 'utf8')
    writeFileSync(
      manager,
      text.replace('chief-financial-officer', 'operations-manager').replace('chief financial', 'plant'),
    )
    const told: string[] = []
    // A long series, with flowcharts: `npm run fuzz -- --edits 60`.
    const taken = editBuilds(root, {
      times: 5,
      seed: 328,
      environment: { FIELDBOOK_BROWSER: 'none' },
      onEach: (words) => told.push(words),
    })
    expect(told).toHaveLength(5)
    // A playbook has three pages of its own.
    expect(taken).toBeGreaterThan(2)
  })
})
