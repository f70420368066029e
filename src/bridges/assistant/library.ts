import MiniSearch from 'minisearch'
import type { Json, JsonObject } from '../model/json-value.ts'

/** An entry’s JSON as it stands in `/api/`. */
export interface ApiEntry extends JsonObject {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly address: string
  readonly front: JsonObject
  readonly body: JsonObject
}

/** A place that a question can be answered with: an entry, or a stage of it. */
export interface Passage {
  /** `playbook/account-executive/chief-financial-officer#qualification` */
  readonly id: string
  readonly kind: string
  readonly title: string
  /** With the stage’s place where it is one. */
  readonly address: string
  readonly text: string
}

/** Everything that was built for machines, to be asked. */
export interface Library {
  readonly entries: readonly ApiEntry[]
  readonly get: (kind: string, id: string) => ApiEntry | undefined
  /** The passages that fit some words best, best first; of one kind where it is named. */
  readonly search: (
    words: string,
    options?: { readonly kind?: string | undefined; readonly limit?: number },
  ) => readonly Passage[]
}

export function createLibrary(entries: readonly ApiEntry[]): Library {
  const byId = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]))
  const passages = new Map(entries.flatMap(passagesOf).map((passage) => [passage.id, passage]))
  const index = new MiniSearch<Passage & { aliases: string }>({
    fields: ['title', 'aliases', 'text'],
    storeFields: ['kind'],
    searchOptions: { boost: { title: 4, aliases: 3 }, prefix: true, fuzzy: 0.34 },
  })
  index.addAll(entries.flatMap((entry) => passagesOf(entry).map((it) => ({ ...it, aliases: aliasesOf(entry) }))))
  return {
    entries,
    get: (kind, id) => byId.get(`${kind}/${id}`),
    search: (words, { kind, limit = 8 } = {}) =>
      index
        .search(words, kind === undefined ? {} : { filter: (it) => it['kind'] === kind })
        .slice(0, limit)
        .flatMap(({ id }) => passages.get(String(id)) ?? []),
  }
}

/** The stages of an entry as it has them in its JSON, none where it has none. */
export function stagesOf({ body }: ApiEntry): readonly JsonObject[] {
  const { stages } = body
  return Array.isArray(stages) ? stages.filter(isStage) : []
}

/** A metric names stages, too, and has none of its own. */
function isStage(json: Json): json is JsonObject {
  return typeof json === 'object' && json !== null && 'id' in json
}

function passagesOf(entry: ApiEntry): readonly Passage[] {
  const { kind, id, title, address, body } = entry
  const stages = stagesOf(entry)
  const own = stages.length > 0 ? { ...body, stages: [] } : body
  return [
    { id: `${kind}/${id}`, kind, title, address, text: wordsIn(own) },
    ...stages.map((stage) => ({
      id: `${kind}/${id}#${String(stage['id'])}`,
      kind: 'stage',
      title: `${String(stage['title'])} (${title})`,
      address: `${address}#${String(stage['id'])}`,
      text: wordsIn(stage),
    })),
  ]
}

function aliasesOf({ aliases }: ApiEntry): string {
  return Array.isArray(aliases) ? aliases.join(', ') : ''
}

function wordsIn(json: Json): string {
  if (typeof json === 'string') return json
  if (Array.isArray(json)) return json.map(wordsIn).join('\n')
  if (typeof json !== 'object' || json === null) return ''
  return Object.entries(json)
    .filter(([key]) => key !== 'id' && key !== 'kind' && key !== 'address')
    .map(([, value]) => wordsIn(value))
    .join('\n')
}
