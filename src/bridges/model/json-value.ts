import type { Handbook } from '../../compiler/model/handbook.ts'
import type { Prose } from '../../compiler/model/prose.ts'
import type { Reference } from '../../compiler/model/reference.ts'
import { addressOf } from '../../compiler/4-derive/address.ts'
import type { Renderer } from '../../render/index.ts'

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** A name as JSON: as written, and what it leads to where it is known. */
export interface JsonName extends JsonObject {
  readonly name: string
}

export interface JsonOptions {
  readonly handbook: Handbook
  readonly render: Pick<Renderer, 'markdown' | 'href'>
}

/**
 * A value of the model as JSON. Text is Markdown whose links lead to the site; a name says what it leads to; places in
 * source files are left out, and so is what isn't there.
 */
export function jsonValue(value: unknown, options: JsonOptions): Json | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.flatMap((item) => jsonValue(item, options) ?? [])
  if (typeof value !== 'object') return undefined
  if (isText(value)) return options.render.markdown(value) || undefined
  if (isReference(value)) return jsonName(value, options)
  return jsonObject(value, options)
}

/** An object's properties; of one that only adds a place to a value, the value. */
function jsonObject(value: object, options: JsonOptions): Json | undefined {
  const at = 'at' in value ? (value.at as Prose['at']) : undefined
  const properties = Object.entries(value).flatMap(([key, property]): [string, Json][] => {
    if (unsaid.has(key)) return []
    const nested = key === 'details' && at ? { nodes: property as Prose['nodes'], at } : property
    const json = jsonValue(nested, options)
    return json === undefined || (Array.isArray(json) && json.length === 0) ? [] : [[key, json]]
  })
  const [only] = properties
  if (only && properties.length === 1 && only[0] === 'value') return only[1]
  return properties.length === 0 ? undefined : Object.fromEntries(properties)
}

/** Where something stands in its file, and what says the same again. */
const unsaid: ReadonlySet<string> = new Set(['at', 'whole', 'frontAt', 'nodes', 'kinds'])

function jsonName(reference: Reference, { handbook, render }: JsonOptions): JsonName {
  const entry = handbook.target(reference)
  return entry
    ? { name: entry.title, kind: entry.kind, id: entry.id, address: render.href(addressOf(entry)) }
    : { name: reference.text }
}

function isText(value: object): value is Prose {
  return 'nodes' in value && 'at' in value && Array.isArray(value.nodes)
}

function isReference(value: object): value is Reference {
  return 'mayBeOwnWords' in value
}
