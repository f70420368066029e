import { editWords } from '../../compiler/vocabulary/edit-words.ts'
import { element } from '../../islands/search/element.ts'
import type { Beginning, Beginnings } from '../messages.ts'
import { ask, NoAnswer } from './ask.ts'
import { button } from './button.ts'
import { withCode } from './code-words.ts'

const words = editWords.begin
type Question = Beginning['questions'][number]

export interface BeginDialog {
  /** What a link tells of the page: its kind as `begin`, and answers by question. */
  readonly link: URLSearchParams
  readonly begun: (file: string, note: string | undefined) => Promise<void>
  /** It was left, and nothing was begun. */
  readonly left: () => void
}

/** Asks what a new page has to know, and begins it. What is wrong with an answer stands below it. */
export async function beginDialog({ link, begun, left }: BeginDialog): Promise<void> {
  const { list, told } = await ask.beginnings(link)
  const options = list.map(({ kind }) => element('option', { value: kind }, [words.kinds[kind] ?? kind]))
  const kind = element('select', { id: 'begin-kind' }, options)
  const questions = element('div', { class: 'fields' }, [])
  const problem = element('p', { class: 'problem', role: 'alert' }, [])
  const dialog = element('dialog', { class: 'begin', 'aria-labelledby': 'begin-heading' }, [])
  const form = element('form', { novalidate: '' }, [
    element('h2', { id: 'begin-heading' }, [words.title]),
    element('p', { class: 'quiet' }, withCode(words.about)),
    element('div', { class: 'field' }, [element('label', { for: 'begin-kind' }, [words.kind]), kind]),
    questions,
    problem,
    element('p', { class: 'choices' }, [
      element('button', { type: 'submit', class: 'button' }, [words.do]),
      button(words.close, 'button button-quiet', () => dialog.close()),
    ]),
  ])
  let isBegun = false
  const chosen = (): Beginning | undefined => list.find((it) => it.kind === kind.value)
  const show = (): void => {
    questions.replaceChildren(...(chosen()?.questions ?? []).map(field))
    showAsked(questions, chosen())
  }
  kind.addEventListener('change', show)
  questions.addEventListener('change', () => showAsked(questions, chosen()))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const answers = Object.fromEntries((chosen()?.questions ?? []).map((it) => [it.key, answerIn(questions, it)]))
    void ask.begin(kind.value, answers).then(
      async (result) => {
        if (result.done) {
          isBegun = true
          dialog.close()
          return begun(result.file, result.note)
        }
        problem.textContent = result.problem === undefined ? '' : words.notWritten(result.problem)
        showProblems(questions, result.problems)
      },
      (error: unknown) => (problem.textContent = (error instanceof NoAnswer && error.problem) || editWords.notReached),
    )
  })
  dialog.append(form)
  dialog.addEventListener('close', () => {
    dialog.remove()
    if (!isBegun) left()
  })
  document.body.append(dialog)
  if (list.some((it) => it.kind === link.get('begin'))) kind.value = link.get('begin') ?? ''
  show()
  tell(questions, told)
  dialog.showModal()
}

function field({ key, ask: about, needed, many, choices }: Question): HTMLElement {
  const id = `begin-${key}`
  const name = [key, ...(needed ? [element('small', {}, [` ${editWords.needed}`])] : [])]
  const told = [
    element('p', { id: `${id}-about` }, withCode(about)),
    element('p', { id: `${id}-problem`, class: 'problem' }, []),
  ]
  if (many && choices.length > 0) {
    const boxes = choices.map((choice) =>
      element('label', { class: 'tick' }, [
        element('input', { type: 'checkbox', name: key, value: choice }, []),
        choice,
      ]),
    )
    return element('fieldset', { class: 'field' }, [element('legend', {}, name), ...boxes, ...told])
  }
  const described = { id, name: key, 'aria-describedby': `${id}-about ${id}-problem` }
  const none = element('option', { value: '' }, [editWords.unset])
  const input =
    choices.length > 0
      ? element('select', described, [none, ...choices.map((it) => element('option', { value: it }, [it]))])
      : element('input', { ...described, type: 'text', autocomplete: 'off' }, [])
  return element('div', { class: 'field' }, [element('label', { for: id }, name), input, ...told])
}

/** Puts in what is told already. */
function tell(form: HTMLElement, told: Beginnings['told']): void {
  for (const [key, answer] of Object.entries(told)) {
    const values = answer.split('; ')
    for (const it of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${key}"]`)) {
      if (it instanceof HTMLInputElement && it.type === 'checkbox') it.checked = values.includes(it.value)
      else it.value = answer
    }
  }
}

/** What is asked of some types only is shown once such a type is chosen. */
function showAsked(form: HTMLElement, beginning: Beginning | undefined): void {
  const type = answerIn(form, { key: 'type' })
  for (const [index, { types }] of (beginning?.questions ?? []).entries()) {
    const shown = form.children[index]
    if (shown instanceof HTMLElement) shown.hidden = types.length > 0 && !types.includes(type)
  }
}

function answerIn(form: HTMLElement, { key }: Pick<Question, 'key'>): string {
  const named = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${key}"]`)]
  return named
    .filter((it) => it.type !== 'checkbox' || (it instanceof HTMLInputElement && it.checked))
    .map(({ value }) => value)
    .join('; ')
}

function showProblems(form: HTMLElement, problems: Readonly<Record<string, string | undefined>>): void {
  for (const place of form.querySelectorAll('.problem')) {
    const problem = problems[place.id.replace(/^begin-(.*)-problem$/, '$1')]
    place.replaceChildren(...(problem === undefined ? [] : withCode(problem === '' ? words.missing : problem)))
  }
  const [first] = Object.keys(problems)
  if (first !== undefined) form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
}
