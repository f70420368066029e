import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { generatorRoot } from '../../src/workspace/index.ts'
import { isOpen, says, useEditor } from './open-editor.ts'

const root = mkdtempSync(join(tmpdir(), 'fieldbook-edit-'))
for (const name of ['content', 'playbooks', 'fieldbook.yaml']) {
  cpSync(join(generatorRoot, name), join(root, name), { recursive: true })
}
/** What other programs leave behind. */
const odd: Readonly<Record<string, string>> = {
  'content/glossary/odd-windows.md': '\uFEFF---\r\ntitle: Käse   # a remark\r\n---\r\n\r\nOne.  \r\n\r\n\r\n* two\r\n',
  'content/glossary/odd-mixed.md': '---\ntitle: Mixed\r\n---\n\n\tOne.\r\nTwo.\rThree.\u2028Four.',
  'content/glossary/odd-broken.md': '---\ntitle: [Broken\n---\n\nWords. \u00A0\n\n\n\n',
}
for (const [file, text] of Object.entries(odd)) writeFileSync(join(root, file), text)
afterAll(() => rmSync(root, { recursive: true }))

const { serve, visit, complaints } = useEditor()
const sources = ['fieldbook.yaml', ...filesBelow('content'), ...filesBelow('playbooks')]

it(
  'every file that is opened, typed in, put back and saved is what it was, byte for byte',
  { timeout: 1_200_000 },
  async () => {
    const before = new Map(sources.map((file) => [file, readFileSync(join(root, file))]))
    const page = await visit(await serve(root))
    for (const file of sources) {
      await page.evaluate((it) => {
        history.pushState(null, '', `?file=${encodeURIComponent(it)}`)
        dispatchEvent(new PopStateEvent('popstate'))
      }, file)
      await isOpen(page, file)
      await says(page, 'As it was saved.')
      const text = page.locator('#text')
      await text.press('Control+End')
      await text.pressSequentially('x')
      await text.press('Backspace')
      await page.keyboard.press('Control+s')
      await says(page, 'Saved.')
    }
    expect(sources.length).toBeGreaterThan(250)
    expect(sources.filter((file) => !readFileSync(join(root, file)).equals(before.get(file)!))).toEqual([])
    expect(complaints).toEqual([])
  },
)

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .flatMap((file) =>
      statSync(join(root, file)).isDirectory() ? filesBelow(file) : /\.mdx?$/.test(file) ? [file] : [],
    )
    .filter((file) => !file.endsWith('/README.md'))
}
