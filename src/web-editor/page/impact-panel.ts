import { editUpkeepWords } from '../../compiler/vocabulary/edit-upkeep-words.ts'
import { element } from '../../islands/search/element.ts'
import type { ReliesOnPage } from '../upkeep-messages.ts'
import { addressOf } from './addresses.ts'
import { ask } from './ask.ts'
import { withCode } from './code-words.ts'
import { lineLink } from './line-link.ts'
import type { Screen } from './screen.ts'

const words = editUpkeepWords.impact

/** What relies on the open page. It is asked for only where it is looked at. */
export interface ImpactPanel {
  readonly show: () => Promise<void>
}

export function impactPanel(screen: Screen): ImpactPanel {
  const panel = screen.layout.panels.impact
  /** The heading that is asked about, and the page it is of. */
  let chosen: { readonly file: string; readonly part: string } | undefined

  async function show(): Promise<void> {
    if (!screen.page || panel.hidden) return
    const { file } = screen.page
    const part = chosen?.file === file ? chosen.part : undefined
    const found = await screen.orSay(() => ask.impact(file, part))
    if (screen.page?.file !== file || !found) return
    const hadFocus = document.activeElement?.id === 'impact-part'
    panel.replaceChildren(...(found.parts.length === 0 ? [] : [choice(found.parts, file, part)]), ...toRead(found))
    if (hadFocus) panel.querySelector<HTMLElement>('#impact-part')?.focus()
  }

  function choice(parts: ReliesOnPage['parts'], file: string, part: string | undefined): HTMLElement {
    const options = [{ value: '', title: words.whole }, ...parts].map(({ value, title }) =>
      element('option', { value, ...(value === part ? { selected: '' } : {}) }, [title]),
    )
    const select = element('select', { id: 'impact-part' }, options)
    select.addEventListener('change', () => {
      chosen = select.value === '' ? undefined : { file, part: select.value }
      void show()
    })
    return element('div', { class: 'field' }, [element('label', { for: 'impact-part' }, [words.part]), select])
  }

  return { show }
}

function toRead({ headline, lists, notes }: ReliesOnPage): Node[] {
  return [
    element('p', { class: 'headline' }, withCode(headline)),
    ...lists.flatMap(({ title, pages }) => [
      element('h2', {}, withCode(title)),
      element('ul', { class: 'findings', role: 'list' }, pages.map(pageLine)),
    ]),
    ...notes.map((note) => element('p', { class: 'quiet' }, withCode(note))),
    element('p', { class: 'quiet' }, [words.note]),
  ]
}

function pageLine({ title, file, places }: ReliesOnPage['lists'][number]['pages'][number]): HTMLElement {
  return element('li', {}, [
    element('p', {}, [element('a', { href: addressOf(file) }, [title])]),
    ...places.map(({ line, words: why }) =>
      element('p', { class: 'quiet' }, [lineLink(file, line), ': ', ...withCode(why)]),
    ),
  ])
}
