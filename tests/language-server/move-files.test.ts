import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editsWithMoves } from '../../src/language-server/move-files.ts'
import { openSession } from '../../src/language-server/session.ts'
import { openBook } from '../../src/workspace/index.ts'
import { copyOf, make } from './roots.ts'

const playbook = 'playbooks/account-executive/chief-financial-officer.md'
const process = 'content/processes/new-business.md'

describe('a file that an editor renames itself', () => {
  it('has everything that names it changed along', () => {
    const root = copyOf('tests/compiler/small-company')
    moved(root, ['content/personas/chief-financial-officer.md', 'content/personas/finance-chief.md'])
    const { findings, handbook } = openBook({ root, drafts: true })
    expect(findings).toEqual([])
    expect(handbook.get('persona', 'finance-chief')?.front.formerly).toEqual(['chief-financial-officer'])
    const [own] = handbook.all('playbook')
    expect([own?.id, own?.front.persona]).toEqual(['account-executive/finance-chief', 'finance-chief'])
  })

  it('keeps its links where it goes to another folder, and its old address where it becomes another kind of page', () => {
    const root = copyOf('tests/compiler/small-company')
    const guide = 'content/guides/first-week.md'
    writeFileSync(
      join(root, guide),
      `${read(root, guide)}\n[Sold so](../processes/new-business.md), ![a line](./line.svg)\n`,
    )
    writeFileSync(join(root, process), `${read(root, process)}\n[Begin here](../guides/first-week.md).\n`)
    moved(root, [guide, 'content/guides/new-here/first-week.md'])
    const text = read(root, 'content/guides/new-here/first-week.md')
    expect(text).toContain('[Sold so](../../processes/new-business.md), ![a line](../line.svg)')
    expect(read(root, process)).toContain('[Begin here](../guides/new-here/first-week.md)')
    moved(root, ['content/objections/no-budget-this-year.md', 'content/guides/no-budget-this-year.md'])
    expect(read(root, 'content/guides/no-budget-this-year.md')).toContain(
      'formerly: [/objections/no-budget-this-year/]',
    )
    expect(read(root, playbook)).toContain('[No budget this year](../../content/guides/no-budget-this-year.md)')
  })

  it('may be a picture or a document that pages lead to', () => {
    const root = copyOf('tests/compiler/small-company')
    const worksheet = 'content/collateral/line-audit-worksheet.md'
    writeFileSync(join(root, 'content/collateral/sheet.pdf'), 'a document')
    writeFileSync(join(root, worksheet), read(root, worksheet).replace('owner:', 'file: sheet.pdf\nowner:'))
    writeFileSync(join(root, process), `${read(root, process)}\n[The sheet](../collateral/sheet.pdf#page=2).\n`)
    moved(root, ['content/collateral/sheet.pdf', 'content/collateral/line audit/sheet.pdf'])
    expect(read(root, process)).toContain('[The sheet](../collateral/line%20audit/sheet.pdf#page=2)')
    expect(read(root, worksheet)).toContain('file: line audit/sheet.pdf\n')
    expect(openBook({ root, drafts: true }).findings).toEqual([])
  })

  it('may be one of several that go at once', () => {
    const root = copyOf('tests/compiler/small-company')
    writeFileSync(
      join(root, process),
      `${read(root, process)}\n[It](../glossary/payback.md), [here](../guides/first-week.md).\n`,
    )
    moved(
      root,
      ['content/glossary/payback.md', 'content/glossary/money/payback.md'],
      ['content/guides/first-week.md', 'content/guides/begin/first-week.md'],
    )
    expect(read(root, process)).toContain('[It](../glossary/money/payback.md), [here](../guides/begin/first-week.md)')
  })

  it('may be a folder, with all that lies in it', () => {
    const root = copyOf('tests/compiler/small-company')
    writeFileSync(
      join(root, process),
      `${read(root, process)}\n[It](../glossary/payback.md), ![a sheet](../glossary/sheet.svg).\n`,
    )
    writeFileSync(join(root, 'content/glossary/sheet.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    moved(
      root,
      ['content/glossary/payback.md', 'content/glossary/money/payback.md'],
      ['content/glossary/sheet.svg', 'content/glossary/money/sheet.svg'],
    )
    moved(root, ['content/glossary/money', 'content/glossary/figures'])
    expect(read(root, process)).toContain(
      '[It](../glossary/figures/payback.md), ![a sheet](../glossary/figures/sheet.svg)',
    )
    expect(openBook({ root, drafts: true }).findings).toEqual([])
  })

  it('is told where its name can’t be an id', () => {
    const root = copyOf('tests/compiler/small-company')
    const moves = [{ from: 'content/roles/sales-manager.md', to: 'content/roles/Head of Sales.md' }]
    expect(editsWithMoves(openSession(root), moves)).toEqual({
      problem: 'An id has small letters, digits and hyphens only: `head-of-sales`.',
    })
  })
})

/** Does what an editor does: the edits, and then its own moves. */
function moved(root: string, ...moves: readonly (readonly [from: string, to: string])[]): void {
  const session = openSession(root)
  make(
    editsWithMoves(
      session,
      moves.map(([from, to]) => ({ from, to })),
    ),
    session,
    root,
  )
  for (const [from, to] of moves) {
    mkdirSync(dirname(join(root, to)), { recursive: true })
    renameSync(join(root, from), join(root, to))
  }
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
