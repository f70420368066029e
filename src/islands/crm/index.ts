import type { CrmLinks } from '../../compiler/4-derive/crm-links.ts'
import { findCrmStage, type CrmAnswer } from './find-stage.ts'

/** Leads on to the stage that the address asks for; where several may be meant, or none, it says so and lists them. */
const place = document.querySelector<HTMLElement>('[data-crm-open]')
const asked = new URLSearchParams(location.search)
const stage = asked.get('crm-stage')?.trim() ?? ''
if (place && stage !== '') void open(place, stage)

async function open(root: HTMLElement, name: string): Promise<void> {
  root.hidden = false
  const links = (await (await fetch(root.dataset['crmOpen'] ?? '')).json()) as CrmLinks
  const [process, role, persona] = ['process', 'role', 'persona'].map((key) => asked.get(key)?.trim() || undefined)
  const answers = findCrmStage(links, { stage: name, process, role, persona })
  const [only] = answers
  if (only && answers.length === 1) {
    location.replace(href(root, only))
    return
  }
  const message = root.querySelector('[data-crm-message]')
  if (message)
    message.textContent =
      answers.length > 0
        ? (root.dataset['several'] ?? '')
        : (root.dataset['unknown'] ?? '').replace('{stage}', () => name)
  const list = answers.length > 0 ? answers : links.processes.flatMap(everyStage)
  root.querySelector('[data-crm-list]')?.replaceChildren(...list.map((answer) => item(root, answer)))
}

function everyStage({ title, stages }: CrmLinks['processes'][number]): readonly CrmAnswer[] {
  return stages.map((it) => ({ title: `${title}: ${it.name}`, address: it.address }))
}

function item(root: HTMLElement, answer: CrmAnswer): HTMLElement {
  const link = document.createElement('a')
  link.href = href(root, answer)
  link.textContent = answer.title
  const entry = document.createElement('li')
  entry.append(link)
  return entry
}

function href(root: HTMLElement, { address }: CrmAnswer): string {
  return `${root.dataset['base'] ?? '/'}${address.slice(1)}`
}
