import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverCommand } from '../../src/vscode/client/server-command.ts'
import { generatorRoot } from '../../src/workspace/index.ts'
import { edit, environmentOf, run, smallCompany } from '../scripts/run.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fieldbook-vscode-')))
const client = join(folder, 'client.cjs')
let files: Readonly<Record<string, Uint8Array>> = {}

beforeAll(() => {
  const place = join(folder, 'fieldbook.vsix')
  expect(run('vscode', '--out', place)).toMatchObject({ status: 0, stderr: '' })
  files = unzipSync(readFileSync(place))
  writeFileSync(client, text('extension/client.cjs'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the extension for VS Code', { timeout: 60_000 }, () => {
  it('is a package that VS Code installs: its contents, its types, and a manifest that names what is there', () => {
    const manifest = JSON.parse(text('extension/package.json'))
    const own = JSON.parse(readFileSync(join(generatorRoot, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ name: 'fieldbook', version: own.version, main: './client.cjs' })
    expect(manifest.engines.vscode).toBe(`^${own.devDependencies['@types/vscode']}`)
    expect(text('extension.vsixmanifest')).toContain(`Id="fieldbook" Version="${own.version}" Publisher="fieldbook"`)
    const named = [...text('extension.vsixmanifest').matchAll(/(?:Path="|<License>)(extension\/[^"<]+)/g)]
    expect(named.map(([, file = '']) => file).filter((file) => files[file] === undefined)).toEqual([])
    const types = [...text('[Content_Types].xml').matchAll(/Extension="(\.\w+)"/g)].map(([, ending]) => ending)
    const endings = Object.keys(files).map((file) => /\.\w+$/.exec(file)?.[0])
    expect(endings.filter((ending) => ending !== '.xml' && !types.includes(ending))).toEqual([])
  })

  it('needs nothing but VS Code and Node', () => {
    const needed = [...text('extension/client.cjs').matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map(
      ([, it = '']) => it,
    )
    const others = [...new Set(needed)].filter((it) => it !== 'vscode' && !process.getBuiltinModule(it))
    expect(needed).toContain('vscode')
    expect(others).toEqual([])
  })

  it('starts the language server of the folder, and shows what it says', async () => {
    const root = smallCompany()
    edit(root, 'content/glossary/payback.md', 'title:', 'titel:')
    const said = await saidBy(root, generatorRoot, 'marks')
    expect(said.filter(({ what }) => what === 'watches')).toHaveLength(2)
    expect(said.at(-1)?.value).toEqual([
      join(root, 'content/glossary/payback.md'),
      [expect.stringContaining('→ Did you mean `title`?')],
    ])
  })

  it('asks about the files of the folder, whatever it is called', async () => {
    const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'fieldbook-odd-'))), 'Größe [2026] {x}')
    renameSync(smallCompany(), root)
    const said = await saidBy(root, generatorRoot, 'active')
    expect(said.find(({ what }) => what === 'asks about')?.value).toEqual([
      { scheme: 'file', language: 'markdown', pattern: { base: root, pattern: '{content,playbooks}/**/*' } },
      { scheme: 'file', pattern: { base: root, pattern: '{content,playbooks}/**/*.mdx' } },
      { scheme: 'file', language: 'yaml', pattern: { base: root, pattern: 'fieldbook.yaml' } },
    ])
  })

  it('is asked unasked in front matter and in links, which VS Code takes for strings', () => {
    const { configurationDefaults } = JSON.parse(text('extension/package.json')).contributes
    expect(configurationDefaults['[markdown]']['editor.quickSuggestions']).toMatchObject({ other: 'on', strings: 'on' })
  })

  it('asks where Fieldbook is when it isn’t beside the folder', async () => {
    const said = await saidBy(smallCompany(), '', 'active')
    expect(said.find(({ what }) => what === 'warns')?.value).toContain(
      'the setting “Fieldbook: Program” takes its folder',
    )
  })
})

describe('Fieldbook itself is found', () => {
  const home = join(folder, 'work/fieldbook')
  const program = join(home, 'scripts/fieldbook.mjs')
  const root = join(folder, 'work/our-playbook')
  mkdirSync(join(home, 'scripts'), { recursive: true })
  mkdirSync(root)
  writeFileSync(program, '')
  const found = { program: 'node', arguments: [program, 'language-server', '--root', root] }

  it('in a folder beside the playbooks', () => {
    expect(serverCommand(root, '')).toEqual(found)
  })

  it('where the setting says, from the opened folder or in full', () => {
    expect(serverCommand(root, '../fieldbook', root)).toEqual(found)
    expect(serverCommand(root, home)).toEqual(found)
    expect(serverCommand(root, '../elsewhere')).toBeUndefined()
  })

  it('in the folder itself, where it runs on the Node it brings along', () => {
    const own = join(home, 'node_modules/node/bin/node')
    mkdirSync(join(own, '..'), { recursive: true })
    writeFileSync(own, '')
    expect(serverCommand(home, '')).toEqual({
      program: own,
      arguments: [program, 'language-server', '--root', home],
    })
  })
})

function text(file: string): string {
  return strFromU8(files[file] ?? new Uint8Array())
}

interface Said {
  readonly what: string
  readonly value: unknown
}

/** What the client makes VS Code show, up to the first of a kind; then VS Code is closed. */
async function saidBy(root: string, program: string, last: string): Promise<Said[]> {
  const host = spawn(process.execPath, [join(import.meta.dirname, 'pretend-vscode.ts'), client, root, program], {
    env: environmentOf(),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: Said[] = []
  for await (const line of createInterface(host.stdout)) {
    said.push(JSON.parse(line) as Said)
    if (said.at(-1)?.what === last) host.stdin.end()
  }
  expect(said.map(({ what }) => what)).toContain(last)
  return said
}
