import { callRecapWords as words } from '../../compiler/vocabulary/call-recap-words.ts'
import { writeClipboard } from '../clipboard.ts'
import { mailAddress, recapOf, sayable, withUnderstood } from './recap.ts'
import { valueOf } from './plan.ts'
import { openDialog, partOf } from './plan-dialog.ts'
import type { TakenPlan } from './take-away.ts'

/** Shows the e-mail to the buyer, to change, copy or open in a mail program. What is changed is kept in the plan. */
export function showRecap({ plan, outline, enter }: TakenPlan): void {
  const { dialog, signal } = openDialog('recap')
  const subject = partOf<HTMLInputElement>(dialog, 'recap-subject')
  const body = partOf<HTMLTextAreaElement>(dialog, 'recap-body')
  const mail = partOf<HTMLAnchorElement>(dialog, 'recap-mail')
  const status = partOf(dialog, 'recap-status')
  const fresh = recapOf(plan)
  const keep = (): void => {
    const field = (value: string, prompt: string) => ({ value, prompt, part: 'recap' })
    enter({
      'recap-subject': field(subject.value, words.dialog.subject),
      'recap-body': field(body.value, words.dialog.title),
    })
    refresh()
  }
  const refresh = (): void => {
    const { address, isCut } = mailAddress({ subject: subject.value, body: body.value })
    mail.href = address
    partOf(dialog, 'recap-cut').hidden = !isCut
  }

  subject.value = valueOf(plan, 'recap-subject') || fresh.subject
  body.value = valueOf(plan, 'recap-body') || fresh.body
  status.textContent = ''
  refresh()
  showMore()
  dialog.addEventListener('input', keep, { signal })
  partOf(dialog, 'recap-again').addEventListener(
    'click',
    () => {
      subject.value = fresh.subject
      body.value = fresh.body
      keep()
      showMore()
    },
    { signal },
  )
  partOf(dialog, 'recap-copy').addEventListener(
    'click',
    () => {
      void writeClipboard(`${subject.value}\n\n${body.value}\n`).then((done) => {
        status.textContent = done ? words.copied : words.copyFailed
      })
    },
    { signal },
  )

  /** The answers that can be added; each goes from the list when it is, to the e-mail. */
  function showMore(): void {
    const more = sayable(plan, outline).filter(({ answer }) => !body.value.includes(answer.replaceAll('\n', '\n  ')))
    partOf(dialog, 'recap-more').hidden = more.length === 0
    partOf(dialog, 'recap-answers').replaceChildren(
      ...more.map(({ prompt, answer }) => {
        const item = document.createElement('li')
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'button button-quiet'
        button.textContent = words.dialog.add
        const text = document.createElement('p')
        const asked = document.createElement('span')
        asked.textContent = `${prompt} `
        const said = document.createElement('b')
        said.textContent = answer.slice(0, 300)
        text.append(asked, said)
        button.setAttribute('aria-label', words.dialog.addAnswer(answer.slice(0, 80)))
        button.addEventListener('click', () => {
          body.value = withUnderstood(body.value, answer)
          keep()
          showMore()
          body.focus()
        })
        item.append(text, button)
        return item
      }),
    )
  }
}
