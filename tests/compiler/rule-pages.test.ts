import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runRuleExamples } from '../../scripts/generate/rule-examples.ts'
import { rules } from '../../src/compiler/index.ts'
import { generatorRoot } from '../../src/workspace/index.ts'

const ids = rules.map((rule) => rule.id)

describe('the list of rules', () => {
  it('holds every file of rules/', () => {
    const files = readdirSync(join(generatorRoot, 'src/compiler/3-check/rules')).map((name) => name.replace('.ts', ''))
    expect([...ids].sort()).toEqual(files.sort())
  })

  it('has a page for every rule, and no page without one', () => {
    const pages = readdirSync(join(generatorRoot, 'docs/rules')).map((name) => name.replace('.md', ''))
    expect(pages.sort()).toEqual([...ids].sort())
  })
})

describe.each(ids)('the page of %s', (id) => {
  const examples = runRuleExamples(id)

  if (!examples.wrong) {
    it('says why its wrong case is no text', () => {
      expect(examples.page).toMatch(/This can[’']t be shown as text\./)
    })
    return
  }

  it('shows the output of its wrong example as it is', () => {
    expect(examples.wrong?.findings.map((finding) => finding.rule)).toContain(id)
    expect(examples.wrong?.shown).toBe(examples.wrong?.output)
  })

  it('has a right example with nothing to fix', () => {
    expect(examples.right?.findings).toEqual([])
  })
})
