import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renamable, renameId } from '../../src/language-server/rename-id.ts'
import { openSession, type Session } from '../../src/language-server/session.ts'
import { openBook } from '../../src/workspace/index.ts'
import { copyOf, make } from './roots.ts'

const playbook = 'playbooks/account-executive/chief-financial-officer.md'

describe('giving a page another id', () => {
  it.each([
    ['the small company', 'tests/compiler/small-company', 9],
    ['the sample', '.', 18],
  ])('leaves nothing to fix in %s, whatever kind is renamed', { timeout: 180_000 }, (_name, from, kinds) => {
    const session = openSession(copyOf(from))
    const before = session.book()
    const firsts = new Map(before.handbook.entries.map((entry) => [entry.kind, entry] as const).toReversed())
    const files = [...firsts.values()].filter(({ origin }) => origin === 'company').map(({ file }) => file)
    const done = files.filter((file) => {
      const wanted = file.startsWith('playbooks/') ? `${namedAfter(file)}.another` : 'another'
      const answer = renameFile(session, file, wanted)
      if (answer === undefined) return false
      const root = copyOf(from)
      make(answer, session, root)
      const after = openBook({ root, drafts: true }, before)
      expect(after.findings.map(({ message }) => message)).toEqual(before.findings.map(({ message }) => message))
      expect(after.handbook.entries).toHaveLength(before.handbook.entries.length)
      expect(after.handbook.entries.find(({ id }) => /\banother$/.test(id))?.front.formerly).toHaveLength(1)
      return true
    })
    expect(done).toHaveLength(kinds)
    const alone = files.filter((file) => /^content\/[^/]+\.md$/.test(file))
    expect(files.filter((file) => !done.includes(file))).toEqual(alone)
  })

  it.each([
    ['in lines', "formerly:\n  - account-executive/money\n  - '#first -> #closing'", ['#first -> #closing']],
    ['in one line', "formerly: [account-executive/money, '#first -> #closing']", ['#first -> #closing']],
    ['alone', 'formerly: account-executive/money', []],
  ])('keeps the old names that front matter has %s', (_name, formerly, others) => {
    const root = copyOf('tests/compiler/small-company')
    const text = readFileSync(join(root, playbook), 'utf8')
    writeFileSync(join(root, playbook), text.replace('owner:', `${formerly}\nowner:`))
    const session = openSession(root)
    make(renameFile(session, playbook, 'chief-financial-officer.renewal'), session, root)
    const { handbook, findings } = openBook({ root, drafts: true })
    expect(findings).toEqual([])
    expect(handbook.all('playbook').map(({ front }) => front.formerly)).toEqual([
      ['account-executive/money', ...others, 'account-executive/chief-financial-officer'],
    ])
  })

  it('is named by its whole id where its folder is part of it', () => {
    const root = copyOf('tests/compiler/small-company')
    const old = 'playbooks/account-executive/operations-manager.md'
    const text = readFileSync(join(root, playbook), 'utf8').replace('chief-financial-officer', 'operations-manager')
    const successor = 'status: retired\nsuccessor: account-executive/chief-financial-officer\n'
    writeFileSync(join(root, old), text.replace('role:', `${successor}role:`))
    const session = openSession(root)
    make(renameFile(session, playbook, 'chief-financial-officer.renewal'), session, root)
    expect(readFileSync(join(root, old), 'utf8')).toContain(
      'successor: account-executive/chief-financial-officer.renewal\n',
    )
  })

  it('leads to the pictures that stay where a playbook was', () => {
    const root = copyOf('tests/compiler/small-company')
    const text = readFileSync(join(root, playbook), 'utf8')
    writeFileSync(join(root, dirname(playbook), 'her-desk.png'), 'a picture')
    writeFileSync(join(root, playbook), `${text}\n![Her desk](her-desk.png), [large](./her-desk.png)\n`)
    const session = openSession(root)
    make(renameFile(session, 'content/roles/account-executive.md', 'seller'), session, root)
    expect(openBook({ root, drafts: true }).findings).toEqual([])
    expect(readFileSync(join(root, 'playbooks/seller/chief-financial-officer.md'), 'utf8')).toContain(
      '![Her desk](../account-executive/her-desk.png), [large](../account-executive/her-desk.png)',
    )
  })

  it('says what a playbook can be called', () => {
    const session = openSession(copyOf('tests/compiler/small-company'))
    const called = (wanted: string): string =>
      (renameFile(session, playbook, wanted) as { readonly problem: string }).problem
    expect(called('renewal')).toMatchInlineSnapshot(
      `"A playbook is called after its buyer: \`chief-financial-officer\`, or \`chief-financial-officer.renewal\` for one of several. For another buyer, write its id behind \`persona\` and move the file."`,
    )
    expect(called('Chief financial officer')).toMatchInlineSnapshot(
      `"A playbook is called after its buyer: \`chief-financial-officer\`, or \`chief-financial-officer.renewal\` for one of several. For another buyer, write its id behind \`persona\` and move the file."`,
    )
    expect(called('chief-financial-officer.Big deal')).toContain('`chief-financial-officer.big-deal`')
    expect(called('chief-financial-officer.print')).toMatchInlineSnapshot(
      `"\`print\` is the address of a page below a playbook: choose another word."`,
    )
    expect(called('chief-financial-officer')).toMatchInlineSnapshot(
      `"There is a file \`playbooks/account-executive/chief-financial-officer.md\` already."`,
    )
  })
})

function namedAfter(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\..*$/, '')
}

function renameFile(session: Session, file: string, wanted: string): ReturnType<typeof renameId> | undefined {
  const entry = session.book().handbook.entries.find((it) => it.file === file)
  return entry && renamable(entry, session.book().handbook) ? renameId(session, entry, wanted) : undefined
}
