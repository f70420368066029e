import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseFormula, workExample } from '../../src/compiler/arithmetic.ts'
import { generatorRoot } from '../../src/workspace/index.ts'

const page = readFileSync(join(generatorRoot, 'docs/guides/tools.md'), 'utf8')
const examples = [...page.matchAll(/`([^`\n]* = [^`\n]*)`/g)].map(([, sum = '']) => sum)

describe('the worked examples of the guide to the tools', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThan(8)
  })

  it.each(examples)('%s', (example) => {
    const formula = parseFormula(example.slice(0, example.lastIndexOf('=')))
    expect(formula.reads).toBe(true)
    if (formula.reads) expect(workExample(example, formula.formula)).toMatchObject({ shows: 'a result', isRight: true })
  })
})
