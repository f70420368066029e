import { editWords as words } from '../../compiler/vocabulary/edit-words.ts'
import { element } from '../../islands/search/element.ts'
import { reportDiff } from '../../reporters/diff.ts'
import { button } from './button.ts'

export interface Choice {
  readonly title: string
  readonly act: () => void
}

/** Something to know about the page that is open, with what can be done. One at a time: the latest is what counts. */
export function notice(message: string, choices: readonly Choice[] = []): HTMLElement {
  return element('div', { class: 'notice', role: 'alert' }, [
    element('p', {}, [message]),
    ...choices.map(({ title, act }) => button(title, 'button button-quiet', act)),
  ])
}

/** Two people have changed a page: what theirs and mine differ in, and which is to stand. */
export function conflict(
  file: string,
  { theirs, mine }: { readonly theirs: string; readonly mine: string },
  act: { readonly mine: () => void; readonly theirs: () => void; readonly back: () => void },
): HTMLElement {
  const heading = element('h2', { tabindex: '-1' }, [words.conflict.title])
  return element('section', { class: 'notice conflict' }, [
    heading,
    element('p', {}, [words.conflict.about]),
    element('pre', { tabindex: '0' }, [reportDiff(file, theirs, mine)]),
    element('p', { class: 'choices' }, [
      button(words.conflict.back, 'button', act.back),
      button(words.conflict.theirs, 'button button-quiet', act.theirs),
      button(words.conflict.mine, 'button button-quiet', act.mine),
    ]),
  ])
}
