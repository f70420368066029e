import { editWords } from '../../compiler/vocabulary/edit-words.ts'
import { element } from '../../islands/search/element.ts'
import { howWords } from '../../reporters/how-words.ts'
import type { Consequences, Left } from '../messages.ts'
import { addressOf } from './addresses.ts'
import { ask, NoAnswer } from './ask.ts'
import { button } from './button.ts'
import { withCode } from './code-words.ts'

const words = editWords.leave

/** The page that is to be renamed or removed, as it is on the disk. */
export interface Leaving {
  readonly file: string
  readonly title: string
  readonly stamp: string
}

export type OnLeft = (left: Extract<Left, { done: true }>, said: string) => Promise<void>

/** Asks for the new name of a page, and says what goes along with it. */
export async function renameDialog({ file, stamp }: Leaving, left: OnLeft): Promise<void> {
  const { id, ...consequences } = await ask.consequences(file)
  const name = element('input', { id: 'new-name', type: 'text', autocomplete: 'off', spellcheck: 'false' }, [])
  name.value = id ?? ''
  const field = element('div', { class: 'field' }, [element('label', { for: 'new-name' }, [words.rename.name]), name])
  const about = id === undefined ? words.rename.fixed : words.rename.about
  show({
    title: words.rename.title,
    body: [element('p', {}, withCode(about)), ...(id === undefined ? [] : [field, ...reliance(consequences)])],
    act: id === undefined ? undefined : { title: words.rename.do, run: () => ask.rename(file, name.value, stamp) },
    not: words.rename.not,
    done: (result) => left(result, words.rename.done),
  })
  name.select()
}

/** Says what removing a page would leave behind, and asks. */
export async function removeDialog({ file, title, stamp }: Leaving, left: OnLeft): Promise<void> {
  const consequences = await ask.consequences(file)
  const { length } = consequences.relying
  show({
    title: words.remove.title(title),
    body: [
      element('p', {}, withCode(words.remove.about)),
      ...reliance(consequences),
      ...(length === 0 ? [] : [element('p', {}, [words.remove.after])]),
    ],
    act: { title: words.remove.do, run: () => ask.remove(file, stamp) },
    not: words.remove.not,
    done: (result) => left(result, words.remove.done),
  })
}

/** Who names the page or links to it, and where. */
function reliance({ isRead, relying }: Pick<Consequences, 'isRead' | 'relying'>): HTMLElement[] {
  if (!isRead) return [element('p', {}, [words.unread])]
  if (relying.length === 0) return [element('p', {}, [words.nobody])]
  const lines = relying.map(({ title, file, line, how }) =>
    element('li', {}, [
      element('a', { href: addressOf(file), target: '_blank' }, [title]),
      ', ',
      editWords.line(line).toLowerCase(),
      ': ',
      ...withCode(howWords(how)),
    ]),
  )
  return [element('p', {}, [words.relying(relying.length)]), element('ul', { class: 'relying', tabindex: '0' }, lines)]
}

interface Shown {
  readonly title: string
  readonly body: readonly HTMLElement[]
  /** What may be done; undefined where nothing can. */
  readonly act: { readonly title: string; readonly run: () => Promise<Left> } | undefined
  readonly not: (problem: string) => string
  readonly done: (left: Extract<Left, { done: true }>) => Promise<void>
}

function show({ title, body, act, not, done }: Shown): void {
  const problem = element('p', { class: 'problem', role: 'alert' }, [])
  const dialog = element('dialog', { class: 'begin', 'aria-labelledby': 'leave-heading' }, [])
  const close = button(words.close, 'button button-quiet', () => dialog.close())
  const submit = act ? [element('button', { type: 'submit', class: 'button' }, [act.title])] : []
  const form = element('form', { novalidate: '' }, [
    element('h2', { id: 'leave-heading' }, [title]),
    ...body,
    problem,
    element('p', { class: 'choices' }, [...submit, close]),
  ])
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void act?.run().then(
      async (result) => {
        if (!result.done) {
          problem.replaceChildren(...withCode(not(result.problem)))
          return
        }
        dialog.close()
        await done(result)
      },
      (error: unknown) => (problem.textContent = (error instanceof NoAnswer && error.problem) || editWords.notReached),
    )
  })
  dialog.append(form)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
