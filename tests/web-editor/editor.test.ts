import { AxeBuilder } from '@axe-core/playwright'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../../src/web-editor/index.ts'
import { MayNotBeRead } from '../../src/workspace/index.ts'
import { edit, run, smallCompany } from '../scripts/run.ts'
import { isOpen, says, soon, useEditor } from './open-editor.ts'

const sold = 'content/processes/new-business.md'
const playbook = 'playbooks/account-executive/chief-financial-officer.md'
const { serve, visit, complaints } = useEditor()
const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8')

describe('the web editor', { timeout: 120_000 }, () => {
  it('says what is to fix while one types, leads to the place, mends it, and saves nothing unasked', async () => {
    const root = smallCompany()
    const before = read(root, sold)
    const page = await visit(await serve(root), sold)
    const text = page.locator('#text')
    await text.fill(before.replace('- **Decides:** Sales manager', '- **Decides:** Sale manager'))
    const finding = page.locator('.findings > li')
    await soon(() => finding.count()).toBe(1)
    expect(await finding.innerText()).toContain('Did you mean Sales manager?')
    await finding.getByRole('button', { name: /^Line/ }).click()
    expect(await selected(page)).toBe('Sale manager')
    await finding.getByRole('button', { name: 'Write Sales manager' }).click()
    expect(await text.inputValue()).toBe(before)
    await soon(() => page.locator('#panel-toFix').innerText()).toBe('Nothing to fix here.')
    expect(read(root, sold)).toBe(before)
    expect(complaints).toEqual([])
  })

  it('shows what a change makes to fix in other pages', async () => {
    const root = smallCompany()
    const file = 'content/personas/operations-manager.md'
    const page = await visit(await serve(root), file)
    await page.locator('#text').fill(read(root, file).replace(/^title: .*$/m, 'title: Head of operations'))
    await soon(() => page.locator('#panel-toFix h2').count()).toBe(1)
    expect(await page.locator('#panel-toFix').innerText()).toContain('content/offerings/packaging-lines.md')
  })

  it('changes the line of a field and no other letter', async () => {
    const root = smallCompany()
    const before = read(root, sold)
    const page = await visit(await serve(root), sold)
    await page.locator('.about > summary').click()
    await page.getByLabel('shape').selectOption('flywheel')
    await page.getByLabel('aliases').fill('first order, new logo')
    await page.getByLabel('aliases').press('Tab')
    await page.getByRole('button', { name: 'Save' }).click()
    await says(page, 'Saved.')
    const changed = read(root, sold)
    const lines = changed.split('\n').filter((line) => !before.split('\n').includes(line))
    expect(lines).toEqual(['shape: flywheel', 'aliases: [first order, new logo]'])
    expect(before.split('\n').filter((line) => !changed.split('\n').includes(line))).toEqual(
      before.includes('\nshape:') ? [expect.stringMatching(/^shape:/)] : [],
    )
  })

  it('previews the text, whose links lead to where their pages are written', async () => {
    const page = await visit(await serve(smallCompany()), playbook)
    await page.getByRole('tab', { name: 'Preview' }).click()
    const preview = page.locator('#panel-preview')
    expect(await preview.locator('h1').innerText()).toContain('chief financial officer')
    await page.locator('#text').press('Control+End')
    await page.locator('#text').pressSequentially('\n\nWords <script>alert(1)</script> & *more*.\n')
    await soon(() => preview.locator('em', { hasText: 'more' }).count()).toBe(1)
    expect(await preview.locator('script').count()).toBe(0)
    await preview.getByRole('link', { name: 'Cost of waiting' }).first().click()
    await isOpen(page, 'content/collateral/cost-of-waiting.md')
    await page.goBack()
    await isOpen(page, playbook)
  })

  it('offers what may stand at the cursor, and writes it there', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root), playbook)
    await page.getByRole('tab', { name: 'What may stand here' }).click()
    const text = page.locator('#text')
    await text.fill(read(root, playbook).replace('## Qualification\n', '## Qualification\n\n- **Wi'))
    await page.evaluate(() => {
      const box = document.querySelector('textarea')!
      box.setSelectionRange(box.value.indexOf('**Wi') + 4, box.value.indexOf('**Wi') + 4)
    })
    await text.press('Shift')
    await page.locator('#panel-suggestions').getByRole('button', { name: 'With' }).click()
    expect(await text.inputValue()).toContain('## Qualification\n\n- **With:** ')
  })

  it('lays pictures and files beside the page, writes over none, and writes where they are', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root), playbook)
    const folder = 'playbooks/account-executive'
    const choose = async (name: string, content: string): Promise<void> => {
      await page.locator('#text').press('Control+End')
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(content) })
    }
    const added = (file: string): string =>
      `${folder}/${file} lies beside the page. Save, so that the page leads to it.`
    await choose('Line [120] plan.PNG', 'one')
    await says(page, added('line-120-plan.png'))
    expect(await page.locator('#text').inputValue()).toMatch(/!\[Line 120 plan\]\(line-120-plan\.png\)$/)
    await choose('Line [120] plan.PNG', 'another')
    await says(page, added('line-120-plan-2.png'))
    await choose('Line [120] plan.PNG', 'one')
    await says(page, added('line-120-plan.png'))
    await choose('payback.xlsx', 'cells')
    await says(page, added('payback.xlsx'))
    expect(
      ['line-120-plan.png', 'line-120-plan-2.png', 'payback.xlsx'].map((file) => read(root, `${folder}/${file}`)),
    ).toEqual(['one', 'another', 'cells'])
    expect(await page.locator('#text').inputValue()).toMatch(/\[payback\]\(payback\.xlsx\)$/)
    await page.keyboard.press('Control+s')
    await says(page, 'Saved.')
    await page.getByRole('tab', { name: 'Preview' }).click()
    await soon(() => page.locator('#panel-preview img[alt="Line 120 plan"]').count()).toBe(3)
    await choose('page.html', '<script>')
    await soon(() => page.locator('.state').textContent()).toMatch(/^It wasn’t added: pages take png, /)
    await choose('large.pdf', 'x'.repeat(5_000_001))
    await says(page, 'It wasn’t added: it has more than 5 MB; keep it elsewhere and link to it.')
    expect(complaints).toEqual([])
  })

  it('takes a picture that is pasted', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root), playbook)
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File(['shot'], 'image.png', { type: 'image/png' }))
      document
        .querySelector('textarea')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    })
    await soon(() => page.locator('.state').textContent()).toContain('image.png lies beside the page.')
    expect(read(root, 'playbooks/account-executive/image.png')).toBe('shot')
  })

  it('keeps what was typed through a reload, and goes back to what is saved when asked', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root), sold)
    await page.locator('#text').press('Control+End')
    await page.locator('#text').pressSequentially('One more thought.')
    await says(page, 'Not saved yet.')
    await page.reload()
    await isOpen(page, sold)
    expect(await page.locator('#text').inputValue()).toContain('One more thought.')
    await page.getByRole('button', { name: 'Go back to what is saved' }).click()
    await says(page, 'As it was saved.')
    expect(await page.locator('#text').inputValue()).toBe(read(root, sold))
  })

  it('two who save the same page: the second sees both versions, and nothing is lost', async () => {
    const root = smallCompany()
    const before = read(root, sold)
    const address = await serve(root)
    const [first, second] = [await visit(address, sold), await visit(address, sold)]
    await first.locator('#text').fill(`${before}\nFrom the first.\n`)
    await second.locator('#text').fill(`${before}\nFrom the second.\n`)
    await first.keyboard.press('Control+s')
    await says(first, 'Saved.')
    await second.keyboard.press('Control+s')
    const panel = second.getByRole('heading', { name: 'Somebody else has saved this page since you opened it' })
    await soon(() => panel.count()).toBe(1)
    expect(await second.locator('.conflict pre').innerText()).toMatch(/-From the first\.\n\+From the second\./)
    expect(read(root, sold)).toBe(`${before}\nFrom the first.\n`)

    await second.getByRole('button', { name: 'Take theirs' }).click()
    await soon(() => second.locator('#text').inputValue()).toContain('From the first.')
    await second.getByRole('button', { name: 'Show mine again' }).click()
    await soon(() => second.locator('#text').inputValue()).toContain('From the second.')
    await second.keyboard.press('Control+s')
    await says(second, 'Saved.')
    expect(read(root, sold)).toBe(`${before}\nFrom the second.\n`)
  })

  it('says that a page was changed outside, and why one can’t be saved or opened', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root), sold)
    await page.locator('#text').press('Control+End')
    await page.locator('#text').pressSequentially('Mine.')
    await says(page, 'Not saved yet.')
    edit(root, sold, 'title:', 'summary: Theirs.\ntitle:')
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await soon(() => page.locator('.notice').innerText()).toContain('Somebody else has saved this page')

    const term = 'content/glossary/payback.md'
    const other = await visit(await serve(root), term)
    rmSync(join(root, term))
    await other.locator('#text').press('Control+End')
    await other.locator('#text').pressSequentially('Mine.')
    await other.keyboard.press('Control+s')
    await says(other, 'It wasn’t saved: it is gone. What you typed is kept in this browser.')

    writeFileSync(join(root, 'content/glossary/latin.md'), Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'))
    await other.goto(other.url().replace(/\?.*/, '?file=content/glossary/latin.md'))
    await soon(() => other.locator('.notice').innerText()).toContain('isn’t UTF-8')
    expect(await other.locator('#text').isVisible()).toBe(false)
  })

  it('renames a page with all that leads to it, and says why it can’t', async () => {
    const root = smallCompany()
    const file = 'content/personas/chief-financial-officer.md'
    writeFileSync(join(root, playbook), read(root, playbook).replaceAll('\n', '\r\n'))
    const page = await visit(await serve(root), file)
    await page.getByRole('button', { name: 'Rename', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await soon(() => dialog.locator('.relying').textContent()).toContain('names it in its persona')
    await dialog.getByLabel('Name in addresses').fill('operations-manager')
    await dialog.getByRole('button', { name: 'Rename it' }).click()
    await soon(() => dialog.locator('.problem').textContent()).toContain(
      'There is a file content/personas/operations-manager.md already.',
    )
    await dialog.getByLabel('Name in addresses').fill('finance-chief')
    await dialog.getByRole('button', { name: 'Rename it' }).click()
    await isOpen(page, 'content/personas/finance-chief.md')
    await says(page, 'Renamed.')
    expect(existsSync(join(root, file))).toBe(false)
    const moved = read(root, 'playbooks/account-executive/finance-chief.md')
    expect(moved).toContain('persona: finance-chief')
    expect(moved).toContain('formerly: [account-executive/chief-financial-officer]\r\n')
    expect(run('check', '--root', root)).toMatchObject({ status: 0, stdout: 'Nothing to fix.\n' })
  })

  it('removes a page once it is told who relies on it, and nothing that isn’t saved', async () => {
    const root = smallCompany()
    const file = 'content/collateral/cost-of-waiting.md'
    const page = await visit(await serve(root), file)
    const text = await page.getByLabel('Text', { exact: true }).inputValue()
    const remove = page.getByRole('button', { name: 'Remove', exact: true })
    await page.getByLabel('Text', { exact: true }).fill(`${text}More.`)
    await remove.click()
    await says(page, 'Save what you typed first, or go back to what is saved.')
    await page.getByLabel('Text', { exact: true }).fill(text)
    await remove.click()
    const dialog = page.getByRole('dialog')
    await soon(() => dialog.locator('.relying li').first().textContent()).toMatch(/, line \d+: /)
    expect(existsSync(join(root, file))).toBe(true)
    await dialog.getByRole('button', { name: 'Remove it' }).click()
    await says(page, 'Removed.')
    expect(existsSync(join(root, file))).toBe(false)
    expect(await page.locator('.sources').textContent()).not.toContain('Cost of waiting')
    expect(await page.getByLabel('Text', { exact: true }).isVisible()).toBe(false)
  })

  it('begins a page from what is told, says what is missing, and opens it', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root))
    await page.getByRole('button', { name: 'Begin a page' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is it about?').selectOption('persona')
    await dialog.getByLabel('title').fill('Plant manager')
    await dialog.getByRole('button', { name: 'Begin it' }).click()
    await soon(() => dialog.locator('#begin-part-problem').innerText()).toBe('This is needed.')
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await dialog.getByLabel('part').selectOption('uses')
    await dialog.getByRole('button', { name: 'Begin it' }).click()
    await isOpen(page, 'content/personas/plant-manager.md')
    expect(read(root, 'content/personas/plant-manager.md')).toMatch(/title: Plant manager[^]*status: draft/)
    await soon(() => page.locator('.sources [aria-current]').innerText()).toContain('Plant manager')

    await page.getByRole('button', { name: 'Begin a page' }).click()
    await dialog.getByLabel('What is it about?').selectOption('persona')
    await dialog.getByLabel('title').fill('Plant manager')
    await dialog.getByLabel('part').selectOption('uses')
    await dialog.getByRole('button', { name: 'Begin it' }).click()
    await soon(() => dialog.getByRole('alert').innerText()).toBe(
      'It wasn’t begun: content/personas/plant-manager.md: there is a file already.',
    )
  })

  it('asks of a process what its type needs, once the type is chosen', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root))
    await page.getByRole('button', { name: 'Begin a page' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is it about?').selectOption('process')
    const own = { account: ['peers', 'executives'], territory: ['tiers', 'selling-hours'] }
    const shown = () =>
      Promise.all(Object.values(own).flatMap((keys) => keys.map((key) => dialog.locator(`#begin-${key}`).isVisible())))
    expect(await shown()).toEqual([false, false, false, false])
    await dialog.getByLabel('type').selectOption('account')
    expect(await shown()).toEqual([true, true, false, false])
    await dialog.getByLabel('type').selectOption('territory')
    expect(await shown()).toEqual([false, false, true, true])
    await dialog.getByLabel('title').fill('Coverage')
    await dialog.getByLabel('Account executive').check()
    await dialog.getByLabel('Operations manager').check()
    await dialog.getByLabel('stages').fill('Analyze 10 days; Work the route 63 days')
    await dialog.getByRole('button', { name: 'Begin it' }).click()
    await soon(() => dialog.locator('#begin-tiers-problem').innerText()).toBe('This is needed.')
    await dialog.getByLabel('tiers').fill('A 25 plants, 8 a year; B 145 plants, once a quarter')
    await dialog.getByRole('button', { name: 'Begin it' }).click()
    await isOpen(page, 'content/processes/coverage.md')
    expect(read(root, 'content/processes/coverage.md')).toContain('### Tier B')
  })

  it('says what became of a page that was begun, as after a save', async () => {
    const page = await visit(await serve(smallCompany(), async ({ files }) => `${files.join(', ')} is in Git.`))
    await page.getByRole('button', { name: 'Begin a page' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is it about?').selectOption('guide')
    await dialog.getByLabel('title').fill('The second week')
    await dialog.getByRole('button', { name: 'Begin it' }).click()
    await isOpen(page, 'content/guides/the-second-week.md')
    await says(page, 'Saved. content/guides/the-second-week.md is in Git.')
  })

  it('names the file that may not be read, and goes on once it may be', async () => {
    const desk = openDesk(smallCompany())
    let isRefused = true
    const unlessRefused = <T>(answer: T): T => {
      if (isRefused) throw new MayNotBeRead(['content/glossary/payback.md'])
      return answer
    }
    const page = await visit(await serve({ ...desk, overview: () => unlessRefused(desk.overview()) }))
    const notice = page.locator('.notice')
    await soon(() => notice.innerText()).toContain('The editor’s program may not read content/glossary/payback.md')
    isRefused = false
    await notice.getByRole('button', { name: 'Try again' }).click()
    await soon(() => page.locator('.sources').innerText()).toContain('Glossary (1)')
    expect(await notice.count()).toBe(0)
    isRefused = true
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await soon(() => page.locator('.state').innerText()).toContain('may not read content/glossary/payback.md')
    // The browser itself complains about each answer that is a refusal.
    expect(complaints.splice(0).filter((it) => !it.includes('503'))).toEqual([])
  })

  it.each([390, 1440])('can be used by everybody, at %i px', async (width) => {
    const page = await visit(await serve(smallCompany()), sold, width)
    await page.locator('.about > summary').click()
    for (const tab of ['To fix', 'Preview', 'What may stand here']) {
      await page.getByRole('tab', { name: tab }).click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await page.getByRole('tab', { name: 'To fix' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#panel-preview').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })
})

function selected(page: Awaited<ReturnType<typeof visit>>): Promise<string> {
  return page.evaluate(() => {
    const box = document.querySelector('textarea')!
    return box.value.slice(box.selectionStart, box.selectionEnd)
  })
}
