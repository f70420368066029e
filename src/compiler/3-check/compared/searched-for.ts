import { brandScopes } from '../../4-derive/brand-view.ts'
import { methodologyOf } from '../../4-derive/methodology-view.ts'
import { playbooksOfProcess } from '../../4-derive/relations.ts'
import { countsAt, type BrandScope } from '../../meaning/brand-stages.ts'
import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import { checklists } from '../checklists.ts'
import { spokenWords } from '../wording/spoken-words.ts'

/** Pages that a rule searches for words of an entry. They are many, and most hold none of the words. */
export interface Search {
  /** What is searched for. */
  readonly for: 'words to avoid' | 'name' | 'fields'
  readonly pages: readonly Entry[]
}

/**
 * The pages that are searched for words that stand in an entry; undefined where none are.
 *
 * @param isMeant does a place in the entry count?
 */
export function searchedFor(handbook: Handbook, entry: Entry, isMeant: (at: Position) => boolean): Search | undefined {
  switch (entry.kind) {
    case 'company': {
      const scopes = brandScopes(handbook).filter(({ words }) => words.avoid.length > 0 && isMeant(words.title.at))
      return search('words to avoid', spokenAt(handbook, scopes))
    }
    case 'competitor':
      return search('name', [
        ...handbook.all('objection').filter(({ competitor }) => !competitor),
        ...handbook.all('process').filter(({ mutualPlan }) => mutualPlan),
      ])
    case 'metric': {
      const files = new Set(checklists(handbook).map(({ at }) => at.file))
      const pages = [...handbook.all('playbook'), ...handbook.all('process')].filter(({ file }) => files.has(file))
      return entry.front.level === 'result' ? search('name', pages) : undefined
    }
    case 'methodology': {
      const processes = handbook.all('process').filter((process) => methodologyOf(handbook, process) === entry)
      const pages = processes.flatMap((process) => [process, ...playbooksOfProcess(handbook, process)])
      const hasFields = entry.front.type === 'opportunity' && entry.fields.some(({ title }) => isMeant(title.at))
      return hasFields ? search('fields', pages) : undefined
    }
    default:
      return undefined
  }
}

function search(what: Search['for'], pages: readonly Entry[]): Search | undefined {
  return pages.length > 0 ? { for: what, pages: [...new Set(pages)] } : undefined
}

function spokenAt(handbook: Handbook, scopes: readonly BrandScope[]): readonly Entry[] {
  return spokenWords(handbook)
    .filter(({ stages }) => scopes.some((scope) => stages.some((stage) => countsAt(scope, stage))))
    .map(({ entry }) => entry)
}
