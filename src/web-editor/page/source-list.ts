import { editUpkeepWords } from '../../compiler/vocabulary/edit-upkeep-words.ts'
import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import { element } from '../../islands/search/element.ts'
import type { SourceLine } from '../messages.ts'
import { addressOf, startAddress } from './addresses.ts'

export interface SourceList {
  readonly show: (sources: readonly SourceLine[], current: string | undefined) => void
}

/** All pages by kind, with a field to find one by its title or path. Links work as links do: back, forward, a new tab. */
export function sourceList(place: HTMLElement): SourceList {
  const find = element('input', { type: 'search', id: 'find', autocomplete: 'off', spellcheck: 'false' }, [])
  const groups = element('div', { class: 'groups' }, [])
  const start = element('a', { href: startAddress }, [editUpkeepWords.start.title])
  const fold = element('details', { class: 'fold' }, [
    element('summary', {}, [words.sources]),
    start,
    element('label', { for: 'find' }, [words.find]),
    find,
    groups,
  ])
  place.replaceChildren(fold)
  let all: readonly SourceLine[] = []
  /** Null before anything is shown. */
  let chosen: string | null | undefined = null
  const render = (): void => {
    const wanted = find.value.trim().toLowerCase()
    const hits = all.filter(({ title, file }) => `${title} ${file}`.toLowerCase().includes(wanted))
    const byKind = Map.groupBy(hits, ({ kind }) => kind)
    const kinds = [...Object.keys(words.kinds), 'settings'] as SourceLine['kind'][]
    const lists = kinds.flatMap((kind) => {
      const found = byKind.get(kind) ?? []
      if (found.length === 0) return []
      const isOpen = wanted !== '' || found.some(({ file }) => file === chosen)
      const name = kind === 'settings' || kind === 'rule' ? words.settings : words.kinds[kind]
      return element('details', isOpen ? { open: '' } : {}, [
        element('summary', {}, [`${name} (${found.length})`]),
        element(
          'ul',
          { role: 'list' },
          found.map((it) => element('li', {}, [link(it, it.file === chosen)])),
        ),
      ])
    })
    groups.replaceChildren(...(lists.length === 0 ? [element('p', { class: 'quiet' }, [words.none])] : lists))
  }
  find.addEventListener('input', render)
  return {
    show: (sources, current) => {
      // On a narrow screen the list makes room for what was chosen.
      if (chosen !== current) fold.open = matchMedia('(min-width: 70rem)').matches
      ;[all, chosen] = [sources, current]
      if (current === undefined) start.setAttribute('aria-current', 'page')
      else start.removeAttribute('aria-current')
      render()
    },
  }
}

function link({ file, title, toFix }: SourceLine, isCurrent: boolean): HTMLElement {
  return element('a', { href: addressOf(file), ...(isCurrent ? { 'aria-current': 'page' } : {}) }, [
    title,
    ...(toFix === 0 ? [] : [element('span', { class: 'count' }, [words.toFixIn(toFix)])]),
  ])
}
