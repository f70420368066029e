import type { Audience } from '../model/governance.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Position } from '../model/position.ts'
import { pageAliases } from '../vocabulary/page-words.ts'
import { plainLine } from './value-text.ts'
import type { Card } from './cards.ts'
import { sitePages } from './site-pages.ts'

/** The pages that no entry stands for, as cards: who looks for the battle cards or a forecast finds the page of them. */
export function pageCards(handbook: Handbook, audience: Audience): readonly Card[] {
  return sitePages(handbook, audience).map(({ kind, address, title, lede }) => ({
    kind,
    entry: undefined,
    title,
    trail: [],
    address,
    text: [plainLine({ value: lede, at: unwritten })],
    aliases: pageAliases[address] ?? [],
    copy: [],
    parts: [],
    roles: [],
    personas: [],
    processes: [],
    stages: [],
  }))
}

/** No source has these words: Fieldbook says them. */
const unwritten: Position = { file: '', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
