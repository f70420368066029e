import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { generatorRoot } from '../../src/workspace/index.ts'
import { pretendEditor } from './pretend-editor.ts'
import { smallCompany } from './run.ts'

const sold = 'content/processes/new-business.md'
const playbook = 'playbooks/account-executive/chief-financial-officer.md'
const root = smallCompany()
const { applied, ask, connection, marked, original, placeOf, show, uriOf } = pretendEditor(root)

describe('the language server', { timeout: 30_000 }, () => {
  it('marks what is to fix while it is typed, mends it, and takes the mark away', async () => {
    const text = original(sold)
    await show(sold, text.replace('- **Decides:** Sales manager', '- **Decides:** Sale manager'))
    const [mark] = await marked(sold, 1)
    expect(mark).toMatchObject({ code: 'unknown-name', severity: 1, source: 'Fieldbook' })
    expect(mark?.message).toContain('→ Did you mean `Sales manager`?')
    const page = pathToFileURL(join(generatorRoot, 'docs/rules/unknown-name.md')).href
    expect(mark?.codeDescription?.href).toBe(page)
    const told = await ask<{ contents: { value: string } }>('textDocument/hover', sold, {
      position: mark?.range.start,
    })
    for (const words of ['(`unknown-name`)', '**Why it matters**', '**How to fix**', page]) {
      expect(told.contents.value).toContain(words)
    }
    const actions = await ask<CodeAction[]>('textDocument/codeAction', sold, {
      range: mark?.range,
      context: { diagnostics: [] },
    })
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ['Write `Sales manager`', false],
      ['Accept this here, for a reason that you write (`unknown-name`)', undefined],
    ])
    await show(sold, applied(sold, actions[0]?.edit))
    expect(applied(sold, undefined)).toBe(text)
    await marked(sold, 0)
  })

  it('writes the remark that accepts a finding, and asks for the reason', async () => {
    const wrong = original(sold).replace('- **Decides:** Sales manager', '- **Decides:** Sale manager')
    await show(sold, wrong)
    const [mark] = await marked(sold, 1)
    const context = { diagnostics: [] }
    const actions = await ask<CodeAction[]>('textDocument/codeAction', sold, { range: mark?.range, context })
    const accepted = applied(sold, actions.at(-1)?.edit)
    expect(accepted).toContain('\n<!-- fieldbook-ignore unknown-name: -->\n- **Decides:** Sale manager')
    await show(sold, accepted)
    expect((await marked(sold, 2)).map(({ code }) => code)).toEqual(['ignore-without-reason', 'unknown-name'])
    await show(sold, accepted.replace('unknown-name:', 'unknown-name: the role begins in May'))
    await marked(sold, 0)
    await show(sold, original(sold))
  })

  it('mends in one go what needs no asking', async () => {
    await show(sold, original(sold).replace('title: ', 'Title: ').replace('## Closing', '##Closing'))
    await marked(sold, 1)
    const actions = await ask<CodeAction[]>('textDocument/codeAction', sold, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.fieldbook'])
    const [all] = actions
    await show(sold, applied(sold, all?.edit))
    expect(applied(sold, undefined)).toBe(original(sold))
    await marked(sold, 0)
  })

  it('tells what a label takes, whom a name stands for and what a term means, and leads there', async () => {
    const hoverAt = async (file: string, words: string, offset = 3): Promise<string> => {
      const hover = await ask<{ contents: { value: string } } | null>(
        'textDocument/hover',
        file,
        placeOf(file, words, offset),
      )
      return hover?.contents.value ?? ''
    }
    expect(await hoverAt(sold, '**Decides:**')).toContain('The one role that decides')
    expect(await hoverAt(sold, 'Operations manager')).toContain('**Operations manager** (persona)')
    const text = original(sold)
    await show(sold, text.replace('compares', 'asks for paybacks and prepaybacks, compares'))
    const inLine = async (words: string): Promise<string> => {
      const { position } = placeOf(sold, 'compares', 'asks for paybacks and prepaybacks'.indexOf(words) + 3)
      const hover = await ask<{ contents: { value: string } } | null>('textDocument/hover', sold, { position })
      return hover?.contents.value ?? ''
    }
    expect(await inLine('paybacks')).toContain('**Payback** (term)')
    expect(await inLine('prepaybacks')).toBe('')
    await show(sold, text)
    const payback = 'content/glossary/payback.md'
    expect(await hoverAt(sold, 'payback')).toContain('**Payback** (term)')
    const leads = (words: string) =>
      ask<{ uri: string }>('textDocument/definition', sold, placeOf(sold, words, 3)).then(({ uri }) => uri)
    expect(await leads('Operations manager')).toBe(uriOf('content/personas/operations-manager.md'))
    expect(await leads('payback')).toBe(uriOf(payback))
  })

  it('quotes what front matter has to quote when it keeps an old address', async () => {
    const file = 'content/personas/operations-manager.md'
    await show(file, original(file).replace('part:', "formerly: '#aims -> #wants'\npart:"))
    const link = `${original(playbook)}\n[He](../../${file}) knows.\n`
    await show(playbook, link)
    const place = { position: { line: link.split('\n').length - 2, character: '[He](../../content/personas/o'.length } }
    const edit = await ask<WorkspaceEdit>('textDocument/rename', playbook, { ...place, newName: 'head-of-operations' })
    expect(JSON.stringify(edit)).toContain("['#aims -> #wants', operations-manager]")
    for (const it of [file, playbook]) await show(it, original(it))
  })

  it('renames an id everywhere, and keeps the old address', async () => {
    const place = placeOf(playbook, 'persona: chief', 12)
    const file = 'content/personas/chief-financial-officer.md'
    const before = await ask('textDocument/prepareRename', playbook, place)
    expect(before).toMatchObject({ placeholder: 'chief-financial-officer' })
    const edit = await ask<WorkspaceEdit>('textDocument/rename', playbook, { ...place, newName: 'finance-chief' })
    const changes = edit.documentChanges ?? []
    const moves = changes.flatMap((it) => ('kind' in it && it.kind === 'rename' ? [[it.oldUri, it.newUri]] : []))
    expect(moves).toEqual([
      [uriOf(file), uriOf('content/personas/finance-chief.md')],
      [uriOf(playbook), uriOf('playbooks/account-executive/finance-chief.md')],
    ])
    const editsIn = (path: string): TextEdit[] =>
      changes.flatMap((it) =>
        'textDocument' in it && it.textDocument.uri === uriOf(path) ? (it.edits as TextEdit[]) : [],
      )
    expect(editsIn(playbook).map(({ newText }) => newText)).toEqual(
      expect.arrayContaining(['finance-chief', 'formerly: [account-executive/chief-financial-officer]\n']),
    )
    expect(editsIn(file).map(({ newText }) => newText)).toContain('formerly: [chief-financial-officer]\n')
    await expect(ask('textDocument/rename', playbook, { ...place, newName: 'operations-manager' })).rejects.toThrow(
      'There is a file `content/personas/operations-manager.md` already.',
    )
    await expect(ask('textDocument/rename', playbook, { ...place, newName: 'Finance Chief' })).rejects.toThrow(
      'finance-chief',
    )
  })

  it('sees what another program saves', async () => {
    const term = 'content/glossary/payback.md'
    const text = original(term)
    writeFileSync(join(root, term), text.replace('title:', 'titel:'))
    await connection().sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(term), type: 2 }] })
    expect((await marked(term, 1))[0]?.code).toBe('front-matter-key')
    writeFileSync(join(root, term), text)
    await connection().sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(term), type: 2 }] })
    await marked(term, 0)
  })
})
