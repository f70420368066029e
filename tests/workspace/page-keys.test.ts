import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBook, pageKeys } from '../../src/workspace/index.ts'
import { edit, smallCompany } from '../scripts/run.ts'

const folder = 'playbooks/account-executive'
const cfo = `${folder}/chief-financial-officer.md`
const manager = `${folder}/operations-manager.md`

describe('the keys of two playbooks, and of the rules', () => {
  it.each<[string, (root: string) => void, readonly string[]]>([
    ['nothing', () => {}, []],
    ['the words of one', (root) => edit(root, cfo, 'She comes in', 'He comes in'), ['chief-financial-officer']],
    ['a question of one', (root) => edit(root, manager, 'What did the last', 'What does a'), ['operations-manager']],
    ['a heading of one', (root) => edit(root, cfo, '### Say\n', '### Say: first\n'), all()],
    [
      'an objection that one meets',
      (root) => edit(root, cfo, '### Send', '### If they say: Not now\n\n### Send'),
      all(),
    ],
    ['the title of one', (root) => edit(root, cfo, 'title: ', 'title: New, '), all()],
    ['the review of one', (root) => edit(root, cfo, 'reviewed: 2026-10-05', 'reviewed: 2026-10-06'), all()],
    ['a word of a role', (root) => edit(root, 'content/roles/account-executive.md', 'title: ', 'title: New '), all()],
    [
      'the process',
      (root) => edit(root, 'content/processes/new-business.md', '20 days, at most', '21 days, at most'),
      all(),
    ],
    ['a file beside them', (root) => writeFileSync(join(root, 'content/guides/line.svg'), '<svg/>'), all()],
    ['a source that goes', (root) => rmSync(join(root, 'content/glossary/payback.md')), all()],
    ['the settings', (root) => edit(root, 'fieldbook.yaml', 'name: ', 'name: New '), all()],
    [
      'another playbook’s name',
      (root) => renameSync(join(root, manager), join(root, `${folder}/operations-manager.new.md`)),
      all(),
    ],
  ])('change with %s', (_, change, changed) => {
    const root = smallCompany()
    const text = readFileSync(join(root, cfo), 'utf8')
    writeFileSync(join(root, manager), text.replace('persona: chief-financial-officer', 'persona: operations-manager'))
    const before = keysOf(root)
    change(root)
    const after = keysOf(root)
    const other = Object.keys(before).filter((id) => before[id] !== after[id])
    const shorter = other.map((name) => name.replace('playbook/account-executive/', '').replace(/^rule\/.*/, 'rules'))
    expect([...new Set(shorter)]).toEqual(changed)
  })
})

function keysOf(root: string): Readonly<Record<string, string>> {
  return pageKeys(openBook({ root, today: '2026-11-22' }))
}

function all(): readonly string[] {
  return ['chief-financial-officer', 'operations-manager', 'rules']
}
