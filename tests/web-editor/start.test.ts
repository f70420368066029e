import { AxeBuilder } from '@axe-core/playwright'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { edit, emptyRoot, run, smallCompany } from '../scripts/run.ts'
import { git } from '../workspace/repository.ts'
import { isOpen, says, soon, useEditor } from './open-editor.ts'

const sold = 'content/processes/new-business.md'
const objection = 'content/objections/no-budget-this-year.md'
const { serve, visit, complaints } = useEditor()
beforeAll(() => {
  process.env['FIELDBOOK_TODAY'] = '2026-11-22'
})

describe('where an editor arrives', { timeout: 120_000 }, () => {
  it('says that there is nothing to do where there is nothing', async () => {
    const page = await visit(await serve(smallCompany()))
    await soon(() => page.locator('#start-fix ~ p').innerText()).toBe('Nothing is to fix.')
    expect(await page.locator('#start-reviews ~ p').innerText()).toBe('Nothing is due.')
    const empty = await visit(await serve(emptyRoot()))
    await soon(() => empty.locator('#start-missing ~ p').innerText()).toBe(
      'Nothing that roles owe their buyers is missing.',
    )
    expect(complaints).toEqual([])
  })

  it('lists what is to fix, the worst page first, and leads to its line', async () => {
    const root = smallCompany()
    edit(root, 'content/glossary/payback.md', 'reviewed:', 'reviewe:')
    edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
    edit(root, sold, 'roles: [account-executive]', 'roles: [account-executiv]')
    const page = await visit(await serve(root))
    const pages = page.locator('section:has(#start-fix) .findings > li')
    await soon(() => pages.count()).toBeGreaterThan(1)
    expect(await pages.first().innerText()).toMatch(/^New business · 2 errors/)
    const { findings } = JSON.parse(run('check', '--root', root, '--format', 'json').stdout)
    const others = findings.filter(({ rule }: { rule: string }) => !rule.startsWith('review-'))
    expect(await page.locator('#start-fix ~ p').innerText()).toMatch(new RegExp(`^${others.length} things in 2 pages`))
    const line =
      readFileSync(join(root, sold), 'utf8')
        .split('\n')
        .findIndex((it) => it.includes('Sale manager')) + 1
    await pages
      .first()
      .getByRole('link', { name: `Line ${line}` })
      .click()
    await isOpen(page, sold)
    expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('Sale manager')
    await page.goBack()
    await soon(() => page.locator('main > h1').innerText()).toBe('What to do next')
    expect(await page.locator('#text').isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })

  it('lists by owner what is to read again, as `fieldbook review --due` does', async () => {
    const root = smallCompany()
    edit(root, objection, 'reviewed: 2026-10-05', 'reviewed: 2026-01-05')
    edit(root, 'content/glossary/payback.md', 'reviewed: 2026-10-05', 'reviewed: 2026-06-05')
    const page = await visit(await serve(root))
    const reviews = page.locator('section:has(#start-reviews)')
    await soon(() => reviews.locator('h3').allInnerTexts()).toEqual(['Sales coach', 'Enablement lead'])
    expect(await reviews.innerText()).toContain('overdue since 5 July 2026')
    expect(await reviews.innerText()).toContain('due by 5 December 2026')
    await reviews.getByRole('link', { name: 'No budget this year' }).click()
    await isOpen(page, objection)
  })

  it('lists what says something else than when it was reviewed, and says so beside the page', async () => {
    const root = smallCompany()
    const commit = (day: string): void => {
      for (const args of [
        ['init', '-q'],
        ['add', '-A'],
        ['commit', '-q', '-m', 'All'],
      ])
        git(root, day, ...args)
    }
    edit(root, 'content/glossary/payback.md', 'reviewed: 2026-10-05', 'reviewed: 2026-06-05')
    commit('2026-10-05')
    edit(root, objection, 'Then let’s', 'No. Then let’s')
    edit(root, 'content/glossary/payback.md', 'Order value', 'The order value')
    commit('2026-10-20')
    const page = await visit(await serve(root))
    const reviews = page.locator('section:has(#start-reviews)')
    const lines = reviews.locator('.findings > li')
    await soon(() => lines.allInnerTexts()).toEqual([
      'Payback\n\ndue by 5 December 2026, says something else since 20 October 2026',
      'No budget this year\n\nsays something else since 20 October 2026',
    ])
    expect(await reviews.locator('summary').innerText()).toBe(
      '1 page that isn’t due says something else than when reviewed',
    )
    await lines.nth(1).getByRole('link').click()
    await isOpen(page, objection)
    expect(await page.locator('.review-line').innerText()).toContain(
      'Reviewed 5 October 2026, due again by 5 April 2027. It says something else since 20 October 2026.',
    )
    await page.getByRole('button', { name: 'Still true: reviewed today' }).click()
    await soon(() => page.locator('.review-line').innerText()).not.toContain('something else')
    await page.getByRole('link', { name: 'What to do next' }).click()
    await soon(() => lines.count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('lists what is missing, and a link begins it with what `fieldbook new` would write', async () => {
    const [root, other] = [smallCompany(), smallCompany()]
    const page = await visit(await serve(root))
    const missing = page.locator('section:has(#start-missing)')
    await missing.locator('li', { hasText: 'New business' }).getByRole('link').click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('What is it about?').inputValue()).toBe('playbook')
    expect(await dialog.getByLabel('role').inputValue()).toBe('Account executive')
    expect(await dialog.getByLabel('persona').inputValue()).toBe('Operations manager')
    expect(await dialog.getByLabel('process').inputValue()).toBe('New business')
    const file = 'playbooks/account-executive/operations-manager.md'
    expect(existsSync(join(root, file))).toBe(false)
    await dialog.getByLabel('title').fill('Selling to her')
    await dialog.getByRole('button', { name: 'Begin it' }).click()
    await isOpen(page, file)
    await says(page, 'Saved.')
    const flags = '--role account-executive --persona operations-manager --process new-business'.split(' ')
    expect(run('new', 'playbook', ...flags, '--title', 'Selling to her', '--root', other).status).toBe(0)
    expect(readFileSync(join(root, file), 'utf8')).toBe(readFileSync(join(other, file), 'utf8'))
    await page.getByRole('link', { name: 'What to do next' }).click()
    await soon(() => missing.locator('li', { hasText: 'New business' }).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('asks what a link leaves open, and begins nothing by itself', async () => {
    const root = smallCompany()
    const address = await serve(root)
    const page = await visit(address)
    await page.goto(`${address}/?begin=playbook&role=account-executive&persona=nobody&process=new-business`)
    const dialog = page.getByRole('dialog')
    await soon(() => dialog.getByLabel('role').inputValue()).toBe('Account executive')
    expect(await dialog.getByLabel('persona').inputValue()).toBe('')
    await dialog.getByRole('button', { name: 'Leave it' }).click()
    await soon(() => page.url()).toBe(`${address}/`)
    await page.reload()
    await soon(() => page.locator('main > h1').innerText()).toBe('What to do next')
    expect(await dialog.count()).toBe(0)
    expect(run('check', '--root', root).stdout).toBe('Nothing to fix.\n')
    await page.goto(`${address}/?begin=<b>&title=x`)
    await soon(() => dialog.getByLabel('title').inputValue()).toBe('')
    expect(complaints).toEqual([])
  })

  it('stays where one went back to while a page was still coming', async () => {
    const root = smallCompany()
    edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
    const page = await visit(await serve(root))
    const { promise: later, resolve: letCome } = Promise.withResolvers<undefined>()
    await page.route('**/api/source?*', async (route) => {
      await later
      await route.continue()
    })
    const [asked] = await Promise.all([
      page.waitForRequest('**/api/source?*'),
      page.locator('section:has(#start-fix)').getByRole('link', { name: 'New business' }).click(),
    ])
    await page.getByRole('link', { name: 'What to do next' }).click()
    letCome(undefined)
    await asked.response()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('main > h1').innerText()).toBe('What to do next')
    expect(await page.locator('#text').isVisible()).toBe(false)
  })

  it('unfolds a long list on asking, and keeps it unfolded while others save', async () => {
    const root = smallCompany()
    for (let number = 1; number <= 12; number++) {
      const text = `---\ntitle: Word ${number}\nowner: Nobody known\nreviewed: 2026-10-05\n---\n\nIts meaning.\n`
      writeFileSync(join(root, `content/glossary/word-${number}.md`), text)
    }
    const page = await visit(await serve(root))
    const pages = page.locator('section:has(#start-fix) .findings > li:visible')
    await soon(() => pages.count()).toBe(8)
    await page.locator('section:has(#start-fix)').getByRole('button', { name: 'Show 4 more' }).press('Enter')
    expect(await pages.count()).toBe(12)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Word /)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await page.waitForLoadState('networkidle')
    expect(await pages.count()).toBe(12)
  })

  it.each([390, 1440])('can be used by everybody, at %i px', async (width) => {
    const root = smallCompany()
    edit(root, objection, 'reviewed: 2026-10-05', 'reviewed: 2026-01-05')
    edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
    const page = await visit(await serve(root), undefined, width)
    await soon(() => page.locator('.start section').count()).toBe(3)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    // What is to do is in the first view: on a phone the list of pages makes room for it.
    expect((await page.locator('#start-fix').boundingBox())?.y).toBeLessThan(450)
    await page.locator('.skip').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New business')
    await page.keyboard.press('Enter')
    await isOpen(page, sold)
    await soon(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(complaints).toEqual([])
  })
})
