import { addressOf } from '../../compiler/4-derive/address.ts'
import { reviewOf } from '../../compiler/4-derive/review.ts'
import type { Entry } from '../../compiler/model/concepts.ts'
import { concepts } from '../../compiler/model/concepts.ts'
import type { Handbook } from '../../compiler/model/handbook.ts'
import type { BlockShape } from '../../compiler/model/shape.ts'
import { type JsonObject, type JsonOptions, jsonValue } from './json-value.ts'

/** Goes up when something that was there is gone or means something else; what is added leaves it as it is. */
export const apiVersion = 1

/** Where an entry's JSON stands, without the base path: `/api/playbook/account-executive/chief-financial-officer.json`. */
export function jsonAddress({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `/api/${kind}/${id.split('/').map(encodeURIComponent).join('/')}.json`
}

/** What the JSON of the model holds: what is shown to those the edition is for. Fieldbook's own rule pages are no model. */
export function entriesForMachines(handbook: Handbook): readonly Entry[] {
  return handbook.entries.filter(
    ({ kind, origin, front }) =>
      kind !== 'rule' && origin === 'company' && front.status !== 'draft' && front.status !== 'retired',
  )
}

/** One entry, whole. */
export function entryJson(entry: Entry, options: JsonOptions): JsonObject {
  return { ...headJson(entry, options), front: frontJson(entry), body: bodyJson(entry, options) }
}

/** Everything there is, a line an entry, with the address of its JSON. */
export function indexJson(options: JsonOptions): JsonObject {
  const { handbook, render } = options
  return {
    version: apiVersion,
    name: handbook.settings.name,
    language: handbook.settings.language,
    currency: handbook.settings.currency,
    schema: render.href('/api/schema.json'),
    entries: entriesForMachines(handbook).map((entry) => ({
      ...headJson(entry, options),
      json: render.href(jsonAddress(entry)),
    })),
  }
}

function headJson(entry: Entry, { handbook, render }: JsonOptions): JsonObject {
  const { owner, reviewed, due } = reviewOf(handbook, entry)
  const { summary, aliases } = entry.front
  return {
    version: apiVersion,
    kind: entry.kind,
    id: entry.id,
    title: entry.title,
    ...(summary === undefined ? {} : { summary }),
    ...(aliases === undefined || aliases.length === 0 ? {} : { aliases }),
    address: render.href(addressOf(entry)),
    ...(owner ? { owner: owner.title } : {}),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(due === undefined ? {} : { due }),
  }
}

function frontJson({ front }: Entry): JsonObject {
  return JSON.parse(JSON.stringify(front)) as JsonObject
}

function bodyJson(entry: Entry, options: JsonOptions): JsonObject {
  const shape: BlockShape = concepts[entry.kind].body
  const keys = ['prose', ...[shape.labels, shape.sections, shape.each ?? {}, shape.bullets ?? {}].flatMap(Object.keys)]
  const values = entry as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    keys.flatMap((key) => {
      const json = jsonValue(values[key], options)
      return json === undefined || (Array.isArray(json) && json.length === 0) ? [] : [[key, json]]
    }),
  )
}
