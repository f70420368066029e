import type { Definition, Image, Link } from 'mdast'
import type { Concept, Kind } from '../model/concept.ts'
import { concepts, type Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Position } from '../model/position.ts'
import type { Line } from '../model/prose.ts'
import type { Reference } from '../model/reference.ts'
import { onceFor } from '../meaning/once-for.ts'

/** A place where one entry names another, or links to it. */
export interface MentionOf {
  readonly from: Entry
  readonly to: Entry
  /** The heading in `to` that a link leads to. */
  readonly anchor: string | undefined
  /** `front`: a key of the front matter; `name`: a label, a heading or a list; `link`: a link in the text. */
  readonly as: 'front' | 'name' | 'link'
  /** The front matter's key, or the property of the label or section: `helps`, `ifTheySay`. Empty for a link. */
  readonly key: string
  /** The nearest heading it stands under; undefined at the top of the file. */
  readonly within: { readonly id: string; readonly title: string } | undefined
  readonly at: Position
}

/**
 * Everywhere in the handbook that an entry is named or linked to, other than in itself. Who owns and who reviews is no
 * mention: a page doesn't depend on who answers for it. A name and a link in the same place count once.
 */
export function mentionsOf(handbook: Handbook, entry: Entry): readonly MentionOf[] {
  return gather(handbook).get(entry) ?? []
}

const gather = onceFor((handbook: Handbook): ReadonlyMap<Entry, readonly MentionOf[]> => {
  const all = handbook.entries.flatMap((from) => [...frontMentions(handbook, from), ...bodyMentions(handbook, from)])
  // A name is often written as a link: what it is the name of says more.
  const once = new Map<string, MentionOf>()
  for (const it of all) {
    const key = `${it.from.kind}/${it.from.id} ${it.to.kind}/${it.to.id} ${keyOf(it)}`
    if (once.get(key)?.as !== 'name') once.set(key, it)
  }
  return Map.groupBy(once.values(), ({ to }) => to)
})

function keyOf({ as, key, within, anchor, at }: MentionOf): string {
  return as === 'front' ? key : `${within?.id ?? ''} ${String(at.start.line)} ${anchor ?? ''}`
}

function frontMentions(handbook: Handbook, from: Entry): MentionOf[] {
  const { names }: Concept = concepts[from.kind]
  return Object.entries({ ...names, successor: [from.kind] }).flatMap(([key, kinds]: [string, readonly Kind[]]) =>
    kinds.flatMap((kind) =>
      handbook.named(from, key, kind).map((to, index): MentionOf => {
        const at = Array.isArray((from.front as Record<string, unknown>)[key])
          ? from.frontAt(key, index)
          : from.frontAt(key)
        return { from, to, anchor: undefined, as: 'front', key, within: undefined, at }
      }),
    ),
  )
}

function bodyMentions(handbook: Handbook, from: Entry): MentionOf[] {
  const found: MentionOf[] = []
  const add = (to: Entry | undefined, it: Pick<MentionOf, 'as' | 'key' | 'within' | 'at' | 'anchor'>): void => {
    if (to && to !== from) found.push({ from, to, ...it })
  }
  const walk = (value: unknown, key: string, within: MentionOf['within'], at: Position): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const item of value) walk(item, key, within, at)
    } else if (isReference(value)) {
      add(handbook.target(value), { as: 'name', key, within, at: value.at, anchor: undefined })
    } else if (isLink(value)) {
      const target = handbook.link(value)
      if (target.leads === 'entry') add(target.entry, { as: 'link', key: '', within, at, anchor: target.anchor })
    } else if ('type' in value && 'children' in value) {
      walk(value.children, key, within, at)
    } else {
      const here = headingOf(value) ?? within
      const place = 'at' in value ? (value.at as Position) : at
      for (const [name, part] of Object.entries(value)) {
        if (!skipped.has(name)) walk(part, inside.has(name) ? key : name, here, place)
      }
    }
  }
  const { kind: _, id: _id, title: _title, file: _file, front: _front, ...body } = from
  walk(body, '', undefined, from.at)
  return found
}

/** Parts that hold nothing to refer to. */
const skipped: ReadonlySet<string> = new Set(['at', 'whole', 'frontAt', 'origin'])

/** Parts that have no name of their own on the page: what they hold belongs to the label or heading around them. */
const inside: ReadonlySet<string> = new Set(['value', 'line', 'nodes', 'details', 'prose', 'title', 'name', 'by'])

function isReference(value: object): value is Reference {
  return 'kinds' in value && 'mayBeOwnWords' in value
}

function isLink(value: object): value is Link | Image | Definition {
  return 'type' in value && (value.type === 'link' || value.type === 'image' || value.type === 'definition')
}

/** A block or section below a heading of its own. */
function headingOf(value: object): MentionOf['within'] {
  if (!('id' in value) || !('title' in value)) return undefined
  const title = value.title as Line | undefined
  return title?.text ? { id: String(value.id), title: title.text } : undefined
}
