import { addressOf, derivePlaybook, coveredStages, type Persona, type Prose, type Role } from '../../compiler/index.ts'
import type { ObjectionView } from '../../compiler/index.ts'
import { slug } from '../../compiler/meaning/slug.ts'
import type { Site } from '../site.ts'

/** Something a buyer says, and what one answers: the two sides of a flash card. */
export interface FlashCard {
  /** The same as long as the objection is the same: the id of the library’s, else of the words in the playbook. */
  readonly id: string
  readonly title: string
  readonly means: Prose | undefined
  readonly answer: Prose
  /** Where more of it stands, without the base path. */
  readonly address: string
  /** Who hears it, and from whom; empty where no playbook meets it. */
  readonly roles: readonly Role[]
  readonly personas: readonly Persona[]
}

/** One card for every objection in use that has an answer: the library’s, and those that only a playbook knows. */
export function flashCards(site: Site): readonly FlashCard[] {
  const cards = new Map<string, FlashCard & { roles: Role[]; personas: Persona[] }>()
  const add = (view: Pick<ObjectionView, 'title' | 'means' | 'answer'>, id: string, address: string) => {
    const known = cards.get(id)
    if (known || !view.answer) return known
    const card = { id, title: view.title, means: view.means, answer: view.answer, address, roles: [], personas: [] }
    cards.set(id, card)
    return card
  }
  for (const objection of site.current('objection')) {
    const { id, title, means, prose } = objection
    if (prose.nodes.length > 0) add({ title, means, answer: prose }, id, addressOf(objection))
  }
  for (const playbook of site.current('playbook')) {
    const view = derivePlaybook(site.handbook, playbook)
    for (const { objections } of coveredStages(view)) {
      for (const objection of objections) {
        const id = objection.library?.id ?? `${slug(playbook.id)}-${objection.id}`
        const card = add(objection, id, `${addressOf(playbook)}#${objection.id}`)
        if (card && view.role && !card.roles.includes(view.role)) card.roles.push(view.role)
        if (card && view.persona && !card.personas.includes(view.persona)) card.personas.push(view.persona)
      }
    }
  }
  return [...cards.values()]
}
