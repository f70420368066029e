import type { NamedStage } from '../../compiler/4-derive/playbook-view.ts'
import { momentWords } from '../../compiler/vocabulary/moment-words.ts'
import { element } from '../search/element.ts'
import type { HomeContext } from './choose-role.ts'
import { loadStages, stagesOf, type LoadedStages } from './role-stages.ts'

/**
 * Makes each buyer of an open role a fold with the stages of its playbook, once. The buyer chosen last is open, with the
 * stages it had then; the present ones are fetched.
 */
export function unfoldBuyers(role: HTMLDetailsElement, { base, memory }: HomeContext): void {
  const links = [...role.querySelectorAll<HTMLAnchorElement>(':scope > ul > li > a')]
  if (links.length === 0) return
  const id = role.dataset['role'] ?? ''
  const chosen = memory.buyer(id)
  let loaded: LoadedStages = 'unknown'
  const folds = links.map((link) => foldOf(link, id, `/${link.pathname.slice(base.length)}`))

  for (const fold of folds) {
    fold.details.addEventListener('toggle', () => {
      if (fold.details.open) show(fold)
    })
    if (fold.address !== chosen?.address) continue
    fold.fill(chosen.stages)
    fold.details.open = true
  }
  const request = loadStages(base, id)
  void request.then((stages) => {
    loaded = stages
    for (const fold of folds) if (fold.details.open) show(fold)
  })

  function show({ address, fill }: Fold): void {
    const stages = typeof loaded === 'string' ? undefined : stagesOf(loaded, address)
    if (stages) fill(stages)
    const before = memory.buyer(id)
    const known = stages ?? (before?.address === address ? before.stages : [])
    memory.chooseBuyer(id, { address, stages: known })
  }
}

interface Fold {
  readonly address: string
  readonly details: HTMLDetailsElement
  readonly fill: (stages: readonly NamedStage[]) => void
}

/** A link to a playbook, made a fold: its words stay, and inside there is the playbook, as long as nothing else is. */
function foldOf(link: HTMLAnchorElement, role: string, address: string): Fold {
  const { href } = link
  const list = element('ul', { class: 'choose-stages', role: 'list' }, [])
  const summary = element('summary', {}, [...link.childNodes])
  const details = element('details', { class: 'choose-fold', name: `buyer-of-${role}` }, [summary, list])
  const whole = element('li', {}, [element('a', { class: 'chip', href }, [momentWords.whole])])
  let shown = ''
  const fill = (stages: readonly NamedStage[]): void => {
    const now = JSON.stringify(stages)
    if (now === shown) return
    shown = now
    list.replaceChildren(...stages.map((stage) => stageItem(href, stage)), whole)
  }
  list.append(whole)
  link.replaceWith(details)
  return { address, details, fill }
}

function stageItem(playbook: string, { id, title, number }: NamedStage): HTMLLIElement {
  const sign = number === undefined ? [] : [element('span', { class: 'choose-number' }, [String(number)]), ' ']
  return element('li', {}, [
    element('a', { class: 'chip', href: `${playbook}#${encodeURIComponent(id)}` }, [...sign, title]),
  ])
}
