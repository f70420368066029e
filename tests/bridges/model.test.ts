import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import {
  apiSchema,
  entriesForMachines,
  entryJson,
  indexJson,
  type JsonOptions,
  jsonAddress,
} from '../../src/bridges/index.ts'
import type { Handbook, Kind } from '../../src/compiler/index.ts'
import { createRenderer } from '../../src/render/index.ts'
import { loadBook } from '../../src/workspace/index.ts'
import { company } from '../compiler/derive/company.ts'

const sample = optionsFor(loadBook().handbook)
const small = optionsFor(company)

describe('the JSON of the model', () => {
  const validate = new Ajv2020({ allowUnionTypes: true, strict: false, formats: { uri: true } }).compile(apiSchema())

  it.each(entriesForMachines(sample.handbook).map((entry) => [`${entry.kind} ${entry.id}`, entry] as const))(
    'fits its schema: %s',
    (_, entry) => {
      const json = JSON.parse(JSON.stringify(entryJson(entry, sample))) as unknown
      expect(validate(json), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    },
  )

  it('refuses what isn’t an entry', () => {
    expect(validate({ kind: 'playbook', id: 'x' })).toBe(false)
    expect(validate({ ...entryJson(entryOf(small, 'playbook', 'seller/cfo'), small), body: { stages: 'all' } })).toBe(
      false,
    )
  })

  it('holds an entry as its author wrote it, with what its names lead to, and no places in files', () => {
    expect(entryJson(entryOf(small, 'process', 'sale'), small)).toMatchSnapshot()
  })

  it('lists what is live, and neither drafts nor what is retired', () => {
    const { entries } = indexJson(small) as unknown as { entries: { kind: string; id: string; json: string }[] }
    expect(entries.map(({ kind, id }) => `${kind}/${id}`)).toContain('playbook/seller/cfo')
    expect(entries.map(({ id }) => id)).not.toContain('old')
    expect(entries.find(({ kind }) => kind === 'playbook')?.json).toBe('/api/playbook/seller/cfo.json')
    expect(jsonAddress({ kind: 'guide', id: 'a b/ü' })).toBe('/api/guide/a%20b/%C3%BC.json')
  })
})

function optionsFor(from: { handbook: Handbook } | Handbook): JsonOptions {
  const handbook = 'handbook' in from ? from.handbook : from
  return { handbook, render: createRenderer(handbook, { base: '/' }) }
}

function entryOf({ handbook }: JsonOptions, kind: Kind, id: string) {
  return handbook.get(kind, id)!
}
