import type { Handbook } from '../model/handbook.ts'
import type { Playbook, PlaybookStage } from '../model/playbook.ts'
import type { Line } from '../model/prose.ts'
import { otherWordings } from '../meaning/other-wordings.ts'
import { findStage } from '../meaning/stage-name.ts'
import { english } from '../vocabulary/english.ts'
import { addressOf, addressWithin } from './address.ts'
import { namesInLabels } from './block-text.ts'
import { textOfItem } from './value-text.ts'
import type { Card, CardPart } from './cards.ts'
import { skipReason } from './skipped-stage.ts'

/** A playbook as cards: itself, and each stage it has something to say about, with its parts. */
export function playbookCards(handbook: Handbook, playbook: Playbook): readonly Card[] {
  const shared = {
    entry: playbook,
    copy: [],
    roles: handbook.named(playbook, 'role', 'role'),
    personas: handbook.named(playbook, 'persona', 'persona'),
    processes: handbook.named(playbook, 'process', 'process'),
  } as const
  const [role] = shared.roles
  const [persona] = shared.personas
  const [process] = shared.processes
  const isVariant = playbook.id.includes('.')
  const trail = [role?.title, persona?.title, isVariant ? process?.title : undefined].filter((it) => it !== undefined)
  return [
    {
      ...shared,
      kind: 'playbook',
      title: playbook.title,
      trail,
      address: addressOf(playbook),
      text: [playbook.prose],
      aliases: playbook.front.aliases ?? [],
      parts: [],
      stages: [],
    },
    ...playbook.stages
      .filter((section) => !skipReason(section))
      .map((section): Card => {
        const stage = process && findStage(process.stages, section.title.text)
        const title = stage?.title.text ?? section.title.text
        return {
          ...shared,
          kind: 'stage',
          title,
          trail,
          address: addressWithin(playbook, section.id),
          text: ownText(section),
          aliases: stage ? namesInLabels(stage) : [],
          parts: partsOf(handbook, playbook, section),
          stages: [title],
        }
      }),
  ]
}

function ownText({ prose, theyWill, atLeast, insight, send }: PlaybookStage): Card['text'] {
  const present = [prose, theyWill, atLeast, insight?.value].filter((it) => it !== undefined)
  return [...present, ...(send?.value ?? []).map(({ line }) => line)]
}

function partsOf(handbook: Handbook, playbook: Playbook, stage: PlaybookStage): readonly CardPart[] {
  type Heading = { readonly id: string; readonly title: Line }
  const part = (
    kind: CardPart['kind'],
    { id, title }: Heading,
    key: keyof typeof english.headings,
    rest: Partial<CardPart>,
  ): CardPart => {
    const name = [english.headings[key][0], title.text].filter(Boolean).join(': ')
    return { kind, title: name, address: addressWithin(playbook, id), text: [], aliases: [], copy: [], ...rest }
  }
  return [
    ...stage.ask.map((it) => part('questions', it, 'ask', { text: it.value.flatMap(textOfItem) })),
    ...(stage.theyMayAsk ? [stage.theyMayAsk] : []).map((it) =>
      part('questions', it, 'theyMayAsk', { text: it.value.flatMap(textOfItem) }),
    ),
    ...stage.say.map((it) => part('talk-track', it, 'say', { text: [it.value], copy: [it.value] })),
    ...stage.sayExactly.map((it) => part('talk-track', it, 'sayExactly', { text: [it.value], copy: [it.value] })),
    ...stage.ifTheySay.map((it) => part('objection', it, 'ifTheySay', objection(handbook, it))),
    ...stage.email.map((it) => {
      const text = [...(it.value.subject ? [it.value.subject] : []), it.value.prose]
      return part('e-mail', it, 'email', { text, copy: text })
    }),
    ...stage.voicemail.map((it) => part('talk-track', it, 'voicemail', { text: [it.value], copy: [it.value] })),
  ]
}

/** What the playbook adds to an objection of the library; the library's own card holds the rest. */
function objection(handbook: Handbook, { name, value, title }: PlaybookStage['ifTheySay'][number]): Partial<CardPart> {
  const own = value.prose.nodes.length > 0 ? [value.prose] : []
  const shared = name && handbook.target(name, 'objection')
  const aliases = value.alsoHeard.map(({ value: words }) => words)
  return {
    title: shared?.title ?? title.text,
    text: [...own, ...(value.means ? [value.means] : [])],
    aliases,
    said: shared ? [] : otherWordings([title.text, ...aliases]),
    copy: [...(shared ? [shared.prose] : []), ...own],
  }
}
