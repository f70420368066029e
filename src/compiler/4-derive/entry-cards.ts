import { concepts, type Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Process } from '../model/process.ts'
import type { BlockShape } from '../model/shape.ts'
import { english } from '../vocabulary/english.ts'
import { sectionAliases } from '../vocabulary/page-words.ts'
import { addressOf, addressWithin } from './address.ts'
import { namedBlocksOf, namesInLabels, sectionsOf, textOfLabels } from './block-text.ts'
import { chaptersOf } from './chapters.ts'
import type { Card, CardPart } from './cards.ts'
import { otherWordings } from '../meaning/other-wordings.ts'
import { mediumOf } from '../meaning/touch.ts'
import { processesOfMethodology } from './methodology-view.ts'
import { measuredBy } from './metric-relations.ts'
import { collateralUses, objectionUses, playbooksOfPersona, processesOfRole } from './relations.ts'
import { viewSequence, wordsOfTouch } from './sequence-view.ts'
import { rolesOfSkill, stagesOfSkill } from './skill-relations.ts'

/** The card of an entry that is one card: everything but playbooks and processes. Its headings are its parts. */
export function entryCard(handbook: Handbook, entry: Exclude<Entry, Playbook | Process>): Card {
  const shape: BlockShape = concepts[entry.kind].body
  const { before, chapters } = chaptersOf(entry.prose)
  const part = (id: string, title: string, text: CardPart['text']): CardPart => {
    return { kind: entry.kind, title, address: addressWithin(entry, id), text, aliases: [], copy: [] }
  }
  const parts = [
    ...sectionsOf(entry, shape).map(({ key, section, text }) => ({
      ...part(section.id, section.title.text || wordsFor(key)[0], text),
      aliases: [...wordsFor(key), ...(sectionAliases[key] ?? [])],
    })),
    ...namedBlocksOf(entry, shape).map(({ block, text, aliases }) => ({
      ...part(block.id, block.title.text, text),
      aliases,
      ...copyOf(entry, block.id),
    })),
    ...chapters.map(({ id, title, text }) => part(id, title, [text])),
  ]
  // An objection is one answer, and an entry that is itself a place in a page has none inside: all of it is its own.
  const aliases = [...(entry.front.aliases ?? []), ...namesInLabels(entry)]
  const hasPlaces = entry.kind !== 'objection' && !addressOf(entry).includes('#')
  return {
    kind: entry.kind,
    entry,
    title: entry.title,
    trail: entry.kind === 'guide' && entry.front.path !== undefined ? [entry.front.path] : [],
    address: addressOf(entry),
    text: [before, ...textOfLabels(entry, shape), ...(hasPlaces ? [] : parts.flatMap(({ text }) => text))],
    aliases,
    said: entry.kind === 'objection' ? otherWordings([entry.title, ...aliases]) : [],
    copy: entry.kind === 'objection' ? [entry.prose] : [],
    parts: hasPlaces ? parts : [],
    ...useOf(handbook, entry),
  }
}

/** The words of a touch are there to be copied: its first words, with the subject of an e-mail above them. */
function copyOf(entry: Entry, id: string): Partial<CardPart> {
  const touch = entry.kind === 'sequence' ? entry.touches.find((it) => it.id === id) : undefined
  const [words] = touch ? wordsOfTouch(touch) : []
  if (!touch || !words) return {}
  const isMail = touch.by && mediumOf(touch.by.value) === 'e-mail'
  return {
    kind: isMail ? 'e-mail' : 'talk-track',
    copy: [...(isMail && touch.subject ? [touch.subject] : []), words.prose],
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
    case 'sequence':
      return {
        roles: handbook.named(entry, 'roles', 'role'),
        personas: handbook.named(entry, 'personas', 'persona'),
        processes: handbook.named(entry, 'process', 'process'),
        stages: viewSequence(handbook, entry).stages.map(({ title }) => title.text),
      }
    case 'skill':
      return { ...useInStages(handbook, stagesOfSkill(handbook, entry)), roles: rolesOfSkill(handbook, entry) }
    case 'methodology':
      return { ...everywhere, processes: processesOfMethodology(handbook, entry) }
    case 'metric':
      return {
        ...everywhere,
        roles: entry.role.flatMap((name) => handbook.target(name, 'role') ?? []),
        processes: measuredBy(handbook, entry).map(({ process }) => process),
        stages: unique(measuredBy(handbook, entry).flatMap(({ stages }) => stages.map(({ title }) => title.text))),
      }
    case 'objection':
      return useInStages(handbook, objectionUses(handbook, entry))
    case 'collateral':
      return useInStages(
        handbook,
        collateralUses(handbook, entry).filter((use) => use.as !== 'proof' && use.as !== 'touch'),
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

/** What a section is called: first as Fieldbook writes it. */
function wordsFor(key: string): readonly [string, ...string[]] {
  return (english.headings as Readonly<Record<string, readonly [string, ...string[]]>>)[key] ?? [key]
}
