import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { concepts, type Kind } from '../../src/compiler/index.ts'
import type { EditorSchema } from '../../src/compiler/model/editor-schema.ts'
import { conceptOf } from '../../src/language-server/shape-at.ts'
import { generatorRoot, openBook } from '../../src/workspace/index.ts'

const { sources, settings } = openBook({ root: generatorRoot }).read
const ajv = new Ajv2020({ allErrors: true, formats: { uri: true }, keywords: ['x-names'] })

describe('the schemas in docs/schemas', () => {
  it('hold every kind that authors write, each key with words that explain it', () => {
    const kinds = (Object.keys(concepts) as Kind[]).filter((kind) => kind !== 'rule')
    const mute = kinds.flatMap((kind) =>
      Object.entries(schemaOf(kind).properties ?? {}).flatMap(([key, { description }]) =>
        description === undefined ? [`${kind}: ${key}`] : [],
      ),
    )
    expect(kinds.length).toBeGreaterThan(20)
    expect(mute).toEqual([])
  })

  it('let pass what passes the check: every file of the sample company', () => {
    const read = sources.flatMap(({ file, bytes, origin }) => {
      const [, yaml] = /^---\n(.*?)\n---\n/s.exec(new TextDecoder().decode(bytes)) ?? []
      const kind = conceptOf(file)?.kind
      return origin === 'company' && kind && yaml !== undefined ? [{ file, kind, front: parse(yaml) as unknown }] : []
    })
    expect(read.length).toBeGreaterThan(200)
    expect(read.flatMap(({ file, kind, front }) => problemsIn(kind, front).map((it) => `${file} ${it}`))).toEqual([])
    expect(problemsIn('settings', parse(new TextDecoder().decode(settings?.bytes)))).toEqual([])
  })

  it('refuse what the check refuses', () => {
    const front = { title: 'Sale', type: 'sale', roles: [], reviewed: '5 October', owners: 'me' }
    expect(problemsIn('process', front).sort()).toEqual([
      '/reviewed must match pattern "^\\d{4}-\\d{2}-\\d{2}$"',
      '/roles must NOT have fewer than 1 items',
      '/type must be equal to one of the allowed values',
      'must NOT have additional properties',
    ])
    expect(problemsIn('playbook', { title: 'Selling' })).toContain("must have required property 'role'")
    expect(problemsIn('settings', { name: 'X', currency: 'dollars' })).toHaveLength(1)
  })

  it('say whose names a key takes', () => {
    expect(schemaOf('playbook').properties).toMatchObject({
      owner: { 'x-names': ['person'] },
      role: { 'x-names': ['role'] },
      persona: { 'x-names': ['persona'] },
      process: { 'x-names': ['process'] },
    })
  })
})

function schemaOf(name: string): EditorSchema {
  return JSON.parse(readFileSync(join(generatorRoot, `docs/schemas/${name}.json`), 'utf8')) as EditorSchema
}

function problemsIn(name: string, value: unknown): string[] {
  const check = (checks[name] ??= ajv.compile(schemaOf(name)))
  check(value)
  return (check.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`.trim())
}
const checks: Record<string, ReturnType<typeof ajv.compile>> = {}
