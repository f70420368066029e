import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ApiEntry,
  createAssistantServer,
  createLibrary,
  entriesForMachines,
  entryJson,
} from '../../src/bridges/index.ts'
import { createRenderer } from '../../src/render/index.ts'
import { loadBook } from '../../src/workspace/index.ts'

const { handbook } = loadBook()
const render = createRenderer(handbook, { base: '/' })
const library = createLibrary(entriesForMachines(handbook).map((it) => entryJson(it, { handbook, render }) as ApiEntry))
const client = new Client({ name: 'test', version: '1' })

beforeAll(async () => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await createAssistantServer(library, { name: 'Sample', version: '1' }).connect(theirs)
  await client.connect(ours)
})

describe('the server for assistants', () => {
  it('says what it can be asked, and that it only reads', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['search', 'get_playbook', 'get_stage', 'find_objection'])
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true)
  })

  it.each([
    ['too expensive', undefined, 'objection/too-expensive'],
    ['bugdet', 'objection', 'objection/no-budget-this-year'],
    ['OEE', 'term', 'term/oee'],
  ])('finds %s', async (words, kind, id) => {
    expect((await ask('search', { words, kind })).text).toContain(`${id} · /`)
  })

  it('says that nothing fits', async () => {
    expect(await ask('search', { words: 'xylophone' })).toEqual({
      failed: false,
      text: 'Nothing in the playbook fits “xylophone”.',
    })
  })

  it('gives a playbook, and one of its stages by title', async () => {
    const playbook = await ask('get_playbook', { role: 'account-executive', persona: 'chief-financial-officer' })
    expect(JSON.parse(playbook.text)).toMatchObject({
      kind: 'playbook',
      address: '/playbooks/account-executive/chief-financial-officer/',
    })
    const stage = await ask('get_stage', {
      of: 'playbook/account-executive/chief-financial-officer',
      stage: 'qualification',
    })
    expect(JSON.parse(stage.text)).toMatchObject({
      title: 'Qualification',
      address: '/playbooks/account-executive/chief-financial-officer/#qualification',
    })
  })

  it('gives the answer to what a buyer said', async () => {
    const { text } = await ask('find_objection', { words: 'no budget this year' })
    expect((JSON.parse(text) as ApiEntry[])[0]).toMatchObject({ id: 'no-budget-this-year' })
  })

  it('names what there is when asked for what there isn’t', async () => {
    const stage = await ask('get_stage', { of: 'process/new-business-direct', stage: 'Qualfication' })
    expect(stage.failed).toBe(true)
    expect(stage.text).toContain('Its stages: Prospecting, Qualification,')
    const playbook = await ask('get_playbook', { role: 'nobody', persona: 'chief-financial-officer' })
    expect(playbook.failed).toBe(true)
    expect(playbook.text).toContain('account-executive/chief-financial-officer')
  })
})

async function ask(name: string, asked: Record<string, unknown>): Promise<{ failed: boolean; text: string }> {
  const { content, isError } = await client.callTool({ name, arguments: asked })
  const [first] = content as { text: string }[]
  return { failed: isError === true, text: first?.text ?? '' }
}
