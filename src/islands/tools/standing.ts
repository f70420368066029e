import { standingWords as words } from '../../compiler/vocabulary/standing-words.ts'
import { writeClipboard } from '../clipboard.ts'
import { type Desk, openDesk } from '../keep/desk.ts'
import { type Kept, valueOf } from '../keep/kept.ts'
import { newId } from '../keep/new-id.ts'
import { toolShelf } from '../keep/tool-shelf.ts'
import { localDay } from '../local-day.ts'
import { answerWords, earlierOf, nameOf, type Standing, standingIn } from './standing-answers.ts'
import { showStanding } from './standing-result.ts'
import { standingAsText } from './standing-text.ts'
import { part } from './table.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const page = document.querySelector<HTMLElement>('[data-tool="standing"]')
if (page) await start(page)

async function start(root: HTMLElement): Promise<void> {
  part(root, 'relationship').dataset['field'] = 'relationship'
  const controls = [...root.querySelectorAll<Control>('[data-field]')]
  let shown: { readonly now: Standing; readonly earlier: readonly Standing[] } | undefined
  let all: readonly Kept[] = []
  const desk: Desk<Kept> = await openDesk<Kept>(root, {
    shelf: toolShelf(root.dataset['base'] ?? '/', 'assessments'),
    kind: 'where-do-we-stand',
    blank,
    nameOf,
    first: () => root.querySelector<HTMLElement>('[data-field="who"]'),
    show: (kept, others) => {
      all = others
      for (const control of controls) if (control !== document.activeElement || isChoice(control)) put(control, kept)
      show(kept)
    },
  })
  root.addEventListener('input', ({ target }) => {
    const control = controls.find((it) => it === target)
    if (!control) return
    const prompt = control.closest<HTMLElement>('[data-text]')?.dataset['text'] ?? labelOf(control)
    desk.enter({ [keyOf(control)]: { value: control.value, prompt, part: 'answers' } })
    show(desk.current())
  })
  part(root, 'copy').addEventListener('click', () => {
    if (!shown) return
    void writeClipboard(standingAsText(shown.now, shown.earlier)).then((done) => {
      desk.say(done ? words.copied : words.copyFailed)
    })
  })
  part(root, 'standing').inert = false

  function show(kept: Kept): void {
    const earlier = earlierOf(kept, all).map(standingIn)
    shown = { now: standingIn(kept), earlier }
    showStanding(root, shown.now, earlier)
    const before = earlier.at(-1)
    for (const place of root.querySelectorAll<HTMLElement>('[data-earlier]')) {
      const answer = before && answerWords(before.kept, place.dataset['earlier'] ?? '')
      place.textContent = answer === undefined ? '' : words.earlier(before?.day ?? '', answer)
    }
  }
}

function blank(now: number): Kept {
  const day = { value: localDay(), at: 0, prompt: words.day, part: 'answers' }
  return { id: newId(), created: now, fields: { day }, deleted: undefined }
}

function put(control: Control, kept: Kept): void {
  const value = valueOf(kept, keyOf(control))
  if (isChoice(control)) control.checked = control.value === value
  else if (control.value !== value) control.value = value
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'radio'
}

function keyOf(control: Control): string {
  return control.dataset['field'] ?? ''
}

function labelOf(control: Control): string {
  return control.labels?.[0]?.textContent.trim() ?? keyOf(control)
}
