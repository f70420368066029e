import { concepts, type Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Process } from '../model/process.ts'
import type { BlockShape } from '../model/shape.ts'
import { english } from '../vocabulary/english.ts'
import { addressOf, addressWithin } from './address.ts'
import { chaptersOf, namesInLabels, sectionsOf, textOfLabels } from './block-text.ts'
import type { Card, CardPart } from './cards.ts'
import { collateralUses, objectionUses, playbooksOfPersona, processesOfRole } from './relations.ts'

/** The card of an entry that is one card: everything but playbooks and processes. Its headings are its parts. */
export function entryCard(handbook: Handbook, entry: Exclude<Entry, Playbook | Process>): Card {
  const shape: BlockShape = concepts[entry.kind].body
  const { before, chapters } = chaptersOf(entry.prose)
  const part = (id: string, title: string, text: CardPart['text']): CardPart => {
    return { kind: entry.kind, title, address: addressWithin(entry, id), text, aliases: [], copy: [] }
  }
  const parts = [
    ...sectionsOf(entry, shape).map(({ key, section, text }) =>
      part(section.id, section.title.text || wordFor(key), text),
    ),
    ...chapters.map(({ id, title, text }) => part(id, title, [text])),
  ]
  // An objection is one answer, and an entry that is itself a place in a page has none inside: all of it is its own.
  const hasPlaces = entry.kind !== 'objection' && !addressOf(entry).includes('#')
  return {
    kind: entry.kind,
    entry,
    title: entry.title,
    trail: entry.kind === 'guide' && entry.front.path !== undefined ? [entry.front.path] : [],
    address: addressOf(entry),
    text: [before, ...textOfLabels(entry, shape), ...(hasPlaces ? [] : parts.flatMap(({ text }) => text))],
    aliases: [...(entry.front.aliases ?? []), ...namesInLabels(entry)],
    copy: entry.kind === 'objection' ? [entry.prose] : [],
    parts: hasPlaces ? parts : [],
    ...useOf(handbook, entry),
  }
}

type Use = Pick<Card, 'roles' | 'personas' | 'processes' | 'stages'>

const everywhere: Use = { roles: [], personas: [], processes: [], stages: [] }

/** For whom an entry of the library counts: who sells with it, to whom, by which process and stage. */
function useOf(handbook: Handbook, entry: Exclude<Entry, Playbook | Process>): Use {
  switch (entry.kind) {
    case 'role':
      return { ...everywhere, roles: [entry], processes: processesOfRole(handbook, entry) }
    case 'persona':
      return { ...everywhere, personas: [entry], roles: rolesOf(handbook, playbooksOfPersona(handbook, entry)) }
    case 'guide':
      return { ...everywhere, roles: handbook.named(entry, 'roles', 'role') }
    case 'objection':
      return useInStages(handbook, objectionUses(handbook, entry))
    case 'collateral':
      return useInStages(
        handbook,
        collateralUses(handbook, entry).filter((use) => use.as !== 'proof'),
      )
    default:
      return everywhere
  }
}

/** A stage of a process, or of a playbook, or neither. */
interface Place {
  readonly playbook?: Playbook
  readonly process?: Process
  readonly stage?: { readonly title: { readonly text: string } }
}

function useInStages(handbook: Handbook, places: readonly Place[]): Use {
  const playbooks = unique(places.flatMap(({ playbook }) => playbook ?? []))
  return {
    roles: rolesOf(handbook, playbooks),
    personas: unique(playbooks.flatMap((it): readonly Persona[] => handbook.named(it, 'persona', 'persona'))),
    processes: unique([
      ...playbooks.flatMap((it): readonly Process[] => handbook.named(it, 'process', 'process')),
      ...places.flatMap(({ process }) => process ?? []),
    ]),
    stages: unique(places.flatMap(({ stage }) => stage?.title.text ?? [])),
  }
}

function rolesOf(handbook: Handbook, playbooks: readonly Playbook[]): Card['roles'] {
  return unique(playbooks.flatMap((playbook) => handbook.named(playbook, 'role', 'role')))
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}

/** A section's heading, as Fieldbook writes it. */
function wordFor(key: string): string {
  return (english.headings as Readonly<Record<string, readonly string[]>>)[key]?.[0] ?? key
}
