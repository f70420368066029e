import { toString } from 'mdast-util-to-string'
import type { PlaybookStage } from '../model/playbook.ts'
import { english } from '../vocabulary/english.ts'

/** Does a section of a playbook say that its stage happens without this buyer, and nothing else? */
export function isWithoutThisBuyer(section: PlaybookStage): boolean {
  const [first] = section.prose.nodes
  const words = first ? toString(first).trim().toLowerCase() : ''
  const says = english.values.notWithThisBuyer.some((phrase) => words.startsWith(phrase.toLowerCase()))
  return says && !section.theyWill && section.ask.length === 0 && section.ifTheySay.length === 0
}
