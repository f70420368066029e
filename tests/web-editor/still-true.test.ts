import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { edit, run, smallCompany } from '../scripts/run.ts'
import { isOpen, says, soon, useEditor } from './open-editor.ts'

const sold = 'content/processes/new-business.md'
const objection = 'content/objections/no-budget-this-year.md'
const playbook = 'playbooks/account-executive/chief-financial-officer.md'
const { serve, visit, complaints } = useEditor()
const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8')
beforeAll(() => {
  process.env['FIELDBOOK_TODAY'] = '2026-11-22'
})

describe('beside an open page', { timeout: 120_000 }, () => {
  it('says who answers for it and until when, and stamps it as `fieldbook review` does', async () => {
    const [root, other] = [smallCompany(), smallCompany()]
    for (const it of [root, other]) {
      const text = read(it, objection).replace(/reviewed: .*/, 'reviewed: "2026-01-05" # by the coach')
      writeFileSync(join(it, objection), `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    }
    const page = await visit(await serve(root, async ({ did }) => `${did} is in Git.`), objection)
    const line = page.locator('.review-line')
    expect(await line.innerText()).toContain(
      'Sales coach answers for it. Reviewed 5 January 2026, overdue since 5 July 2026.',
    )
    await line.getByRole('button', { name: 'Still true: reviewed today' }).press('Enter')
    await says(page, 'Reviewed on 22 November 2026, holds until 22 May 2027. review is in Git.')
    expect(await line.innerText()).toContain('Reviewed 22 November 2026, due again by 22 May 2027.')
    expect(await page.locator('#text').inputValue()).toContain('reviewed: "2026-11-22" # by the coach')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Still true: reviewed today')
    expect(run('review', objection, '--root', other).status).toBe(0)
    expect(read(root, objection)).toBe(read(other, objection))
    expect(complaints).toEqual([])
  })

  it('stamps nothing that isn’t saved, and nothing that somebody else has changed', async () => {
    const root = smallCompany()
    const before = read(root, objection)
    const page = await visit(await serve(root), objection)
    const stamp = page.getByRole('button', { name: 'Still true: reviewed today' })
    await page.locator('#text').fill(`${before}More.\n`)
    await says(page, 'Not saved yet.')
    await stamp.click()
    await says(page, 'Save what you typed first, or go back to what is saved.')
    expect(await page.locator('#text').inputValue()).toBe(`${before}More.\n`)
    await page.locator('#text').fill(before)
    await says(page, 'As it was saved.')
    edit(root, objection, 'title:', 'summary: Theirs.\ntitle:')
    const theirs = read(root, objection)
    await stamp.click()
    await says(page, 'It wasn’t stamped: somebody else has changed it meanwhile.')
    expect(read(root, objection)).toBe(theirs)
  })

  it('says it of what was saved, once it is saved', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root), objection)
    await page.getByRole('tab', { name: 'What relies on it' }).click()
    const [line, headline] = [page.locator('.review-line'), page.locator('.headline')]
    expect(await line.innerText()).toContain('due again by 5 April 2027.')
    const text = read(root, objection).replace(/reviewed: .*/, 'reviewed: 2026-01-05')
    await page.locator('#text').fill(text.replace('title: No budget this year', 'title: No money this year'))
    await page.keyboard.press('Control+s')
    await soon(() => line.innerText()).toContain('overdue since 5 July 2026.')
    await soon(() => headline.innerText()).toContain('No money this year')
    expect(await page.locator('main > h1').innerText()).toBe('No money this year')
  })

  it('asks nobody to review the settings, or what can’t be read', async () => {
    const root = smallCompany()
    edit(root, objection, 'title:', 'title: [')
    const address = await serve(root)
    for (const file of ['fieldbook.yaml', objection]) {
      const page = await visit(address, file)
      expect(await page.locator('.review-line').isVisible()).toBe(false)
    }
  })

  it('says what relies on it, as `fieldbook impact` does, and leads there', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root), sold)
    await page.getByRole('tab', { name: 'What relies on it' }).click()
    const panel = page.locator('#panel-impact')
    const told = run('impact', sold, '--root', root).stdout
    const headline = told.split('\n')[0]?.replaceAll('`', '')
    await soon(() => panel.locator('.headline').innerText()).toBe(headline)
    const places = [...told.matchAll(/:(\d+) {2}(.*)/g)].map(([, line, why]) => `Line ${line}: ${why}`)
    expect(places.length).toBeGreaterThan(1)
    expect((await panel.locator('li > p + p').allInnerTexts()).toSorted()).toEqual(
      places.map((it) => it.replaceAll('`', '')).toSorted(),
    )
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

    await panel.getByLabel('Before you change').selectOption({ label: 'Qualification' })
    await soon(() => panel.locator('.headline').innerText()).toBe('1 file relies on Qualification in New business.')
    await panel.getByRole('link', { name: 'Line 12' }).click()
    await isOpen(page, playbook)
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('## Qualification')
    // The panel that was open says it of the page that is open now.
    await soon(() => panel.locator('.headline').innerText()).toContain(
      'Selling a packaging line to a chief financial officer',
    )
    expect(complaints).toEqual([])
  })

  it('says person by person what relies on people', async () => {
    const root = smallCompany()
    const page = await visit(await serve(root), 'content/people.md')
    await page.getByRole('tab', { name: 'What relies on it' }).click()
    const panel = page.locator('#panel-impact')
    await panel.getByLabel('Before you change').selectOption({ label: 'Sales coach' })
    await soon(() => panel.innerText()).toMatch(/Sales coach[^]*Answers for \d+ files?\./)
  })
})
