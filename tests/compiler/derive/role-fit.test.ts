import { describe, expect, it } from 'vitest'
import { compile, roleFit, salesForceFit } from '../../../src/compiler/index.ts'
import { generatorRoot } from '../../../src/workspace/index.ts'
import { readRoot } from '../../../src/workspace/read-root.ts'
import { compiled } from '../compiled.ts'

describe('the fit of the sample’s sales force', () => {
  const { handbook } = compile({ ...readRoot(generatorRoot, generatorRoot), today: '2026-11-22' })
  const rows = salesForceFit(handbook).map(({ role, types }) => [
    role.id,
    ...types.map(({ verdict, runs, parts }) =>
      [verdict.fit, ...runs.map(({ id }) => id), ...parts.map(({ process }) => `part of ${process.id}`)].join(' '),
    ),
  ])

  it('has a row for each role that sells, with what fits it and what it works by', () => {
    expect(rows).toEqual([
      ['account-executive', 'fit planned-call', 'fit new-business-direct service-renewal', 'misfit', 'misfit'],
      ['dealer-manager', 'misfit', 'fit new-business-dealer', 'fit dealer-development', 'misfit'],
      ['dealer-sales-representative', 'misfit', 'fit new-business-dealer', 'unknown', 'fit'],
      ['key-account-manager', 'fit planned-call', 'fit', 'fit key-account-growth', 'misfit'],
      ['sales-development-representative', 'misfit', 'misfit part of new-business-direct', 'unknown', 'fit'],
      ['territory-manager', 'misfit', 'fit retrofit', 'misfit', 'fit territory-coverage'],
    ])
  })

  it('names the stages of a role that does a part', () => {
    const types = roleFit(handbook, handbook.get('role', 'sales-development-representative')!)?.types
    expect(types?.flatMap(({ parts }) => parts.flatMap(({ stages }) => stages.map(({ id }) => id)))).toEqual([
      'prospecting',
    ])
  })

  it('doesn’t judge a role that helps, leads or approves', () => {
    for (const id of ['sales-engineer', 'sales-manager', 'pricing-desk'])
      expect(roleFit(handbook, handbook.get('role', id)!)).toBeUndefined()
  })
})

it('keeps the reason a misfit was accepted with', () => {
  const { handbook } = compiled({
    'content/roles/seller.md':
      '---\ntitle: Seller\ntype: sales\n---\n\nSells.\n\n<!-- fieldbook-ignore process-misfit: a trial of a year -->\n\n- **Accounts:** 25\n',
    'content/processes/coverage.md':
      '---\ntitle: Coverage\ntype: territory\nroles: [seller]\n---\n\n## Tier\n\nWe tier.\n',
  })
  const territory = roleFit(handbook, handbook.get('role', 'seller')!)?.types.find(({ type }) => type === 'territory')
  expect(territory).toMatchObject({ accepted: 'a trial of a year', verdict: { fit: 'misfit' } })
})
