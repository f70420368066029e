import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, smallCompany } from './run.ts'

const playbook = ['--role', 'Account executive', '--persona', 'operations-manager', '--process', 'New business']

describe('fieldbook new', () => {
  it('writes a draft, says what is still to write, and never writes over a file', { timeout: 180_000 }, () => {
    const root = smallCompany()
    const args = ['new', 'playbook', '--title', 'To an operations manager', ...playbook, '--root', root]
    const { status, stdout } = run(...args)
    expect(status).toBe(0)
    expect(stdout).toContain('playbooks/account-executive/operations-manager.md is begun.')
    expect(stdout).toMatch(/^ +\d+ {2}Qualification › They will$/m)
    expect(stdout).toMatch(/^ +\d+ {2}Closing|Prospecting › Ask$/m)
    expect(run('check', '--root', root)).toMatchObject({ status: 0, stdout: 'Nothing to fix.\n' })

    const file = join(root, 'playbooks/account-executive/operations-manager.md')
    const before = readFileSync(file)
    const again = run(...args)
    expect(again).toMatchObject({ status: 1, stdout: '' })
    expect(again.stderr).toContain('there is a file already. Give it a `--variant`')
    expect(readFileSync(file)).toEqual(before)
  })

  it.each([
    [['new'], 'Say what is to be made: process, role'],
    [['new', 'metric'], 'Say what is to be made'],
    [['new', 'persona', '--title', 'X'], '--part  Their part in the buying group’s decision.'],
    [['new', 'persona', '--title', 'X', '--part', 'decide'], 'Did you mean `decides`?'],
    [
      ['new', 'process', '--title', 'X', '--type', 'opportunity', '--stages', 'Closing'],
      'Write each stage with its time',
    ],
  ])('%j is misuse that says what is missing', (args, sentence) => {
    const { status, stderr } = run(...args, '--root', smallCompany())
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})
