import type { Nodes } from 'mdast'
import { plainName } from '../meaning/slug.ts'
import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'

/** Does a part of an entry link to another entry, or name it? */
export function refersTo(handbook: Handbook, part: object, entry: Entry): boolean {
  const names = [entry.title, ...(entry.front.aliases ?? [])].map(plainName)
  return anyWithin(part, (value) => {
    if ('type' in value && value.type === 'link') {
      const target = handbook.link(value as Extract<Nodes, { type: 'link' }>)
      return target.leads === 'entry' && target.entry === entry
    }
    const text = 'value' in value ? value.value : 'text' in value ? value.text : undefined
    if (typeof text !== 'string') return false
    const plain = ` ${plainName(text).replaceAll(/[^\p{L}\d]+/gu, ' ')} `
    return names.some((name) => plain.includes(` ${name} `))
  })
}

function anyWithin(value: unknown, is: (value: object) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((it) => anyWithin(it, is))
  if (is(value)) return true
  return Object.entries(value).some(([key, part]) => key !== 'at' && key !== 'whole' && anyWithin(part, is))
}
